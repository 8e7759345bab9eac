import type { Span } from '../../core/text/span';
import type { Random } from '../../model/train/random';
import type { WrittenArticle, WrittenBlock } from './articles';

/** A piece of a block as it stands in the file. */
interface PlacedPiece {
  /** Which block of which article it belongs to: `0/3`. */
  readonly block: string;
  readonly role: 'headline' | 'subtitle' | 'byline' | WrittenBlock['role'];
  readonly span: Span;
}

/** A page's file and the truth about it. */
export interface LaidOutPage {
  readonly text: string;
  /** In file order. */
  readonly pieces: readonly PlacedPiece[];
  /** Indices of the articles whose end stands before their beginning. */
  readonly rotated: readonly number[];
}

interface Piece {
  readonly block: string;
  readonly role: PlacedPiece['role'];
  readonly text: string;
}

const SENTENCE_END = /[。!?;！？；][”’]?$/;

/**
 * Sets articles into columns of random width and height, which break paragraphs anywhere, and reads the columns back as a
 * layout system does: paragraphs as lines, a blank line between them and at every break. Some articles are set with a later column
 * first.
 */
export function layOut(articles: readonly WrittenArticle[], random: Random): LaidOutPage {
  const rotated: number[] = [];
  const pieces = articles.flatMap((article, index) => {
    const columns = setColumns(article.body, index, random);
    const turned = random(4) === 0 ? rotate(columns, random) : undefined;
    if (turned !== undefined) rotated.push(index);
    return [...head(article, index), ...(turned ?? columns).flat()];
  });
  return { ...place(pieces), rotated };
}

function head({ headline, subtitle, byline }: WrittenArticle, index: number): Piece[] {
  const parts = [
    { role: 'headline', text: headline },
    { role: 'subtitle', text: subtitle },
    { role: 'byline', text: byline },
  ] as const;
  return parts.flatMap(({ role, text }) =>
    text === undefined ? [] : { block: `${String(index)}/${role}`, role, text },
  );
}

/** Cuts an article's body where its columns end. A subhead is never cut, and none stands at a column's foot. */
function setColumns(body: readonly WrittenBlock[], article: number, random: Random): Piece[][] {
  const width = 10 + random(20);
  const height = 12 + random(30);
  let left = width * (3 + random(height));
  const columns: Piece[][] = [[]];
  body.forEach(({ role, text }, index) => {
    const block = `${String(article)}/${String(index)}`;
    let rest = text;
    while (role === 'paragraph' && rest.length > left) {
      if (left > 0) columns.at(-1)?.push({ block, role, text: rest.slice(0, left) });
      rest = rest.slice(Math.max(left, 0));
      columns.push([]);
      left = width * height;
    }
    columns.at(-1)?.push({ block, role, text: rest });
    left -= Math.ceil(rest.length / width) * width;
    if (role === 'subhead' && left < width) left = width * 2;
  });
  return columns;
}

/** The columns with a later one first, as long as the first of them then starts and the last ends in mid-sentence. */
function rotate(columns: readonly Piece[][], random: Random): Piece[][] | undefined {
  const turns = columns.map((_, index) => index).filter((index) => index > 0 && isVisibleCut(columns, index));
  const at = turns[random(Math.max(turns.length, 1))];
  return at === undefined ? undefined : [...columns.slice(at), ...columns.slice(0, at)];
}

function isVisibleCut(columns: readonly Piece[][], index: number): boolean {
  const before = columns[index - 1]?.at(-1);
  const after = columns[index]?.[0];
  return before !== undefined && before.block === after?.block && !SENTENCE_END.test(before.text);
}

function place(pieces: readonly Piece[]): Pick<LaidOutPage, 'text' | 'pieces'> {
  let text = '';
  const placed = pieces.map(({ block, role, text: pieceText }) => {
    const start = text.length;
    text += `${pieceText}\n\n`;
    return { block, role, span: { start, end: start + pieceText.length } };
  });
  return { text, pieces: placed };
}

/** True when nothing in the text shows that the paragraph goes on after this piece: it stops where its sentence does. */
export function stopsAtSentence(page: LaidOutPage, piece: PlacedPiece): boolean {
  return SENTENCE_END.test(page.text.slice(piece.span.start, piece.span.end));
}
