/** Finds the longest of a fixed set of words at a place in a text. */
export interface Lexicon<T> {
  /** The longest word that begins at `at`, with what was entered for it. */
  longestAt(text: string, at: number): LexiconMatch<T> | undefined;
}

interface LexiconMatch<T> {
  readonly word: string;
  readonly value: T;
}

/** A lexicon by first character: a look-up tries only the words that can begin there, the longest first. */
export function createLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const byFirst = new Map<string, LexiconMatch<T>[]>();
  for (const [word, value] of entries) {
    const first = word.charAt(0);
    const words = byFirst.get(first);
    if (words === undefined) byFirst.set(first, [{ word, value }]);
    else words.push({ word, value });
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return {
    longestAt: (text, at) => byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at)),
  };
}

/** The words of a table written as text, separated by white space. */
export function wordsOf(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}
