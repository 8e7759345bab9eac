import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Segmenter, Token, Word } from '../../core/tokens/segmenter';

/** The part of nodejieba's addon that is used. */
interface JiebaAddon {
  load(...dictionaries: readonly string[]): void;
  insertWord(word: string, tag: string): boolean;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/** In the order in which the addon takes them. */
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];

/**
 * Loads nodejieba's addon and its dictionaries into this thread: about a second and 280 MB, so call it once and late.
 * The addon is taken by its path: the package's own entry looks for it with an installer and 50 more packages.
 * @throws when the addon is missing or was built for another platform
 */
export function loadJiebaSegmenter(): Segmenter {
  const require = createRequire(__filename);
  const addon = require('nodejieba/build/Release/nodejieba.node') as JiebaAddon;
  const folder = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict');
  addon.load(...DICTIONARIES.map((name) => join(folder, name)));
  return { name: 'nodejieba', tokens: (text) => toTokens(text, addon.tag(text)), learn: learner(addon) };
}

/** The addon keeps a word as often as it is given, so it is given once. */
function learner(addon: JiebaAddon): (words: readonly Word[]) => void {
  const known = new Set<string>();
  return (words) => {
    for (const { text, tag } of words) {
      if (known.has(text)) continue;
      known.add(text);
      addon.insertWord(text, tag);
    }
  };
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
