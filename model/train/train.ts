import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { loadGazetteer, type NameKind } from '../../core/entities/gazetteer';
import { scoreLabels } from '../../core/entities/tagger/score';
import { layOutTransitions } from '../../core/entities/tagger/transitions';
import { bestLabels } from '../../core/entities/tagger/viterbi';
import { extractFeatures } from '../../core/entities/tagger/features';
import { LABEL_COUNT, spansOf } from '../../core/entities/tagger/labels';
import { packWeights, unpackWeights } from '../../core/entities/tagger/packedWeights';
import { encodeWeight, indexWeights, type TaggerWeights } from '../../core/entities/tagger/weights';
import type { Token } from '../../core/tokens/segmenter';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { packGazetteer, readNames } from '../../tools/packGazetteer';
import { readVillages } from '../../tools/villages';
import { readCorpus, splitAddresses } from './corpora';
import { checkpointFile, readCheckpoint, removeCheckpoint, writeCheckpoint } from './checkpoint';
import { CrfTrainer, type TrainingSentence } from './crf';
import { FIRST_CORPUS_KEY, keepRows, numberKeys, toKeys, type Conventions, type Evidence } from './prepare';
import { newsSentences, readNewsPages } from './newsPages';
import { seededRandom, shuffle, type Random } from './random';
import { addToTally, emptyTally, tallyLine } from './score';
import type { Sentence } from './sentence';
import { writeSentences } from './writeSentences';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string' },
    corpora: { type: 'string', default: 'msra,cluener,weibo,own,news' },
    epochs: { type: 'string', default: '4' },
    means: { type: 'string', default: '7' },
    rows: { type: 'string', default: '95000' },
    penalty: { type: 'string', default: '3e-6' },
    rate: { type: 'string', default: '0.3' },
    own: { type: 'string', default: '12000' },
    news: { type: 'string', default: 'model/train/news,test/fixtures/goldPages/seen' },
    tellings: { type: 'string', default: '7' },
    least: { type: 'string', default: '3' },
    noise: { type: 'string', default: '0.15' },
    absence: { type: 'string', default: '0.3' },
    holdout: { type: 'string', default: '300' },
  },
});

const gazetteer = loadGazetteer(packGazetteer());
const evidence: Evidence = { gazetteer, segmenter: loadJiebaSegmenter() };
const SEED = 20240227;
const random = seededRandom(SEED);
const started = Date.now();

function log(message: string): void {
  process.stdout.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${message}\n`);
}

interface DevSet {
  readonly name: string;
  readonly sentences: readonly Sentence[];
}

interface TrainingPart extends Conventions {
  readonly name: string;
  readonly read: () => Sentence[];
}

function readData(): { training: TrainingSentence[]; dev: DevSet[] } {
  const corpora = new Set(options.corpora.split(','));
  const msra = readCorpus(options.data, 'msra_train');
  const tail = msra.splice(msra.length - Number(options.holdout));
  const chains = (name: string): Sentence[] =>
    readCorpus(options.data, name).map((sentence) => splitAddresses(sentence, gazetteer));
  const parts: readonly TrainingPart[] = [
    { name: 'msra', corpus: 0, skipsOneCharacter: false, read: () => msra },
    { name: 'cluener', corpus: 1, skipsOneCharacter: false, read: () => chains('cluener_train') },
    { name: 'weibo', corpus: 2, skipsOneCharacter: false, read: () => chains('weibo_train') },
    { name: 'own', corpus: 0, skipsOneCharacter: true, read: ownSentences },
    { name: 'news', corpus: 0, skipsOneCharacter: true, read: ownPages },
  ];
  const training = parts
    .filter(({ name }) => corpora.has(name))
    .flatMap(({ name, read, ...conventions }) => {
      const keyed = read()
        .filter(({ text }) => text !== '')
        .map((sentence) => toKeys(sentence, evidence, conventions));
      log(`${name}: ${String(keyed.length)} sentences`);
      return keyed;
    });
  const dev = [
    { name: 'msra_tail', sentences: tail },
    { name: 'msra_dev', sentences: readCorpus(options.data, 'msra_dev') },
    { name: 'weibo_dev', sentences: readCorpus(options.data, 'weibo_dev') },
  ];
  return { training, dev };
}

function ownSentences(): Sentence[] {
  const divisions = gazetteer.all().filter(({ code }) => code !== undefined);
  const abroad = namesOf('country', 'foreign-city');
  return writeSentences(Number(options.own), { divisions, abroad, villages: allVillages() }, random);
}

function ownPages(): Sentence[] {
  const pages = options.news.split(',').flatMap(readNewsPages);
  const abroad = [...namesOf('foreign-city'), ...readNames('known/abroad.txt'), ...readNames('geonames/places.txt')];
  return newsSentences(pages, Number(options.tellings), { gazetteer, villages: allVillages(), abroad, random });
}

/** Each as often as it is a name. */
function allVillages(): string[] {
  return [...readVillages()].flatMap(([name, count]) => Array.from({ length: count }, () => name));
}

function namesOf(...kinds: NameKind[]): string[] {
  return gazetteer
    .all()
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name }) => name);
}

/** Each epoch's order and noise follow from its number alone, so a run that goes on from a checkpoint ends the same. */
function randomOf(epoch: number): Random {
  return seededRandom(SEED + epoch);
}

/** Learns the sentences so many times; after each time a run that is stopped can go on. */
function epochs(trainer: CrfTrainer, sentences: readonly TrainingSentence[], count: number, file: string): void {
  const begun = readCheckpoint(file);
  if (begun !== undefined) {
    trainer.restore(begun.trainer);
    log(`goes on after epoch ${String(begun.epoch)}`);
  }
  for (let epoch = (begun?.epoch ?? 0) + 1; epoch <= count; epoch++) {
    const order = randomOf(epoch);
    for (const sentence of shuffle(sentences, order)) trainer.learn(sentence, order);
    writeCheckpoint(file, { epoch, trainer: trainer.state() });
    log(`epoch ${String(epoch)}`);
  }
  trainer.settle();
}

const SNAPSHOT_EVERY = 2000;
const MEAN_EPOCHS_FROM = 1000;

/** Goes over the sentences and leaves the mean of the weights on the way: it is steadier than where they end. */
function averagedEpochs(trainer: CrfTrainer, sentences: readonly TrainingSentence[], count: number): void {
  const sum = new Float64Array(trainer.weights.length);
  const transitionSum = new Float64Array(trainer.transitions.length);
  let snapshots = 0;
  for (let epoch = 1; epoch <= count; epoch++) {
    const order = randomOf(MEAN_EPOCHS_FROM + epoch);
    shuffle(sentences, order).forEach((sentence, i) => {
      trainer.learn(sentence, order);
      if (i % SNAPSHOT_EVERY !== 0) return;
      trainer.addTo(sum, transitionSum);
      snapshots++;
    });
    log(`mean ${String(epoch)}`);
  }
  trainer.settle();
  trainer.weights.forEach((_, i) => {
    trainer.weights[i] = sum[i]! / snapshots;
  });
  trainer.transitions.forEach((_, i) => {
    trainer.transitions[i] = transitionSum[i]! / snapshots;
  });
}

/** The rows that matter most: the largest weight decides. Rows of one corpus only are left out. */
function bestRows({ weights }: CrfTrainer, keys: Int32Array, count: number): Int32Array {
  const sizes = Float32Array.from(keys, (key, row) => {
    if (key >= FIRST_CORPUS_KEY) return 0;
    let sum = 0;
    for (let i = row * LABEL_COUNT; i < (row + 1) * LABEL_COUNT; i++) sum += Math.abs(weights[i] as number);
    return sum;
  });
  const least = Float32Array.from(sizes).sort().at(-count) ?? 0;
  const kept = [...sizes.keys()].filter((row) => (sizes[row] as number) > 0 && (sizes[row] as number) >= least);
  return Int32Array.from(kept);
}

function rowsWithCorpus(kept: Int32Array, keys: Int32Array): Int32Array {
  const set = new Set(kept);
  return Int32Array.from([...keys.keys()].filter((row) => set.has(row) || (keys[row] as number) >= FIRST_CORPUS_KEY));
}

/** Smaller weights are not worth their bytes. */
const LEAST_WEIGHT = 0.04;

function packTrainer({ weights, transitions }: CrfTrainer, keys: Int32Array): Uint8Array {
  const shipped = keys.filter((key) => key < FIRST_CORPUS_KEY);
  // In training a share of the features was left out; with all of them scores would be too sure.
  const rows = weights.subarray(0, shipped.length * LABEL_COUNT).map((weight) => weight * (1 - Number(options.noise)));
  const largest = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const codes = Int8Array.from(rows, (weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : encodeWeight(weight, largest)));
  return packWeights({ keys: shipped, codes, largest, transitions });
}

function evaluate(weights: TaggerWeights, dev: readonly DevSet[], tokensOf: (text: string) => readonly Token[]): void {
  const steps = layOutTransitions(weights.transitions).scores;
  for (const { name, sentences } of dev) {
    const tally = emptyTally();
    for (const { text, spans } of sentences) {
      const rows = extractFeatures({ text, tokens: tokensOf(text), gazetteer });
      addToTally(tally, spansOf(bestLabels(scoreLabels(rows, weights), steps)), spans);
    }
    log(`${name}: ${tallyLine(tally)}`);
  }
}

function main(): void {
  const { training, dev } = readData();
  const keys = numberKeys(training, Number(options.least));
  log(`${String(keys.length)} features`);
  const trainer = new CrfTrainer(keys.length, {
    rate: Number(options.rate),
    penalty: Number(options.penalty),
    noise: Number(options.noise),
    absence: Number(options.absence),
  });
  const checkpoint = checkpointFile({ ...options, out: undefined }, keys);
  epochs(trainer, training, Number(options.epochs), checkpoint);
  const kept = rowsWithCorpus(bestRows(trainer, keys, Number(options.rows)), keys);
  keepRows(training, keys.length, kept);
  const keptKeys = Int32Array.from(kept, (row) => keys[row] as number);
  const pruned = trainer.withRows(kept);
  averagedEpochs(pruned, training, Number(options.means));
  const bytes = packTrainer(pruned, keptKeys);
  log(
    `${String(keptKeys.filter((key) => key < FIRST_CORPUS_KEY).length)} rows, ${String(bytes.length)} bytes, ${String(gzipSync(bytes, { level: 9 }).length)} gzip`,
  );
  const weights = indexWeights(unpackWeights(bytes));
  evaluate(weights, dev, (text) => evidence.segmenter.tokens(text));
  log('without words');
  evaluate(weights, dev, () => []);
  writeFileSync(options.out ?? join(__dirname, '../tagger.bin'), bytes);
  removeCheckpoint(checkpoint);
}

main();
