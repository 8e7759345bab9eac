import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';

/**
 * Where a decision stands: a W3C TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector in one. Quote and context
 * are written without line breaks and the white space around them, so a paragraph may be cut or joined without harm.
 */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets in UTF-16 code units into the text that the decision was made on. */
  readonly start: number;
  readonly end: number;
}

/** How much context is kept on each side. */
export const CONTEXT_LENGTH = 24;

/** A text without line breaks and the white space around them, and the way back. */
export interface FlatText {
  readonly text: string;
  /** The offset in the file of a code unit of the flat text; of its length, the file's. */
  toFile(flatOffset: number): number;
  /** The offset in the flat text of a file offset; inside left-out white space, that of what follows it. */
  toFlat(fileOffset: number): number;
}

const BREAK = /[^\S\r\n]*(?:\r\n|\r|\n)\s*/g;

/** The last text asked for: one decision asks for its text several times. */
let last: { readonly text: string; readonly flat: FlatText } | undefined;

/** Takes out line breaks. Offsets are found by binary search over the breaks. */
export function flatten(text: string): FlatText {
  if (last?.text !== text) last = { text, flat: withoutBreaks(text) };
  return last.flat;
}

function withoutBreaks(text: string): FlatText {
  const gaps: { readonly file: number; readonly length: number; readonly flat: number }[] = [];
  let flat = '';
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    flat += text.slice(from, match.index);
    gaps.push({ file: match.index, length: match[0].length, flat: flat.length });
    from = match.index + match[0].length;
  }
  flat += text.slice(from);
  const removedBefore = accumulate(gaps.map(({ length }) => length));
  return {
    text: flat,
    toFile(flatOffset) {
      const count = countWhile(gaps, (gap) => gap.flat <= flatOffset);
      return flatOffset + (removedBefore[count] ?? 0);
    },
    toFlat(fileOffset) {
      const count = countWhile(gaps, (gap) => gap.file + gap.length <= fileOffset);
      const next = gaps[count];
      const inGap = next !== undefined && next.file < fileOffset;
      return inGap ? next.flat : fileOffset - (removedBefore[count] ?? 0);
    },
  };
}

/** `[0, a, a+b, …]`. */
function accumulate(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

/** The selector of a file span. */
export function selectorOf(flat: FlatText, span: Span): Selector {
  const start = flat.toFlat(span.start);
  const end = Math.max(start, flat.toFlat(span.end));
  return {
    exact: flat.text.slice(start, end),
    prefix: flat.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: flat.text.slice(end, end + CONTEXT_LENGTH),
    start: span.start,
    end: span.end,
  };
}

/** The file's ranges of a flat span: several where line breaks lie inside it. */
export function fileRanges(flat: FlatText, start: number, end: number): Span[] {
  const ranges: Span[] = [];
  let from = flat.toFile(start);
  let previous = from;
  for (let offset = start + 1; offset < end; offset++) {
    const here = flat.toFile(offset);
    if (here !== previous + 1) {
      ranges.push({ start: from, end: previous + 1 });
      from = here;
    }
    previous = here;
  }
  if (end > start) ranges.push({ start: from, end: previous + 1 });
  return ranges;
}
