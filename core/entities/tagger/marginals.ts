import { LABEL_COUNT, PREDECESSORS, SUCCESSORS } from './labels';
import type { Steps } from './transitions';

/**
 * The probability of every label at every code unit, given the whole text (forward-backward, scaled per code unit).
 * @param scores `scores[i * LABEL_COUNT + label]`
 * @param steps exponentials of transitions
 */
export function labelMarginals(scores: Float32Array, steps: Steps): Float64Array {
  const marginals = new Float64Array(scores.length);
  if (scores.length === 0) return marginals;
  const emissions = expScores(scores);
  const forward = runForward(emissions, steps);
  runBackward(marginals, emissions, steps);
  for (let at = 0; at < scores.length; at += LABEL_COUNT) {
    for (let i = at; i < at + LABEL_COUNT; i++) marginals[i] = (marginals[i] as number) * (forward[i] as number);
    normalise(marginals, at);
  }
  return marginals;
}

/** What lies so far below the best label has no share that counts: e⁻³⁰. */
const NEGLIGIBLE = -30;

function expScores(scores: Float32Array): Float64Array {
  const result = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += LABEL_COUNT) {
    let most = scores[at] as number;
    for (let i = at + 1; i < at + LABEL_COUNT; i++) if ((scores[i] as number) > most) most = scores[i] as number;
    for (let i = at; i < at + LABEL_COUNT; i++) {
      const below = (scores[i] as number) - most;
      if (below > NEGLIGIBLE) result[i] = Math.exp(below);
    }
  }
  return result;
}

function runForward(emissions: Float64Array, { first, intoLabel }: Steps): Float64Array {
  const forward = new Float64Array(emissions.length);
  for (let label = 0; label < LABEL_COUNT; label++)
    forward[label] = (first[label] as number) * (emissions[label] as number);
  normalise(forward, 0);
  const { others, borders } = PREDECESSORS;
  for (let at = LABEL_COUNT; at < forward.length; at += LABEL_COUNT) {
    let pair = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let sum = 0;
      for (const end = borders[label + 1] as number; pair < end; pair++)
        sum += (forward[at - LABEL_COUNT + (others[pair] as number)] as number) * (intoLabel[pair] as number);
      forward[at + label] = sum * (emissions[at + label] as number);
    }
    normalise(forward, at);
  }
  return forward;
}

function runBackward(backward: Float64Array, emissions: Float64Array, { last, outOfLabel }: Steps): void {
  backward.set(last, backward.length - LABEL_COUNT);
  const { others, borders } = SUCCESSORS;
  const through = new Float64Array(LABEL_COUNT);
  for (let at = backward.length - 2 * LABEL_COUNT; at >= 0; at -= LABEL_COUNT) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const next = at + LABEL_COUNT + label;
      through[label] = (emissions[next] as number) * (backward[next] as number);
    }
    let pair = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let sum = 0;
      for (const end = borders[label + 1] as number; pair < end; pair++)
        sum += (through[others[pair] as number] as number) * (outOfLabel[pair] as number);
      backward[at + label] = sum;
    }
    normalise(backward, at);
  }
}

function normalise(values: Float64Array, at: number): void {
  let sum = 0;
  for (let i = at; i < at + LABEL_COUNT; i++) sum += values[i] as number;
  if (sum <= 0) return;
  const share = 1 / sum;
  for (let i = at; i < at + LABEL_COUNT; i++) values[i] = (values[i] as number) * share;
}
