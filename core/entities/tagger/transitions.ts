import { LABELS, LABEL_COUNT, mayFollow, OUTSIDE, PREDECESSORS, SUCCESSORS, type LabelGroups } from './labels';

/** What a step from one label to the next counts, laid out as it is read. O stands before the first code unit and behind the last. */
export interface Steps {
  /** Into the first code unit, a label each. */
  readonly first: Float64Array;
  /** Out of the last, a label each. */
  readonly last: Float64Array;
  /** In the order of `PREDECESSORS.others`. */
  readonly intoLabel: Float64Array;
  /** In the order of `SUCCESSORS.others`. */
  readonly outOfLabel: Float64Array;
}

/** The scores of all steps, and their exponentials. */
export interface Transitions {
  readonly scores: Steps;
  readonly exponentials: Steps;
}

const FORBIDDEN = -1e9;

/** Lays transition scores out for the decoder. @param scores `scores[before * LABEL_COUNT + after]` */
export function layOutTransitions(scores: Float32Array): Transitions {
  const score = (before: number, after: number): number => scores[before * LABEL_COUNT + after] as number;
  const allowed = (before: number, after: number): number =>
    mayFollow(before, after) ? score(before, after) : FORBIDDEN;
  const steps: Steps = {
    first: Float64Array.from(LABELS, (label) => allowed(OUTSIDE, label)),
    last: Float64Array.from(LABELS, (label) => allowed(label, OUTSIDE)),
    intoLabel: inOrderOf(PREDECESSORS, (after, before) => score(before, after)),
    outOfLabel: inOrderOf(SUCCESSORS, score),
  };
  const { first, last, intoLabel, outOfLabel } = steps;
  return {
    scores: steps,
    exponentials: {
      first: first.map(Math.exp),
      last: last.map(Math.exp),
      intoLabel: intoLabel.map(Math.exp),
      outOfLabel: outOfLabel.map(Math.exp),
    },
  };
}

function inOrderOf({ others, borders }: LabelGroups, score: (label: number, other: number) => number): Float64Array {
  return Float64Array.from(
    LABELS.flatMap((label) => [...others.subarray(borders[label], borders[label + 1])].map((o) => score(label, o))),
  );
}
