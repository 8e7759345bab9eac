import { createRequire } from 'node:module';
import type { Segmenter, Token } from '../../core/tokens/segmenter';

/** The part of nodejieba that is used. */
interface Jieba {
  load(): void;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/**
 * Loads nodejieba and its dictionaries into this thread: about a second and 280 MB, so call it once and late.
 * @throws when the addon is missing or was built for another platform
 */
export function loadJiebaSegmenter(): Segmenter {
  const jieba = createRequire(__filename)('nodejieba') as Jieba;
  jieba.load();
  return { name: 'nodejieba', tokens: (text) => toTokens(text, jieba.tag(text)) };
}

/**
 * Gives jieba's words their offsets. jieba replaces what is no valid UTF-16 (a lone surrogate) before it cuts;
 * from such a place on its words no longer spell the text, and the rest of the text stays without tokens.
 */
function toTokens(text: string, words: readonly { readonly word: string; readonly tag: string }[]): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { word, tag } of words) {
    if (!text.startsWith(word, start)) break;
    tokens.push({ text: word, start, tag });
    start += word.length;
  }
  return tokens;
}
