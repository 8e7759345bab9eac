import { LABEL_COUNT } from './labels';

/** A trained tagger's weights: a row of `LABEL_COUNT` (`labels.ts`) weights for each kept feature, found by the feature's hash. */
export interface TaggerWeights {
  /** Where in `words` the row of a feature hash begins; -1 where none was kept. */
  readonly rowOf: (hash: number) => number;
  /** Rows of four words; each byte is a label's code, the lowest first, the last three bytes are the key. */
  readonly words: Int32Array;
  /** What a code's byte counts, in whole steps of `scale`. */
  readonly stepsOf: Int32Array;
  readonly scale: number;
  /** `transitions[before * LABEL_COUNT + after]`. */
  readonly transitions: Float32Array;
}

/** Weights as they are packed and unpacked: parallel arrays in the order of the keys. */
export interface WeightTable {
  /** Feature hashes, ascending. */
  readonly keys: Int32Array;
  /** A code a weight: `codes[row * LABEL_COUNT + label]`. */
  readonly codes: Int8Array;
  /** The weight that code 127 stands for. */
  readonly largest: number;
  readonly transitions: Float32Array;
}

/**
 * Codes are spaced as a power of the weight: fine near zero where most are, and the few large ones keep their size
 * (cutting them off costs a point of F1).
 */
const POWER = 1.6;

/** The code of a weight. @param largest the largest weight's size */
export function encodeWeight(weight: number, largest: number): number {
  return Math.sign(weight) * Math.round(127 * Math.pow(Math.min(1, Math.abs(weight) / largest), 1 / POWER));
}

/** The weight of a code. */
export function decodeWeight(code: number, largest: number): number {
  return Math.sign(code) * largest * Math.pow(Math.abs(code) / 127, POWER);
}

/** The largest weight in steps; a hundred such weights still fit into 32 bits. */
const STEPS = 20_000;
/** Bits of the filter that is asked before the table: 8 % of them are set by 90,000 keys. */
const FILTER_BITS = 1 << 20;
/** A row: a code for each of 13 labels, then the key's 24 bits; it lies in one line of the processor's cache. */
const ROW_WORDS = 4;
const CODES_IN_WORD = 4;
const BITS = 8;

/**
 * Lays the rows out by open addressing, each with its key: a feature that was kept costs one visit to memory. Most features
 * of a text were not: a small filter, which stays in the processor's cache, says so of nearly all of them.
 */
export function indexWeights({ keys, codes, largest, transitions }: WeightTable): TaggerWeights {
  const size = tableSize(keys.length);
  const mask = size - 1;
  const filter = new Int32Array(FILTER_BITS / 32);
  const words = new Int32Array(size * ROW_WORDS);
  const keyAt = (place: number): number => (words[place * ROW_WORDS + ROW_WORDS - 1] as number) >>> BITS;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    const bit = key & (FILTER_BITS - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    let place = scatter(key) & mask;
    while (keyAt(place) !== EMPTY) place = (place + 1) & mask;
    words[place * ROW_WORDS + ROW_WORDS - 1] = key << BITS;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = place * ROW_WORDS + Math.floor(label / CODES_IN_WORD);
      const byte = (codes[row * LABEL_COUNT + label] as number) & 0xff;
      words[at] = (words[at] as number) | (byte << (BITS * (label % CODES_IN_WORD)));
    }
  }
  function rowOf(hash: number): number {
    const bit = hash & (FILTER_BITS - 1);
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    let place = scatter(hash) & mask;
    for (;;) {
      const key = (words[place * ROW_WORDS + ROW_WORDS - 1] as number) >>> BITS;
      if (key === hash) return place * ROW_WORDS;
      if (key === EMPTY) return -1;
      place = (place + 1) & mask;
    }
  }
  return { rowOf, words, stepsOf: stepsOfBytes(), scale: largest / STEPS, transitions };
}

function stepsOfBytes(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => Math.round(decodeWeight((byte << 24) >> 24, STEPS)));
}

/** No feature's hash (`featureHash`). */
const EMPTY = 0;

/** The power of two that is at least 1.3 times as many places as keys. */
function tableSize(keys: number): number {
  return 1 << (32 - Math.clz32(Math.ceil(keys * 1.3)));
}

/** Feature hashes are well mixed already; only their high bits are brought down. */
function scatter(hash: number): number {
  return hash ^ (hash >>> 7);
}
