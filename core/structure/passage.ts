import { normalise } from '../text/normalise';
import type { Span } from '../text/span';
import type { Block, Role, Structure } from './structure';

/** A block's text with the parts that a column break separates joined, and the way back to the file. */
export interface Passage {
  /** The block's role; a lead is a paragraph here, for it holds what any paragraph holds. */
  readonly role: Exclude<Role, 'lead'>;
  /** The joined text. */
  readonly text: string;
  /** `text` with widths and traditional characters folded, one code unit to one: what recognisers match on. */
  readonly normal: string;
  /** The parts in the file, in order; their lengths add up to the text's. */
  readonly ranges: readonly Span[];
  /** Index of the article in the page's structure. */
  readonly article: number;
}

/** The passages of a page in file order: one for each block. */
export function passagesOf(text: string, structure: Structure): Passage[] {
  return structure.articles.flatMap((article, index) => article.blocks.map((block) => passageOf(text, block, index)));
}

function passageOf(fileText: string, block: Block, article: number): Passage {
  const text = block.ranges.map(({ start, end }) => fileText.slice(start, end)).join('');
  const role = block.role === 'lead' ? 'paragraph' : block.role;
  return { role, text, normal: normalise(text), ranges: block.ranges, article };
}

/**
 * Where a span of a passage stands in the file: one range, or several where a column break cuts it.
 * @param span offsets into the passage's text
 */
export function toFileRanges(passage: Pick<Passage, 'ranges'>, span: Span): Span[] {
  const result: Span[] = [];
  let offset = 0;
  for (const range of passage.ranges) {
    const length = range.end - range.start;
    const start = Math.max(span.start, offset);
    const end = Math.min(span.end, offset + length);
    if (start < end) result.push({ start: range.start + start - offset, end: range.start + end - offset });
    offset += length;
  }
  return result;
}
