import { isDigit } from '../../text/isDigit';
import type { Token } from '../../tokens/segmenter';
import type { Gazetteer } from '../gazetteer';
import { gazetteerMarks, headMarks, nameMarks, titleMarks } from './marks';
import { wordMarks, type WordMarks } from './words';

/** Features of one text: row `i` holds the `width` feature hashes of code unit `i`; 0 stands for none. */
export interface FeatureRows {
  readonly length: number;
  readonly width: number;
  readonly hashes: Int32Array;
}

/** What features are taken from. `tokens` is empty where there is no segmenter. */
export interface FeatureSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
}

/** Hashes are below this: a key and 13 weights then fit into 16 bytes, and one unknown feature in 186 hits a kept one. */
export const HASH_SPACE = 1 << 24;

const BEFORE = 3;
const MIX = 0x9e3779b1;

const DIGIT = 0x30;
const LOWER = 0x61;
const UPPER = 0x41;
/** Stands for what is before the first and behind the last character. */
const EDGE = 1;

/** Templates that read characters and lists; the segmenter's come behind them. */
export const CHARACTER_TEMPLATES = 29;
export const WORD_TEMPLATES = 9;
const FIRST_KNOWN_COLUMN = 27;
/** The columns that read names of a `KnownKind`. */
export const KNOWN_COLUMNS: readonly number[] = [FIRST_KNOWN_COLUMN, FIRST_KNOWN_COLUMN + 1];

/**
 * Computes the features of every code unit. The order of templates is part of the model's format: training and decoding
 * use this one function.
 */
export function extractFeatures({ text, tokens, gazetteer }: FeatureSource): FeatureRows {
  const width = tokens.length > 0 ? CHARACTER_TEMPLATES + WORD_TEMPLATES : CHARACTER_TEMPLATES;
  const hashes = new Int32Array(text.length * width);
  writeCharacters(text, hashes, width);
  writeMarks(text, gazetteer, hashes, width);
  if (tokens.length > 0) writeWords(wordMarks(text.length, tokens), hashes, width);
  return { length: text.length, width, hashes };
}

/** Mixes a template's number and its values into a hash that is never 0. */
export function featureHash(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, MIX);
  h = Math.imul((h ^ a) + (h >>> 15), 0x85ebca6b);
  h = Math.imul((h ^ b) + (h >>> 13), 0xc2b2ae35);
  h = Math.imul((h ^ c) + (h >>> 16), MIX);
  h ^= h >>> 15;
  return h & (HASH_SPACE - 1) || 1;
}

/** Code units with digits and Latin letters folded, `BEFORE` edges in front and behind. */
function foldUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 2 * BEFORE).fill(EDGE);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i + BEFORE] = isDigit(unit) ? DIGIT : isLower(unit) ? LOWER : isUpper(unit) ? UPPER : unit;
  }
  return units;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function writeCharacters(text: string, hashes: Int32Array, width: number): void {
  const u = foldUnits(text);
  for (let i = 0; i < text.length; i++) {
    const at = i + BEFORE;
    const p2 = u[at - 2] as number;
    const p1 = u[at - 1] as number;
    const c = u[at] as number;
    const n1 = u[at + 1] as number;
    const n2 = u[at + 2] as number;
    let to = i * width;
    hashes[to++] = featureHash(0, c);
    hashes[to++] = featureHash(1, p1);
    hashes[to++] = featureHash(2, n1);
    hashes[to++] = featureHash(3, p2);
    hashes[to++] = featureHash(4, n2);
    hashes[to++] = featureHash(5, p1, c);
    hashes[to++] = featureHash(6, c, n1);
    hashes[to++] = featureHash(7, p2, p1);
    hashes[to++] = featureHash(8, n1, n2);
    hashes[to++] = featureHash(9, p1, n1);
    hashes[to++] = featureHash(10, p1, c, n1);
    hashes[to++] = featureHash(11, p2, p1, c);
    hashes[to++] = featureHash(12, c, n1, n2);
    hashes[to] = featureHash(13, n2, u[at + 3]);
  }
}

/** The mark of a code unit, 0 beyond the text. */
function markAt(marks: Uint8Array, i: number): number {
  return i < 0 || i >= marks.length ? 0 : (marks[i] as number);
}

function writeMarks(text: string, gazetteer: Gazetteer, hashes: Int32Array, width: number): void {
  const { full, short, known } = gazetteerMarks(text, gazetteer);
  const names = nameMarks(text);
  const heads = headMarks(text);
  const { behind, ahead } = titleMarks(text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const fullHere = full[i] as number;
    const shortHere = short[i] as number;
    const name = names[i] as number;
    const nextName = markAt(names, i + 1);
    const lastName = markAt(names, i - 1);
    let to = i * width + 14;
    hashes[to++] = fullHere === 0 ? 0 : featureHash(15, fullHere);
    hashes[to++] = shortHere === 0 ? 0 : featureHash(16, shortHere, unit);
    hashes[to++] = featureHash(17, fullHere, markAt(full, i + 1), markAt(full, i - 1));
    hashes[to++] = shortHere === 0 ? 0 : featureHash(18, shortHere);
    hashes[to++] = featureHash(19, name, nextName, markAt(names, i + 2));
    hashes[to++] = featureHash(20, lastName, name, nextName);
    hashes[to++] = featureHash(21, markAt(names, i - 2), lastName, name);
    hashes[to++] = featureHash(22, heads[i] as number);
    hashes[to++] = featureHash(23, heads[i] as number, fullHere, shortHere);
    hashes[to++] = featureHash(24, heads[i] as number, unit);
    hashes[to++] = featureHash(25, behind[i] as number, name, nextName);
    hashes[to++] = featureHash(26, ahead[i] as number, name, nextName);
    hashes[to] = featureHash(28, ahead[i] as number, lastName, name);
  }
  writeKnown(known, hashes, width);
}

function writeKnown(known: Uint8Array, hashes: Int32Array, width: number): void {
  for (let i = 0; i < known.length; i++) {
    const here = known[i] as number;
    const next = markAt(known, i + 1);
    const last = markAt(known, i - 1);
    const to = i * width + FIRST_KNOWN_COLUMN;
    hashes[to] = here === 0 ? 0 : featureHash(29, here);
    hashes[to + 1] = (here | next | last) === 0 ? 0 : featureHash(30, here, next, last);
  }
}

function writeWords(words: WordMarks, hashes: Int32Array, width: number): void {
  const { length, place, word, tag } = words;
  for (let i = 0; i < length; i++) {
    const part = place[i] as number;
    const own = tag[i] as number;
    const size = words.size[i] as number;
    const before = (words.start[i] as number) - 1;
    const after = (words.start[i] as number) + size;
    const wordBefore = before < 0 ? EDGE : (word[before] as number);
    const wordAfter = after >= length ? EDGE : (word[after] as number);
    const tagBefore = before < 0 ? EDGE : (tag[before] as number);
    const tagAfter = after >= length ? EDGE : (tag[after] as number);
    let to = i * width + CHARACTER_TEMPLATES;
    hashes[to++] = featureHash(40, part, own);
    hashes[to++] = featureHash(41, part, word[i]);
    hashes[to++] = featureHash(42, part, own, size);
    hashes[to++] = featureHash(43, part, wordBefore);
    hashes[to++] = featureHash(44, part, wordAfter);
    hashes[to++] = featureHash(45, part, tagBefore, own);
    hashes[to++] = featureHash(46, part, own, tagAfter);
    hashes[to++] = featureHash(50, part, own, wordAfter);
    hashes[to] = featureHash(51, part, own, wordBefore);
  }
}
