import type { WordEvidence } from '../structure/border';
import type { Segmenter } from './segmenter';

/** How many borders are kept: more than a long page has. */
const MOST_KEPT = 5_000;

/**
 * The segmenter's answer to whether a word runs over the border of two pieces of text; `undefined` without a segmenter.
 * Answers are kept, for every analysis of a page asks about the same borders.
 */
export function wordEvidence(segmenter: Segmenter | undefined): WordEvidence {
  if (segmenter === undefined) return () => undefined;
  const kept = new Map<string, boolean>();
  return (left, right) => {
    const key = `${left}\n${right}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const runsOver = segmenter
      .tokens(left + right)
      .some(({ start, text }) => start < left.length && left.length < start + text.length);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, runsOver);
    return runsOver;
  };
}
