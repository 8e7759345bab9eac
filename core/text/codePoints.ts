import { countWhile } from './countWhile';

/** Converts offsets of one text between UTF-16 code units, which are ours, and code points, which most formats count. */
export interface CodePointIndex {
  /** How many code points stand before a UTF-16 offset. */
  toCodePoint(utf16: number): number;
  /** The UTF-16 offset at which a code point begins; of the count of all, the text's length. */
  toUtf16(codePoint: number): number;
  /** The number of code points in the text. */
  readonly length: number;
}

/** Reads the text once; a look-up is a binary search over its surrogate pairs. A lone surrogate counts as a code point. */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return {
    length: text.length - pairs.length,
    toCodePoint: (utf16) => utf16 - countWhile(pairs, (low) => low + 1 < utf16),
    toUtf16: (codePoint) => codePoint + countWhile(pairs, (low, before) => low - before < codePoint),
  };
}
