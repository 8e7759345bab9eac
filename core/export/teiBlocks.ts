import { isProse, type Block, type Role } from '../structure/structure';
import type { Span } from '../text/span';
import type { ExportView } from './view';
import { attributes } from './xml';

/** A stretch of the file that becomes one element; white space around breaks lies inside it. */
export interface TeiBlock {
  readonly span: Span;
  /** Where a column break (`<cb/>`) stands. */
  readonly breaks: readonly number[];
  readonly name: string;
  readonly attributes: string;
  /** Index of its article; -1 for the page's furniture. */
  readonly article: number;
}

interface Piece {
  readonly block: Block;
  readonly article: number;
  readonly span: Span;
}

/** The page's elements in file order. A paragraph whose parts have other text between them is several, marked `@part`. */
export function teiBlocks({ structure }: ExportView): TeiBlock[] {
  const pieces = [
    ...structure.articles.flatMap(({ blocks }, article) => blocks.flatMap((block) => piecesOf(block, article))),
    ...structure.furniture.flatMap((block) => piecesOf(block, -1)),
  ].sort((a, b) => a.span.start - b.span.start);
  const runs = joinNeighbours(pieces);
  const counts = new Map<Block, number>();
  for (const [{ block } = { block: undefined }] of runs) if (block) counts.set(block, (counts.get(block) ?? 0) + 1);
  const seen = new Map<Block, number>();
  const articlesWithProse = new Set<number>();
  return runs.map((run) => {
    const { block, article } = run[0] as Piece;
    const index = (seen.get(block) ?? 0) + 1;
    seen.set(block, index);
    const opens = !articlesWithProse.has(article);
    if (isProse(block.role)) articlesWithProse.add(article);
    const { name, type } = elementOf(block.role, opens);
    return {
      span: { start: (run[0] as Piece).span.start, end: (run.at(-1) as Piece).span.end },
      breaks: run.slice(1).map(({ span }) => span.start),
      name,
      attributes: attributes({ type, part: FRAGMENTS.has(name) ? partOf(index, counts.get(block) ?? 1) : undefined }),
      article,
    };
  });
}

function piecesOf(block: Block, article: number): Piece[] {
  return block.ranges.map((span) => ({ block, article, span }));
}

function joinNeighbours(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.[0]?.block === piece.block) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** The elements that TEI gives `@part` (`att.fragmentable`). */
const FRAGMENTS = new Set(['p', 'ab']);

function partOf(index: number, count: number): 'I' | 'M' | 'F' | undefined {
  if (count === 1) return undefined;
  return index === 1 ? 'I' : index === count ? 'F' : 'M';
}

/** TEI allows `head` and `byline` only at the top of a `div`. */
function elementOf(role: Role, opens: boolean): { readonly name: string; readonly type?: string } {
  if (isProse(role)) return { name: 'p' };
  if (role === 'furniture') return { name: 'fw', type: role };
  if (role === 'byline' && opens) return { name: 'byline' };
  const isHeading = role === 'headline' || role === 'subtitle' || role === 'kicker';
  if (isHeading && opens) return { name: 'head', type: role };
  return { name: isHeading || role === 'subhead' ? 'label' : 'ab', type: role };
}
