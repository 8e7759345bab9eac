import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../core/entities/gazetteer';
import { loadTagger } from '../core/entities/tagger/tagger';
import { createNewsAnalyser } from '../core/newsAnalyser';
import { normalise } from '../core/text/normalise';
import { readNewsPages } from '../model/train/newsPages';
import { loadJiebaSegmenter } from '../server/host/jiebaSegmenter';

/**
 * `npm run bench:entities`: characters a second of processor time for the analysis of the project's own pages, whole and in its
 * parts, beside nodejieba alone; and what loading costs. Processor time, so that what else runs on the machine counts little;
 * the best of several rounds. Bundled as it ships, for unbundled modules are several times slower.
 */
const ROUNDS = 5;
const FOLDERS = ['model/train/news', 'test/fixtures/goldPages/seen'];

/** Milliseconds of processor time that `run` takes, the least of the rounds. */
function cost(run: () => void, rounds = ROUNDS): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const begun = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    }),
  );
}

const pages = FOLDERS.flatMap(readNewsPages).map(({ text }) => text);
const length = pages.reduce((sum, text) => sum + text.length, 0);
const packed = readFileSync('dist/gazetteer.txt', 'utf8');
const weights = readFileSync('dist/tagger.bin');

const gazetteer = loadGazetteer(packed);
const tagger = loadTagger(weights, gazetteer);
const segmenter = loadJiebaSegmenter();
const normals = pages.map(normalise);
const tokens = normals.map((text) => segmenter.tokens(text));

function report(name: string, milliseconds: number): void {
  console.log(`${name.padEnd(44)} ${Math.round(length / (milliseconds / 1000)).toLocaleString('en')} characters/s`);
}

console.log(`${String(pages.length)} pages, ${length.toLocaleString('en')} characters`);
report(
  'whole analysis, with nodejieba',
  cost(() => {
    const analyser = createNewsAnalyser({ gazetteer, tagger, segmenter });
    for (const page of pages) analyser.analyse(page);
  }),
);
report(
  'whole analysis, without nodejieba',
  cost(() => {
    const analyser = createNewsAnalyser({ gazetteer, tagger });
    for (const page of pages) analyser.analyse(page);
  }),
);
report(
  'analysis without the tagger',
  cost(() => {
    const analyser = createNewsAnalyser({ gazetteer, segmenter });
    for (const page of pages) analyser.analyse(page);
  }),
);
report(
  'tagger alone, words given',
  cost(() => {
    normals.forEach((text, i) => tagger.tag(text, tokens[i] ?? []));
  }),
);
report(
  'tagger, with nodejieba cutting the words',
  cost(() => {
    for (const text of normals) tagger.tag(text, segmenter.tokens(text));
  }),
);
report(
  'nodejieba alone',
  cost(() => {
    for (const text of normals) segmenter.tokens(text);
  }),
);
console.log(`gazetteer loaded in ${cost(() => void loadGazetteer(packed)).toFixed(0)} ms of processor time`);
console.log(
  `weights unpacked in ${cost(() => {
    loadTagger(weights, gazetteer).tag('保定市', tokens[0]?.slice(0, 1) ?? []);
  }).toFixed(0)} ms`,
);
