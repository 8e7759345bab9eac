import type { FeatureRows } from './features';
import { LABEL_COUNT } from './labels';
import type { TaggerWeights } from './weights';

/** Scores of every label at every code unit: `scores[i * LABEL_COUNT + label]`. */
export function scoreLabels({ length, width, hashes }: FeatureRows, weights: TaggerWeights): Float32Array {
  const { rowOf, words, stepsOf, scale } = weights;
  const scores = new Float32Array(length * LABEL_COUNT);
  const sums = new Int32Array(LABEL_COUNT);
  for (let i = 0; i < length; i++) {
    sums.fill(0);
    for (let f = i * width; f < (i + 1) * width; f++) {
      const hash = hashes[f] as number;
      const row = hash === 0 ? -1 : rowOf(hash);
      if (row < 0) continue;
      addFour(sums, 0, words[row] as number, stepsOf);
      addFour(sums, 4, words[row + 1] as number, stepsOf);
      addFour(sums, 8, words[row + 2] as number, stepsOf);
      sums[12] = (sums[12] as number) + (stepsOf[(words[row + 3] as number) & 0xff] as number);
    }
    const to = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) scores[to + label] = (sums[label] as number) * scale;
  }
  return scores;
}

/** Adds what the four codes of a word count: written out, for this is where the tagger spends its time. */
function addFour(sums: Int32Array, at: number, word: number, stepsOf: Int32Array): void {
  sums[at] = (sums[at] as number) + (stepsOf[word & 0xff] as number);
  sums[at + 1] = (sums[at + 1] as number) + (stepsOf[(word >>> 8) & 0xff] as number);
  sums[at + 2] = (sums[at + 2] as number) + (stepsOf[(word >>> 16) & 0xff] as number);
  sums[at + 3] = (sums[at + 3] as number) + (stepsOf[word >>> 24] as number);
}
