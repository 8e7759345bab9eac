import type { FeatureRows } from './features';
import { LABEL_COUNT } from './labels';
import type { TaggerWeights } from './weights';

/** Scores of every label at every code unit: `scores[i * LABEL_COUNT + label]`. */
export function scoreLabels({ length, width, hashes }: FeatureRows, weights: TaggerWeights): Float32Array {
  const scores = new Float32Array(length * LABEL_COUNT);
  const { steps, scale } = weights;
  const sums = new Int32Array(LABEL_COUNT);
  for (let i = 0; i < length; i++) {
    sums.fill(0);
    for (let f = i * width; f < (i + 1) * width; f++) {
      const hash = hashes[f] as number;
      const row = hash === 0 ? -1 : weights.rowOf(hash);
      if (row < 0) continue;
      for (let label = 0; label < LABEL_COUNT; label++)
        sums[label] = (sums[label] as number) + (steps[row + label] as number);
    }
    const to = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) scores[to + label] = (sums[label] as number) * scale;
  }
  return scores;
}
