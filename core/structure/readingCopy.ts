import type { Span } from '../text/span';
import { blockHull, isProse, type Article, type Block, type Structure } from './structure';

/** A stretch of the reading copy and where it stands in the file. */
export interface CopySegment {
  /** Offset in the copy; the segment is as long as its source. */
  readonly start: number;
  readonly source: Span;
}

/** A page as it is read: every paragraph whole, every article in order. */
export interface ReadingCopy {
  readonly text: string;
  /** In the copy's order. */
  readonly segments: readonly CopySegment[];
}

const BETWEEN_BLOCKS = '\n\n';
const BETWEEN_ARTICLES = '\n\n\n';

/** Reflows a page. Page furniture is left out; everything else stands in the copy once. */
export function readingCopy(text: string, { articles }: Structure): ReadingCopy {
  let copy = '';
  const segments: CopySegment[] = [];
  articles.forEach((article, index) => {
    blocksAsRead(article).forEach((block, blockIndex) => {
      if (copy !== '') copy += blockIndex === 0 && index > 0 ? BETWEEN_ARTICLES : BETWEEN_BLOCKS;
      for (const source of block.ranges) {
        segments.push({ start: copy.length, source });
        copy += text.slice(source.start, source.end);
      }
    });
  });
  return { text: copy, segments };
}

/** An article's blocks in the order in which they are read: where it is rotated, what stands before its beginning comes last. */
export function blocksAsRead({ blocks, rotation }: Article): readonly Block[] {
  if (rotation === undefined) return blocks;
  const firstProse = blocks.findIndex(({ role }) => isProse(role));
  const head = blocks.slice(0, firstProse);
  const body = blocks.slice(firstProse);
  const fromBeginning = body.filter((block) => blockHull({ ranges: block.ranges.slice(-1) }).start >= rotation.begins);
  const rest = body.filter((block) => !fromBeginning.includes(block));
  return [...head, ...fromBeginning, ...rest];
}
