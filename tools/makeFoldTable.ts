import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

/**
 * Writes core/text/foldTable.ts: every traditional character of the BMP with the simplified one OpenCC gives it.
 * Run after an update of opencc-js: `npx tsx tools/makeFoldTable.ts`.
 */

/** Characters that simplified text uses too, with a meaning of their own: folding them would change words. */
const KEPT = new Set('乾著瞭藉夥徵麽');
const FIRST = 0x3400;
const LAST = 0xfaff;

const convert = Converter({ from: 't', to: 'cn' });
const pairs = bmpCharacters()
  .map((char) => [char, convert(char)] as const)
  .filter(([char, folded]) => folded !== char && folded.length === 1 && !KEPT.has(char));

writeFileSync(
  new URL('../core/text/foldTable.ts', import.meta.url),
  `/**
 * Traditional characters and, at the same index, the simplified characters they fold to.
 * Made by tools/makeFoldTable.ts from OpenCC's character data (Apache-2.0) as packed in opencc-js (MIT).
 */
export const TRADITIONAL =
  '${pairs.map(([char]) => char).join('')}';
export const SIMPLIFIED =
  '${pairs.map(([, folded]) => folded).join('')}';
`,
);

function bmpCharacters(): string[] {
  return Array.from({ length: LAST - FIRST }, (_, i) => String.fromCharCode(FIRST + i));
}
