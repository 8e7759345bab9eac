import { extractFeatures, featureHash } from '../../core/entities/tagger/features';
import { labelsOf } from '../../core/entities/tagger/labels';
import type { Gazetteer } from '../../core/entities/gazetteer';
import type { Segmenter } from '../../core/tokens/segmenter';
import type { TrainingSentence } from './crf';
import type { Sentence } from './sentence';

/** Keys from here on belong to one corpus only: they take up its conventions in training and are never shipped. */
export const FIRST_CORPUS_KEY = 1 << 25;
const KEY_SPACE = 1 << 26;
/** Features that are doubled for a corpus of other conventions: characters, character pairs, words and their tags. */
const DOUBLED = [0, 5, 6, 19, 22, 29, 30, 36];

export interface Evidence {
  readonly gazetteer: Gazetteer;
  /** Absent for the weights that do without one. */
  readonly segmenter?: Segmenter;
}

/** A sentence with its features as keys. @param corpus 0 for the conventions we follow, else the corpus's number */
export function toKeys(sentence: Sentence, { gazetteer, segmenter }: Evidence, corpus: number): TrainingSentence {
  const tokens = segmenter?.tokens(sentence.text) ?? [];
  const { length, width, hashes } = extractFeatures({ text: sentence.text, tokens, gazetteer });
  const labels = labelsOf(length, sentence.spans);
  if (corpus === 0) return { width, rows: hashes, labels };
  const doubled = DOUBLED.filter((template) => template < width);
  const wide = width + doubled.length;
  const rows = new Int32Array(length * wide);
  for (let i = 0; i < length; i++) {
    rows.set(hashes.subarray(i * width, (i + 1) * width), i * wide);
    doubled.forEach((template, j) => {
      const hash = featureHash(100 + corpus, hashes[i * width + template] as number);
      rows[i * wide + width + j] = FIRST_CORPUS_KEY + (hash % FIRST_CORPUS_KEY);
    });
  }
  return { width: wide, rows, labels };
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
