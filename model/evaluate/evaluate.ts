import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTITY_TYPES } from '../../core/annotation';
import type { Analyser } from '../../core/analyser';
import { TAGGED_TYPES } from '../../core/entities/tagger/labels';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import type { Segmenter } from '../../core/tokens/segmenter';
import { readCorpus } from '../train/corpora';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { judgeNames, printErrors, Scores } from './judgePage';
import { goldPageOf, type GoldName, type GoldPage } from './nameGold';
import { parseMarkedPage } from '../../tools/evaluate/markedPage';
import { loadResources } from './resources';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    errors: { type: 'boolean', default: false },
    only: { type: 'string' },
    weights: { type: 'string' },
  },
});

const PAGES_FOLDER = 'test/fixtures/pages';

function civicPage(): GoldPage {
  const text = readFileSync(join(options.shared, 'pages/civic-page.txt'), 'utf8');
  const rows = readFileSync(join(options.shared, 'gold/civic-page.gold.jsonl'), 'utf8').trimEnd().split('\n');
  const names = rows
    .map((row) => JSON.parse(row) as GoldName & { negative?: boolean; type: string })
    .filter(({ type, negative }) => (ENTITY_TYPES as readonly string[]).includes(type) && negative !== true);
  return { name: 'civic page', text, names, judged: [lineSpan(text, 3, 52), lineSpan(text, 77, 86)] };
}

/** From the start of one line to the end of another, counted from 1. */
function lineSpan(text: string, first: number, last: number): { start: number; end: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, first - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const inside = lines.slice(first - 1, last).reduce((sum, line) => sum + line.length + 1, 0);
  return { start: before, end: before + inside };
}

function practicePages(): GoldPage[] {
  return readdirSync(PAGES_FOLDER)
    .sort()
    .map((file) => goldPageOf(parseMarkedPage(file, readFileSync(join(PAGES_FOLDER, file), 'utf8'))));
}

function sentencePages(corpus: string): GoldPage[] {
  return readCorpus(join(options.shared, 'data'), corpus).map(({ text, spans }) => ({
    name: corpus,
    text,
    names: spans.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES[type] as GoldName['type'] })),
  }));
}

function evaluate(title: string, pages: readonly GoldPage[], analyser: Analyser, types: readonly string[]): void {
  const scores = new Scores();
  for (const page of pages) {
    const note = options.errors ? printErrors(page.text) : undefined;
    judgeNames(page, analyser.analyse(page.text).annotations, types, [scores], note);
  }
  const columns = [
    `all ${percentages(scores, 'names')}`,
    ...types.map((type) => `${type} ${percentages(scores, type)}`),
  ];
  console.log(`${title.padEnd(12)} ${columns.join(' · ')}`);
}

function percentages(scores: Scores, key: string): string {
  if (scores.isEmpty(key)) return '-';
  const [precision, recall] = [scores.share(key), scores.recall(key)].map((share) =>
    Number.isNaN(share) ? '-' : share.toFixed(1),
  ) as [string, string];
  const f1 = scores.f1(key);
  return `${(Number.isNaN(f1) ? 0 : f1).toFixed(1)} (P ${precision} R ${recall} n ${String(scores.count(key))})`;
}

function run(label: string, segmenter: Segmenter | undefined): void {
  const analyser = (): Analyser =>
    createNewsAnalyser({ ...loadResources(options.weights), ...(segmenter && { segmenter }) });
  console.log(`— ${label}`);
  const wanted = (name: string): boolean => options.only === undefined || name.includes(options.only);
  for (const page of practicePages().filter(({ name }) => wanted(name) || wanted('practice'))) {
    evaluate(page.name, [page], analyser(), ENTITY_TYPES);
  }
  if (!options.errors) evaluate('practice', practicePages(), analyser(), ENTITY_TYPES);
  if (!existsSync(options.shared)) {
    console.log(`${options.shared} is missing: the shared page and corpora are left out`);
    return;
  }
  if (wanted('civic')) evaluate('civic page', [civicPage()], analyser(), ENTITY_TYPES);
  for (const corpus of ['msra_dev', 'weibo_dev'].filter(wanted)) {
    evaluate(corpus, sentencePages(corpus), analyser(), TAGGED_TYPES);
  }
}

run('with nodejieba', loadJiebaSegmenter());
if (!options.errors) run('without a segmenter', undefined);
