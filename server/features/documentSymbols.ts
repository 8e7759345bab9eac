import * as l10n from '@vscode/l10n';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { blockHull, type Article, type Block } from '../../core/structure/structure';
import { contains, type Span } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';
import { sectionsOf } from './sections';

const LONGEST_NAME = 40;

/** The outline: articles with their bylines and counts, in them their sections. */
export function documentSymbols({ document, analysis }: AnalysedArticle): DocumentSymbol[] {
  const counts = new Map<number, number>();
  for (const { article } of analysis.annotations) counts.set(article, (counts.get(article) ?? 0) + 1);
  const symbols = analysis.structure.articles.map((article, index) =>
    articleSymbol(document, article, counts.get(index) ?? 0),
  );
  return nest(symbols, analysis.structure.articles);
}

function articleSymbol(document: TextDocument, article: Article, count: number): DocumentSymbol {
  const { span, blocks } = article;
  const title = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
  const bylines = blocks.filter(({ role }) => role === 'byline').map((block) => textOf(document, block));
  return {
    ...symbol(document, span, title === undefined ? span : blockHull(title)),
    kind: title?.role === 'caption' ? SymbolKind.Object : SymbolKind.Module,
    detail: [...bylines, l10n.t('annotations: {0}', count)].join(' · '),
    children: sectionsOf(article).map(({ subhead, end }) => {
      const head = blockHull(subhead);
      return { ...symbol(document, { start: head.start, end }, head), kind: SymbolKind.String };
    }),
  };
}

/** A photo story that stands inside another article's columns becomes its child: siblings must not overlap. */
function nest(symbols: readonly DocumentSymbol[], articles: readonly Article[]): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  let last: { readonly symbol: DocumentSymbol; readonly span: Span } | undefined;
  symbols.forEach((symbol, index) => {
    const span = articles[index]?.span ?? { start: 0, end: 0 };
    if (last !== undefined && contains(last.span, span)) {
      last.symbol.children?.push(symbol);
      return;
    }
    top.push(symbol);
    last = { symbol, span };
  });
  return top;
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
