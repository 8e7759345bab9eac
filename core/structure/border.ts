/** Tells whether two pieces of text that a break separates belong to one sentence. All texts are width-folded. */

/** Says whether a word runs over the border of two pieces; the segmenter's evidence. `undefined` when there is none. */
export type WordEvidence = (left: string, right: string) => boolean | undefined;

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '(': ')',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
};
const CLOSERS = new Set(Object.values(PAIRS));

/** True when a quote or bracket is opened in the text and not closed in it. */
export function leavesOpen(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    const closer = PAIRS[char];
    if (closer !== undefined) open.push(closer);
    else if (char === open.at(-1)) open.pop();
  }
  return open.length > 0;
}

/** True when the text closes a quote or bracket that it has not opened. */
export function closesForeign(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    const closer = PAIRS[char];
    if (closer !== undefined) open.push(closer);
    else if (CLOSERS.has(char) && open.pop() !== char) return true;
  }
  return false;
}

/** Words after which no heading and no sentence ends. */
const UNFINISHED =
  /(?:[,、:;“‘《(「『]|[的地得和与及或在把将对被从向以为于是至到由使让给等各其该本这那每并且但而则也都又还就更很最不未已正曾因所]|通过|根据|按照|围绕|为了|以及|进行|开展|推进|实现)$/;
/** What no sentence begins with. */
const CONTINUES = /^[,、。:;!?”’》)」』%]|^[的地得了着过们]/;

/** True when the text stops where neither a heading nor a sentence can. */
export function stopsShort(text: string): boolean {
  return UNFINISHED.test(text) || leavesOpen(text);
}

/** True when the text starts where no sentence can. */
export function startsLate(text: string): boolean {
  return CONTINUES.test(text);
}

/** True when a number, a Latin word or a segmenter's word runs over the border. */
export function sharesWord(left: string, right: string, words: WordEvidence): boolean {
  if (/[0-9A-Za-z.]$/.test(left) && /^[0-9A-Za-z%.万亿年月日]/.test(right)) return true;
  return words(left, right) ?? false;
}
