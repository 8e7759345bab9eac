import { CHARACTER_TEMPLATES, extractFeatures, featureHash, KNOWN_COLUMNS } from '../../core/entities/tagger/features';
import { labelsOf, OUTSIDE } from '../../core/entities/tagger/labels';
import type { Gazetteer } from '../../core/entities/gazetteer';
import type { Segmenter, Token } from '../../core/tokens/segmenter';
import { EITHER, type TrainingSentence } from './crf';
import type { Sentence } from './sentence';

/** Keys from here on belong to one corpus only: they take up its conventions in training and are never shipped. */
export const FIRST_CORPUS_KEY = 1 << 25;
const KEY_SPACE = 1 << 26;
/** Features that are doubled for a corpus of other conventions: characters, character pairs, words and their tags. */
const DOUBLED = [0, 5, 6, 18, 21, 29, 30, 34];

export interface Evidence {
  readonly gazetteer: Gazetteer;
  readonly segmenter: Segmenter;
}

/** What is known of a corpus's conventions. */
export interface Conventions {
  /** 0 for a corpus that marks names as we do, else its own number: it gets features of its own beside the shared ones. */
  readonly corpus: number;
  /** It leaves places of one character unmarked (中 and 美 in 中美), which others mark. */
  readonly skipsOneCharacter: boolean;
}

/** A sentence with its features as keys. */
export function toKeys(
  sentence: Sentence,
  { gazetteer, segmenter }: Evidence,
  { corpus, skipsOneCharacter }: Conventions,
): TrainingSentence {
  const tokens = segmenter.tokens(sentence.text);
  const { length, width, hashes } = extractFeatures({ text: sentence.text, tokens, gazetteer });
  const labels = labelsOf(length, sentence.spans);
  if (skipsOneCharacter) leaveOpen(labels, tokens);
  const words = Array.from({ length: width - CHARACTER_TEMPLATES }, (_, i) => CHARACTER_TEMPLATES + i);
  if (corpus === 0) return { width, rows: hashes, labels, sources: [words, KNOWN_COLUMNS] };
  const doubled = DOUBLED.filter((column) => column < width);
  const wide = width + doubled.length;
  const rows = new Int32Array(length * wide);
  for (let i = 0; i < length; i++) {
    rows.set(hashes.subarray(i * width, (i + 1) * width), i * wide);
    doubled.forEach((column, j) => {
      const hash = featureHash(100 + corpus, hashes[i * width + column] as number);
      rows[i * wide + width + j] = FIRST_CORPUS_KEY + (hash % FIRST_CORPUS_KEY);
    });
  }
  const doubledWords = doubled.flatMap((column, j) => (column < CHARACTER_TEMPLATES ? [] : [width + j]));
  return { width: wide, rows, labels, sources: [[...words, ...doubledWords], KNOWN_COLUMNS] };
}

const ONE_CHARACTER_PLACES = new Set(
  '中美英法德日俄韩朝印越泰澳加意西葡以巴伊港台沪京津渝粤苏浙闽赣鲁豫鄂湘桂琼川黔滇陕甘青宁新藏晋冀辽吉黑皖蒙欧亚非拉',
);
const TAG_OF_PLACES = /^(?:j|ns|nz|nr|n|b|vn)/;

/** Leaves open what characters that stand for a place are, where no name is marked: a word of one, or two side by side. */
function leaveOpen(labels: Uint8Array, tokens: readonly Token[]): void {
  for (const { text, tag, start } of tokens) {
    const isPlaces = Array.from(text).every((char) => ONE_CHARACTER_PLACES.has(char));
    if (!isPlaces || text.length > 2 || (text.length === 2 && !TAG_OF_PLACES.test(tag))) continue;
    for (let i = start; i < start + text.length; i++) if (labels[i] === OUTSIDE) labels[i] = EITHER;
  }
}

/** Numbers the keys that occur often enough and puts their numbers in the sentences' place. @returns the key of each row */
export function numberKeys(sentences: readonly TrainingSentence[], leastCount: number): Int32Array {
  const counts = new Uint16Array(KEY_SPACE);
  for (const { rows } of sentences) {
    for (const key of rows) if (key > 0 && counts[key]! < 0xffff) counts[key]!++;
  }
  const numbers = new Int32Array(KEY_SPACE).fill(-1);
  let next = 0;
  for (let key = 1; key < KEY_SPACE; key++) if (counts[key]! >= leastCount) numbers[key] = next++;
  const keys = new Int32Array(next);
  numbers.forEach((number, key) => {
    if (number >= 0) keys[number] = key;
  });
  for (const { rows } of sentences)
    for (let i = 0; i < rows.length; i++) rows[i] = rows[i]! > 0 ? numbers[rows[i]!]! : -1;
  return keys;
}

/** Keeps only some rows: the sentences' row numbers are rewritten. @param kept row numbers, ascending */
export function keepRows(sentences: readonly TrainingSentence[], rowCount: number, kept: Int32Array): void {
  const numbers = new Int32Array(rowCount).fill(-1);
  kept.forEach((row, i) => {
    numbers[row] = i;
  });
  for (const { rows } of sentences)
    for (let i = 0; i < rows.length; i++) rows[i] = rows[i]! >= 0 ? numbers[rows[i]!]! : -1;
}
