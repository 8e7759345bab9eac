import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { blockHull, type Article, type Block } from '../../core/structure/structure';
import type { Span } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';

const LONGEST_NAME = 40;

/** The outline: articles, in them their subheads with what stands below each. */
export function documentSymbols({ document, analysis }: AnalysedArticle): DocumentSymbol[] {
  return analysis.structure.articles.map((article) => articleSymbol(document, article));
}

function articleSymbol(document: TextDocument, { span, blocks }: Article): DocumentSymbol {
  const title = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
  const bylines = blocks.filter(({ role }) => role === 'byline').map((block) => textOf(document, block));
  return {
    ...symbol(document, span, title === undefined ? span : blockHull(title)),
    kind: title?.role === 'caption' ? SymbolKind.Object : SymbolKind.Module,
    detail: bylines.join(' '),
    children: sectionSymbols(document, blocks, span.end),
  };
}

/** A section runs from its subhead to the next subhead or the article's end. */
function sectionSymbols(document: TextDocument, blocks: readonly Block[], articleEnd: number): DocumentSymbol[] {
  const subheads = blocks.filter(({ role }) => role === 'subhead' || role === 'kicker').map(blockHull);
  return subheads.map((subhead, i) => {
    const nextStart = subheads[i + 1]?.start;
    const end = nextStart === undefined ? articleEnd : lastEndBefore(blocks, nextStart);
    return { ...symbol(document, { start: subhead.start, end }, subhead), kind: SymbolKind.String };
  });
}

function lastEndBefore(blocks: readonly Block[], offset: number): number {
  return blocks.reduce((last, block) => {
    const { end } = blockHull(block);
    return end <= offset ? Math.max(last, end) : last;
  }, 0);
}

function symbol(
  document: TextDocument,
  span: Span,
  selection: Span,
): Pick<DocumentSymbol, 'name' | 'range' | 'selectionRange'> {
  const text = document.getText().slice(selection.start, selection.end);
  const name = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
  return { name, range: rangeOf(document, span), selectionRange: rangeOf(document, selection) };
}

function rangeOf(document: TextDocument, { start, end }: Span): DocumentSymbol['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function textOf(document: TextDocument, block: Block): string {
  return block.ranges.map(({ start, end }) => document.getText().slice(start, end)).join('');
}
