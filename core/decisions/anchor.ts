import { normaliseWidth } from '../text/normalise';
import type { Span } from '../text/span';
import { fileRanges, type FlatText, type Selector } from './selector';

/** More occurrences of one quote are not looked at: a quote that common is placed by its position or not at all. */
const MOST_OCCURRENCES = 2_000;
/** Characters of context that must agree before a quote is placed elsewhere than where it stood. */
const LEAST_CONTEXT = 4;

/** A text made ready for placing selectors in it. */
export interface AnchorText {
  readonly flat: FlatText;
  /** The flat text with widths folded: a comma that became full-width does not lose a decision. */
  readonly folded: string;
}

/** @param flat see `flatten` */
export function anchorText(flat: FlatText): AnchorText {
  return { flat, folded: normaliseWidth(flat.text) };
}

/**
 * Where a selector's quote stands now: at its position, or else where the context agrees best, the nearest of equals.
 * `undefined` when the quote is gone or its context does not tell which occurrence is meant; nothing is guessed.
 * @param expectedStart where the quote should be, in the file, after the edits that are known
 */
export function placeSelector(
  text: AnchorText,
  selector: Selector,
  expectedStart = selector.start,
): Span[] | undefined {
  const exact = normaliseWidth(selector.exact);
  if (exact === '') return undefined;
  const expected = text.flat.toFlat(expectedStart);
  const full = selector.prefix.length + selector.suffix.length;
  if (text.folded.startsWith(exact, expected) && contextScore(text.folded, expected, exact.length, selector) === full) {
    return fileRanges(text.flat, expected, expected + exact.length);
  }
  const found = occurrences(text.folded, exact, expected);
  const scored = found.map((start) => ({ start, context: contextScore(text.folded, start, exact.length, selector) }));
  scored.sort((a, b) => b.context - a.context || Math.abs(a.start - expected) - Math.abs(b.start - expected));
  const [best] = scored;
  if (best === undefined) return undefined;
  const isThere = best.start === expected || best.context >= LEAST_CONTEXT;
  return isThere ? fileRanges(text.flat, best.start, best.start + exact.length) : undefined;
}

function occurrences(text: string, quote: string, expected: number): number[] {
  const found: number[] = text.startsWith(quote, expected) ? [expected] : [];
  for (let at = text.indexOf(quote); at >= 0 && found.length < MOST_OCCURRENCES; at = text.indexOf(quote, at + 1)) {
    if (at !== expected) found.push(at);
  }
  return found;
}

/** How many characters next to the quote are those of the selector's context. */
function contextScore(text: string, start: number, length: number, { prefix, suffix }: Selector): number {
  const before = normaliseWidth(prefix);
  const after = normaliseWidth(suffix);
  let score = 0;
  for (let i = 1; i <= before.length && text.charAt(start - i) === before.charAt(before.length - i); i++) score++;
  for (let i = 0; i < after.length && text.charAt(start + length + i) === after.charAt(i); i++) score++;
  return score;
}
