/** A trained tagger's weights: a row of `LABEL_COUNT` (`labels.ts`) weights for each kept feature, found by the feature's hash. */
export interface TaggerWeights {
  /** The row of a feature hash; -1 where none was kept. */
  readonly rowOf: (hash: number) => number;
  readonly rows: Float32Array;
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

/** Indexes a table by open addressing, twice as many places as rows. */
export function indexWeights({ keys, codes, largest, transitions }: WeightTable): TaggerWeights {
  const weightOf = Float32Array.from({ length: 256 }, (_, i) => decodeWeight(i - 128, largest));
  const rows = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) rows[i] = weightOf[(codes[i] as number) + 128] as number;
  const size = 1 << (33 - Math.clz32(Math.max(keys.length, 1)));
  const mask = size - 1;
  const places = new Int32Array(size).fill(-1);
  const placeKeys = new Int32Array(size);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let at = scatter(key) & mask;
    while (places[at] !== -1) at = (at + 1) & mask;
    places[at] = row;
    placeKeys[at] = key;
  }
  function rowOf(hash: number): number {
    let at = scatter(hash) & mask;
    while (placeKeys[at] !== hash) {
      if (places[at] === -1) return -1;
      at = (at + 1) & mask;
    }
    return places[at] as number;
  }
  return { rowOf, rows, transitions };
}

/** Feature hashes are well mixed already; only their high bits are brought down. */
function scatter(hash: number): number {
  return hash ^ (hash >>> 7);
}
