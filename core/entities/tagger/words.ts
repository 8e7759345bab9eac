import type { Token } from '../../tokens/segmenter';

/** The segmenter's words as typed arrays, an element a code unit. */
export interface WordMarks {
  readonly length: number;
  /** Place in the word: 1 begin, 2 inside, 3 end, 4 alone; 0 where no word is. */
  readonly place: Uint8Array;
  /** Hash of the word. */
  readonly word: Int32Array;
  /** Hash of the word's tag. */
  readonly tag: Int32Array;
  readonly start: Int32Array;
  /** Code units in the word, at most 31. */
  readonly size: Uint8Array;
}

const LONGEST = 31;

/** Spreads words over the code units they cover. */
export function wordMarks(length: number, tokens: readonly Token[]): WordMarks {
  const place = new Uint8Array(length);
  const word = new Int32Array(length);
  const tag = new Int32Array(length);
  const start = Int32Array.from({ length }, (_, i) => i);
  const size = new Uint8Array(length).fill(1);
  for (const token of tokens) {
    const end = Math.min(token.start + token.text.length, length);
    word.fill(hashText(token.text), token.start, end);
    tag.fill(hashText(token.tag), token.start, end);
    start.fill(token.start, token.start, end);
    size.fill(Math.min(end - token.start, LONGEST), token.start, end);
    place.fill(2, token.start, end);
    place[token.start] = end - token.start === 1 ? 4 : 1;
    if (end - token.start > 1) place[end - 1] = 3;
  }
  return { length, place, word, tag, start, size };
}

/** FNV-1a over code units, digits counted as one: 1998 and 2024 are the same word. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= 0x30 && unit <= 0x39 ? 0x30 : unit), 0x01000193);
  }
  return hash;
}
