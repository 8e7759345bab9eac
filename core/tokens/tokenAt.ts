import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';
import type { Token } from './segmenter';

/** The tag of a word that the segmenter made up because its dictionary holds none: its borders are a guess. */
export const GUESSED = 'x';

/** The word that holds the code unit at `at`; `undefined` without words. The words are in order and leave no gaps. */
export function tokenAt(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[Math.max(0, countWhile(tokens, ({ start }) => start <= at) - 1)];
}

/** The word that begins and ends with the span; `undefined` where none does, and without words. */
export function wordOver(tokens: readonly Token[], { start, end }: Span): Token | undefined {
  const word = tokenAt(tokens, start);
  return word?.start === start && word.text.length === end - start ? word : undefined;
}

/** True where a word of the segmenter's dictionary runs over the place `at`; false without words. */
export function cutsWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return token !== undefined && token.tag !== GUESSED && token.start < at && at < token.start + token.text.length;
}

/** The words that stand wholly in a span, in order. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  const first = countWhile(tokens, (token) => token.start < start);
  const last = countWhile(tokens, (token) => token.start + token.text.length <= end);
  return tokens.slice(first, last);
}
