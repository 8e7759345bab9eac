/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the spans begin and end at the same places. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Orders spans by start; of two with one start the longer comes first, so that a parent precedes what it holds. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The number of code units in the span. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** The smallest span that holds all the given ones, in whatever order they come; `[0, 0)` for none. */
export function hullOf(spans: Iterable<Span>): Span {
  let start = Infinity;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start: Math.min(start, end), end };
}

/** For each span of a list in `bySpan` order, the index of the smallest span that holds it. */
export function parentIndices(spans: readonly Span[]): (number | undefined)[] {
  const open: number[] = [];
  return spans.map((span, index) => {
    while (open.length > 0 && !contains(spans[open.at(-1) as number] as Span, span)) open.pop();
    const parent = open.at(-1);
    open.push(index);
    return parent;
  });
}
