import { LABEL_COUNT, PREDECESSORS } from './labels';
import type { Steps } from './transitions';

/**
 * The best valid sequence of labels (Viterbi).
 * @param scores `scores[i * LABEL_COUNT + label]`
 * @param steps scores of transitions
 */
export function bestLabels(scores: Float32Array, steps: Steps): Uint8Array {
  const length = scores.length / LABEL_COUNT;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const from = new Uint8Array(scores.length);
  let current = steps.first.map((step, label) => step + (scores[label] as number));
  let next = new Float64Array(LABEL_COUNT);
  for (let at = LABEL_COUNT; at < scores.length; at += LABEL_COUNT) {
    stepForward(current, next, steps.intoLabel, from, at);
    for (let label = 0; label < LABEL_COUNT; label++)
      next[label] = (next[label] as number) + (scores[at + label] as number);
    [current, next] = [next, current];
  }
  let last = bestEnd(current, steps.last);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last;
    last = from[i * LABEL_COUNT + last] as number;
  }
  return labels;
}

const { others, borders } = PREDECESSORS;

/** @param at where in `from` the labels of the code unit begin */
function stepForward(
  current: Float64Array,
  next: Float64Array,
  intoLabel: Float64Array,
  from: Uint8Array,
  at: number,
): void {
  let pair = 0;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const end = borders[label + 1] as number;
    let best = -Infinity;
    let bestBefore = 0;
    for (; pair < end; pair++) {
      const before = others[pair] as number;
      const score = (current[before] as number) + (intoLabel[pair] as number);
      if (score <= best) continue;
      best = score;
      bestBefore = before;
    }
    next[label] = best;
    from[at + label] = bestBefore;
  }
}

function bestEnd(current: Float64Array, last: Float64Array): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const score = (current[label] as number) + (last[label] as number);
    if (score <= bestScore) continue;
    bestScore = score;
    best = label;
  }
  return best;
}
