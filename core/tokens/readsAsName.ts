import { spanLength, type Span } from '../text/span';
import type { Token } from './segmenter';
import { cutsWord, wordOver } from './tokenAt';

/** Tags of names and of what the segmenter's dictionary does not hold. */
const PROPER_TAG = /^(?:n[rstz]|x)/u;

/** Two characters are as often a word as a name. */
const SHORTEST_SURE = 2;

/** Whether a short form may be a name where it stands: it cuts no word and is none. Without words two characters say too little. */
export function readsAsName(span: Span, tokens: readonly Token[]): boolean {
  if (tokens.length === 0) return spanLength(span) > SHORTEST_SURE;
  if (cutsWord(tokens, span.start) || cutsWord(tokens, span.end)) return false;
  return spanLength(span) > SHORTEST_SURE || wordOver(tokens, span) === undefined || isProperWord(span, tokens);
}

/** Whether the segmenter cuts a word there that is a name, or one that its dictionary does not hold. */
export function isProperWord(span: Span, tokens: readonly Token[]): boolean {
  return PROPER_TAG.test(wordOver(tokens, span)?.tag ?? '');
}
