import type { Span } from '../../text/span';
import { LABEL_COUNT, OUTSIDE, spansOf, type LabelledSpan } from './labels';
import { labelMarginals } from './marginals';
import type { Transitions } from './transitions';
import { bestLabels } from './viterbi';

/** A name and how sure the tagger is of it: the smallest probability of its labels, given the whole text. */
export interface TaggedSpan extends LabelledSpan {
  readonly confidence: number;
}

/** The names of the best labelling, each with its confidence. */
export function decode(scores: Float32Array, transitions: Transitions): TaggedSpan[] {
  const tagged: TaggedSpan[] = [];
  let stretch: Span = { start: 0, end: 0 };
  let marginals: Float64Array = new Float64Array(0);
  for (const { start, end, type } of spansOf(bestLabels(scores, transitions.scores))) {
    if (end > stretch.end) {
      stretch = uncertainStretch({ start, end }, scores);
      const inside = scores.subarray(stretch.start * LABEL_COUNT, stretch.end * LABEL_COUNT);
      marginals = labelMarginals(inside, transitions.exponentials);
    }
    const span = { start: start - stretch.start, end: end - stretch.start, type };
    tagged.push({ start, end, type, confidence: spanConfidence(span, marginals) });
  }
  return tagged;
}

/**
 * How far O must lie above every other label for a code unit to be surely outside: what is beyond it counts little. With 8
 * nearly no code unit is; with 4 a stretch has ten, and probabilities change by a hundredth.
 */
const SURELY_OUTSIDE = 4;

/** The stretch around a name up to where both sides are surely outside. */
function uncertainStretch({ start, end }: Span, scores: Float32Array): Span {
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
