import { SIMPLIFIED, TRADITIONAL } from './foldTable';

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const IDEOGRAPHIC_SPACE = '\u3000';
/** Signs of other blocks that print uses for common ones: the ratio sign, the minus sign, small forms, the dots in names. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u2236': ':',
  '\ufe55': ':',
  '\u2212': '-',
  '\ufe6a': '%',
  '\u30fb': '·',
  '\u2027': '·',
  '\u2022': '·',
};

/** A letter O that stands for a zero: behind a digit of a number that holds no other letter (2O19年, 3OO人, 2O％). */
const LETTER_ZERO = /(?<![A-Za-z0-9])\d[\dOo]*[Oo][\dOo]*(?![A-Za-z0-9])/g;

let table: Uint16Array | undefined;

/**
 * The text with full-width ASCII forms and the ideographic space folded to their half-width forms,
 * one code unit to one, so that every offset stays true.
 */
export function normaliseWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) =>
    char === IDEOGRAPHIC_SPACE ? ' ' : String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );
}

/**
 * What recognisers match on: widths folded, traditional characters folded to simplified ones, a letter O among digits
 * read as a zero. One code unit to one, so every offset stays true; annotations quote the original.
 */
export function normalise(text: string): string {
  return foldTraditional(normaliseWidth(text))
    .replace(/[\u2236\ufe55\u2212\ufe6a\u30fb\u2027\u2022]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(LETTER_ZERO, (number) => number.replace(/[Oo]/g, '0'));
}

/** Where a letter O stands for a zero, for the rule that reports it. Half-open offsets into the text. */
export function letterZeros(text: string): { start: number; end: number }[] {
  return [...normaliseWidth(text).matchAll(LETTER_ZERO)].flatMap(({ index, 0: number }) =>
    [...number.matchAll(/[Oo]/g)].map((zero) => ({ start: index + zero.index, end: index + zero.index + 1 })),
  );
}

function foldTraditional(text: string): string {
  table ??= makeTable();
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const simplified = table[text.charCodeAt(i)] as number;
    if (simplified === 0) continue;
    folded += text.slice(kept, i) + String.fromCharCode(simplified);
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** For each code unit the one it folds to, 0 where it stays: a look-up by index is what keeps the fold linear and quick. */
function makeTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let i = 0; i < TRADITIONAL.length; i++) units[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  return units;
}
