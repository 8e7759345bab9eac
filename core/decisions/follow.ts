import type { Span } from '../text/span';

/** A change of a text: the half-open span that is replaced, in the text before the change, and what comes in. */
export interface TextEditSpan extends Span {
  readonly inserted: number;
}

/**
 * Where a span lies after a change: moved by what happens before it, grown or shrunk by what happens inside it.
 * `undefined` when the change takes all of it away or cuts over one of its ends, so that its words are no longer known.
 */
export function followEdit(span: Span, { start, end, inserted }: TextEditSpan): Span | undefined {
  const shift = inserted - (end - start);
  if (end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (start >= span.end) return span;
  const inside = span.start <= start && end <= span.end;
  const takesAll = start === span.start && end === span.end;
  return inside && !takesAll ? { start: span.start, end: span.end + shift } : undefined;
}
