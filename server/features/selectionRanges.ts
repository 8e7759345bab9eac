import type { Position, SelectionRange } from 'vscode-languageserver/node';
import type { Annotation } from '../../core/annotation';
import { blockHull, type Block } from '../../core/structure/structure';
import { contains, spanLength, type Span } from '../../core/text/span';
import type { Segmenter } from '../../core/tokens/segmenter';
import type { AnalysedArticle } from '../openArticles';

/**
 * What Shift+Alt+→ selects next: character › word › entity › clause › sentence › paragraph › article. Where a column break
 * cuts a sentence, the part on the cursor's side.
 */
export function selectionRanges(
  article: AnalysedArticle,
  positions: readonly Position[],
  segmenter: Segmenter | undefined,
): SelectionRange[] {
  return positions.map((position) => {
    const offset = article.document.offsetAt(position);
    const spans = growingSpans(article, offset, segmenter);
    return toSelectionRange(article, spans, { start: offset, end: offset });
  });
}

function growingSpans(
  { document, analysis }: AnalysedArticle,
  offset: number,
  segmenter: Segmenter | undefined,
): Span[] {
  const text = document.getText();
  const article = analysis.structure.articles.find(({ blocks }) => blocks.some((block) => pieceAt(block, offset)));
  const block = article?.blocks.find((candidate) => pieceAt(candidate, offset));
  const piece = block && pieceAt(block, offset);
  if (article === undefined || block === undefined || piece === undefined) return [];
  const spans = [
    characterAt(text, offset),
    ...wordAt(text, piece, offset, segmenter),
    ...annotationSpans(analysis.annotations, offset),
    unitAt(text, piece, offset, /[,，、;；:：。！？!?…]+[”’」』》)）]*/g),
    unitAt(text, piece, offset, /[。！？!?…]+[”’」』》)）]*/g),
    piece,
    blockHull(block),
    article.span,
  ];
  return spans.sort((a, b) => spanLength(a) - spanLength(b));
}

function pieceAt({ ranges }: Block, offset: number): Span | undefined {
  return ranges.find(({ start, end }) => start <= offset && offset <= end);
}

/** One character as people count it: a surrogate pair is one. */
function characterAt(text: string, offset: number): Span {
  const code = text.codePointAt(offset) ?? 0;
  return { start: offset, end: Math.min(text.length, offset + (code > 0xffff ? 2 : 1)) };
}

function wordAt(text: string, piece: Span, offset: number, segmenter: Segmenter | undefined): Span[] {
  const tokens = segmenter?.tokens(text.slice(piece.start, piece.end)) ?? [];
  const token = tokens.find(({ start, text: word }) => {
    const from = piece.start + start;
    return from <= offset && offset < from + word.length;
  });
  return token === undefined
    ? []
    : [{ start: piece.start + token.start, end: piece.start + token.start + token.text.length }];
}

function annotationSpans(annotations: readonly Annotation[], offset: number): Span[] {
  return annotations.flatMap(({ ranges }) => ranges.filter(({ start, end }) => start <= offset && offset < end));
}

/** The stretch around the offset between two separators, the closing one included. */
function unitAt(text: string, piece: Span, offset: number, separator: RegExp): Span {
  const pieceText = text.slice(piece.start, piece.end);
  let start = piece.start;
  for (const match of pieceText.matchAll(separator)) {
    const end = piece.start + match.index + match[0].length;
    if (end > offset) return { start, end };
    start = end;
  }
  return { start: Math.min(start, offset), end: piece.end };
}

/** The chain from the smallest span outwards; a span that does not hold the one before it is left out. */
function toSelectionRange({ document }: AnalysedArticle, spans: readonly Span[], cursor: Span): SelectionRange {
  const chain: Span[] = [cursor];
  for (const span of spans) {
    const last = chain.at(-1) ?? cursor;
    if (contains(span, last) && spanLength(span) > spanLength(last)) chain.push(span);
  }
  const ranges = chain.slice(1).reverse();
  let parent: SelectionRange | undefined;
  for (const { start, end } of ranges.length > 0 ? ranges : chain) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    parent = parent === undefined ? { range } : { range, parent };
  }
  return parent as SelectionRange;
}
