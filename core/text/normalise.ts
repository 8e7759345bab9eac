const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const IDEOGRAPHIC_SPACE = '\u3000';

/**
 * The text with full-width ASCII forms and the ideographic space folded to their half-width forms,
 * one code unit to one, so that every offset stays true. Recognisers match on this; annotations quote the original.
 */
export function normaliseWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) => {
    if (char === IDEOGRAPHIC_SPACE) return ' ';
    const code = char.charCodeAt(0);
    return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : char;
  });
}
