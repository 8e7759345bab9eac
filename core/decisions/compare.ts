import type { Label } from '../annotation';
import type { Span } from '../text/span';
import type { Decision } from './decision';
import { DecisionStore } from './store';

/** A decision that stands in the text. */
export interface StandingDecision {
  readonly decision: Decision;
  readonly ranges: readonly Span[];
}

/** How far two editors agree on one label. */
export interface Agreement {
  readonly label: Label;
  /** Spans that both annotated alike, and those of one side only. */
  readonly both: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
  /** F1 of exact spans, 0 to 1. */
  readonly f1: number;
  /** Cohen's κ over the text's code units: whether each is inside the label or not (Cohen 1960). */
  readonly kappa: number;
}

/** A span on which the two disagree; a side that is absent has not decided on it, and one that rejected it has no annotation there. */
export interface Difference {
  readonly ours?: StandingDecision;
  readonly theirs?: StandingDecision;
}

export interface Comparison {
  readonly agreements: readonly Agreement[];
  /** In text order. */
  readonly differences: readonly Difference[];
}

/** Compares two editors' decisions on one text. Rejections count as no annotation. */
export function compareDecisions(ours: readonly Decision[], theirs: readonly Decision[], text: string): Comparison {
  const left = standing(ours, text);
  const right = standing(theirs, text);
  const labels = [...new Set([...left.values(), ...right.values()].flatMap((side) => annotatedAs(side) ?? []))].sort();
  return {
    agreements: labels.map((label) => agreementOn(label, left, right, text.length)),
    differences: differencesOf(left, right),
  };
}

/** The label under which a side has the span as an annotation. */
export function annotatedAs(side: StandingDecision | undefined): Label | undefined {
  return side?.decision.status === 'rejected' ? undefined : side?.decision.label;
}

type Placed = ReadonlyMap<string, StandingDecision>;

/** The decisions by the span they stand on. */
function standing(decisions: readonly Decision[], text: string): Placed {
  const store = new DecisionStore();
  store.load(decisions, text);
  return new Map(
    store.placed(text).flatMap(({ decision, ranges }) => {
      if (ranges === undefined) return [];
      return [[`${String(ranges[0]?.start)}-${String(ranges.at(-1)?.end)}`, { decision, ranges }] as const];
    }),
  );
}

function agreementOn(label: Label, left: Placed, right: Placed, length: number): Agreement {
  const ours = [...left].filter(([, side]) => annotatedAs(side) === label);
  const theirs = [...right].filter(([, side]) => annotatedAs(side) === label);
  const both = ours.filter(([key]) => annotatedAs(right.get(key)) === label).length;
  const total = ours.length + theirs.length;
  return {
    label,
    both,
    onlyOurs: ours.length - both,
    onlyTheirs: theirs.length - both,
    f1: total === 0 ? 1 : (2 * both) / total,
    kappa: cohensKappa(ours, theirs, length),
  };
}

type PlacedEntry = readonly [string, StandingDecision];

function cohensKappa(ours: readonly PlacedEntry[], theirs: readonly PlacedEntry[], length: number): number {
  const a = inside(ours, length);
  const b = inside(theirs, length);
  let agree = 0;
  let insideA = 0;
  let insideB = 0;
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) agree++;
    insideA += a[i] ?? 0;
    insideB += b[i] ?? 0;
  }
  const observed = agree / Math.max(length, 1);
  const [shareA, shareB] = [insideA / Math.max(length, 1), insideB / Math.max(length, 1)];
  const expected = shareA * shareB + (1 - shareA) * (1 - shareB);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

function inside(placed: readonly PlacedEntry[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const [, { ranges }] of placed) for (const { start, end } of ranges) marks.fill(1, start, end);
  return marks;
}

function differencesOf(left: Placed, right: Placed): Difference[] {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys]
    .map((key): Difference => {
      const [ours, theirs] = [left.get(key), right.get(key)];
      return { ...(ours && { ours }), ...(theirs && { theirs }) };
    })
    .filter(({ ours, theirs }) => annotatedAs(ours) !== annotatedAs(theirs))
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ ours, theirs }: Difference): number {
  return (ours ?? theirs)?.ranges[0]?.start ?? 0;
}
