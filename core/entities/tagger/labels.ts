import type { EntityType } from '../../annotation';

/** What the tagger tells apart; works and events are found by rules. */
export const TAGGED_TYPES = ['person', 'place', 'organization'] as const satisfies readonly EntityType[];
export type TaggedType = (typeof TAGGED_TYPES)[number];

/** O, then B, I, E and S of each type: label `1 + 4 * type + part`. */
export const LABEL_COUNT = 1 + 4 * TAGGED_TYPES.length;
export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** A name of half-open UTF-16 offsets and the index of its type in `TAGGED_TYPES`. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** True where the second label may follow the first. Before the first and after the last character stands O. */
export function mayFollow(before: number, after: number): boolean {
  if (isOpen(before)) return after !== OUTSIDE && typeOf(before) === typeOf(after) && isContinuation(after);
  return after === OUTSIDE || !isContinuation(after);
}

export const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** For each label some others, in one list: those of a label are `others[borders[label]]` up to `others[borders[label + 1] - 1]`. */
export interface LabelGroups {
  readonly others: Uint8Array;
  readonly borders: Uint8Array;
}

/** For each label those that may stand before it: a third of all pairs. */
export const PREDECESSORS = groupsOf((label, other) => mayFollow(other, label));
/** For each label those that may stand behind it. */
export const SUCCESSORS = groupsOf((label, other) => mayFollow(label, other));

function groupsOf(belongs: (label: number, other: number) => boolean): LabelGroups {
  const groups = LABELS.map((label) => LABELS.filter((other) => belongs(label, other)));
  const borders = [0];
  for (const group of groups) borders.push((borders.at(-1) ?? 0) + group.length);
  return { others: Uint8Array.from(groups.flat()), borders: Uint8Array.from(borders) };
}

function typeOf(label: number): number {
  return (label - 1) >> 2;
}

function partOf(label: number): number {
  return (label - 1) & 3;
}

function isOpen(label: number): boolean {
  return label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === INSIDE);
}

function isContinuation(label: number): boolean {
  return partOf(label) === INSIDE || partOf(label) === END;
}

/** The labels of a text of that length with these names, which do not overlap. */
export function labelsOf(length: number, spans: readonly LabelledSpan[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, type } of spans) {
    const base = 1 + 4 * type;
    labels.fill(base + INSIDE, start, end);
    labels[start] = base + (end - start === 1 ? SINGLE : BEGIN);
    if (end - start > 1) labels[end - 1] = base + END;
  }
  return labels;
}

/** The names that a valid sequence of labels says. */
export function spansOf(labels: ArrayLike<number>): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) continue;
    const part = partOf(label);
    if (part === BEGIN || part === SINGLE) start = i;
    if (part === END || part === SINGLE) spans.push({ start, end: i + 1, type: typeOf(label) });
  }
  return spans;
}
