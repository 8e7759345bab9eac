import { blockHull, type Article, type Block } from '../../core/structure/structure';

/** A subhead with what stands below it. */
export interface Section {
  readonly subhead: Block;
  /** Where the section ends in the file: before the next subhead, or with the article. */
  readonly end: number;
}

/** The article's sections in file order: what follows a subhead or a kicker in its text. */
export function sectionsOf({ blocks, span }: Article): Section[] {
  const sections: Section[] = [];
  let end = span.end;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    const previous = blocks[index - 1];
    const opensSection = block.role === 'subhead' || (block.role === 'kicker' && index > 0);
    if (!opensSection) continue;
    sections.unshift({ subhead: block, end: Math.max(end, blockHull(block).end) });
    end = previous === undefined ? end : Math.min(blockHull(previous).end, blockHull(block).start);
  }
  return sections;
}
