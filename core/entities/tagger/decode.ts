import type { FeatureRows } from './features';
import { LABEL_COUNT, OUTSIDE, PREDECESSORS, SUCCESSORS, mayFollow, spansOf, type LabelledSpan } from './labels';
import type { TaggerWeights } from './weights';

/** A name and how sure the tagger is of it: the smallest probability of its labels, given the whole text. */
export interface TaggedSpan extends LabelledSpan {
  readonly confidence: number;
}

const FORBIDDEN = -1e9;

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

/** Transition scores with the forbidden ones far below all others. */
export function allowedTransitions(transitions: Float32Array): Float32Array {
  return Float32Array.from(transitions, (score, i) =>
    mayFollow(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? score : FORBIDDEN,
  );
}

/** The best valid sequence of labels (Viterbi). @param transitions from `allowedTransitions` */
export function bestLabels(scores: Float32Array, transitions: Float32Array): Uint8Array {
  const length = scores.length / LABEL_COUNT;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const from = new Uint8Array(scores.length);
  let current = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    current[label] = (scores[label] as number) + (transitions[OUTSIDE * LABEL_COUNT + label] as number);
  }
  for (let i = 1; i < length; i++) {
    stepForward(current, next, transitions, from, i * LABEL_COUNT);
    for (let label = 0; label < LABEL_COUNT; label++) {
      next[label] = (next[label] as number) + (scores[i * LABEL_COUNT + label] as number);
    }
    [current, next] = [next, current];
  }
  let last = bestEnd(current, transitions);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last;
    last = from[i * LABEL_COUNT + last] as number;
  }
  return labels;
}

function stepForward(
  current: Float64Array,
  next: Float64Array,
  transitions: Float32Array,
  from: Uint8Array,
  offset: number,
): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    const befores = PREDECESSORS[label] as Uint8Array;
    let best = -Infinity;
    let bestBefore = 0;
    for (let b = 0; b < befores.length; b++) {
      const before = befores[b] as number;
      const score = (current[before] as number) + (transitions[before * LABEL_COUNT + label] as number);
      if (score > best) {
        best = score;
        bestBefore = before;
      }
    }
    next[label] = best;
    from[offset + label] = bestBefore;
  }
}

function bestEnd(current: Float64Array, transitions: Float32Array): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const score = (current[label] as number) + (transitions[label * LABEL_COUNT + OUTSIDE] as number);
    if (score > bestScore) {
      bestScore = score;
      best = label;
    }
  }
  return best;
}

/** The names of the best labelling, each with its confidence. @param transitions from `allowedTransitions` */
export function decode(scores: Float32Array, transitions: Float32Array): TaggedSpan[] {
  const spans = spansOf(bestLabels(scores, transitions));
  const steps = Float64Array.from(transitions, Math.exp);
  const tagged: TaggedSpan[] = [];
  let stretch: { start: number; end: number; marginals: Float64Array } = {
    start: 0,
    end: 0,
    marginals: new Float64Array(0),
  };
  for (const span of spans) {
    if (span.end > stretch.end) {
      const { start, end } = uncertainStretch(span, scores);
      stretch = {
        start,
        end,
        marginals: labelMarginals(scores.subarray(start * LABEL_COUNT, end * LABEL_COUNT), steps),
      };
    }
    const { start, end, type } = span;
    const inside = { start: start - stretch.start, end: end - stretch.start, type };
    tagged.push({ ...span, confidence: spanConfidence(inside, stretch.marginals) });
  }
  return tagged;
}

/** How far O must lie above every other label for a code unit to be surely outside: what is beyond it decides nothing. */
const SURELY_OUTSIDE = 8;

/** The stretch around a span up to where both sides are surely outside. */
function uncertainStretch({ start, end }: LabelledSpan, scores: Float32Array): { start: number; end: number } {
  const length = scores.length / LABEL_COUNT;
  let from = start;
  let to = end;
  while (from > 0 && !isSurelyOutside(scores, from - 1)) from--;
  while (to < length && !isSurelyOutside(scores, to)) to++;
  return { start: from, end: to };
}

function isSurelyOutside(scores: Float32Array, i: number): boolean {
  const at = i * LABEL_COUNT;
  const least = (scores[at + OUTSIDE] as number) - SURELY_OUTSIDE;
  for (let label = 1; label < LABEL_COUNT; label++) if ((scores[at + label] as number) > least) return false;
  return true;
}

function spanConfidence({ start, end, type }: LabelledSpan, marginals: Float64Array): number {
  const base = 1 + 4 * type;
  let least = 1;
  for (let i = start; i < end; i++) {
    const label = base + (end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1);
    least = Math.min(least, marginals[i * LABEL_COUNT + label] as number);
  }
  return least;
}

/**
 * The probability of every label at every code unit, given the whole text (forward-backward, scaled per code unit).
 * @param steps exponentials of `allowedTransitions`
 */
export function labelMarginals(scores: Float32Array, steps: Float64Array): Float64Array {
  const emissions = expScores(scores);
  const forward = new Float64Array(scores.length);
  const marginals = new Float64Array(scores.length);
  const length = scores.length / LABEL_COUNT;
  for (let i = 0; i < length; i++) forwardAt(forward, emissions, steps, i);
  for (let i = length - 1; i >= 0; i--) backwardAt(marginals, emissions, steps, i, length);
  for (let i = 0; i < length; i++) {
    for (let label = i * LABEL_COUNT; label < (i + 1) * LABEL_COUNT; label++) {
      marginals[label] = (marginals[label] as number) * (forward[label] as number);
    }
    normalise(marginals, i * LABEL_COUNT);
  }
  return marginals;
}

function expScores(scores: Float32Array): Float64Array {
  const result = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += LABEL_COUNT) {
    let most = -Infinity;
    for (let i = at; i < at + LABEL_COUNT; i++) most = Math.max(most, scores[i] as number);
    for (let i = at; i < at + LABEL_COUNT; i++) result[i] = Math.exp((scores[i] as number) - most);
  }
  return result;
}

function forwardAt(forward: Float64Array, emissions: Float64Array, steps: Float64Array, i: number): void {
  const at = i * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    let sum = 0;
    if (i === 0) sum = steps[OUTSIDE * LABEL_COUNT + label] as number;
    else {
      const befores = PREDECESSORS[label] as Uint8Array;
      for (let b = 0; b < befores.length; b++) {
        const before = befores[b] as number;
        sum += (forward[at - LABEL_COUNT + before] as number) * (steps[before * LABEL_COUNT + label] as number);
      }
    }
    forward[at + label] = sum * (emissions[at + label] as number);
  }
  normalise(forward, at);
}

function backwardAt(
  backward: Float64Array,
  emissions: Float64Array,
  steps: Float64Array,
  i: number,
  length: number,
): void {
  const at = i * LABEL_COUNT;
  const next = at + LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    let sum = 0;
    if (i === length - 1) sum = steps[label * LABEL_COUNT + OUTSIDE] as number;
    else {
      const afters = SUCCESSORS[label] as Uint8Array;
      for (let a = 0; a < afters.length; a++) {
        const after = afters[a] as number;
        const through = (steps[label * LABEL_COUNT + after] as number) * (emissions[next + after] as number);
        sum += through * (backward[next + after] as number);
      }
    }
    backward[at + label] = sum;
  }
  normalise(backward, at);
}

function normalise(values: Float64Array, at: number): void {
  let sum = 0;
  for (let i = at; i < at + LABEL_COUNT; i++) sum += values[i] as number;
  if (sum <= 0) return;
  for (let i = at; i < at + LABEL_COUNT; i++) values[i] = (values[i] as number) / sum;
}
