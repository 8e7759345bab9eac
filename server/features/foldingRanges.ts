import type { FoldingRange } from 'vscode-languageserver/node';
import { blockHull } from '../../core/structure/structure';
import type { AnalysedArticle } from '../openArticles';
import { sectionsOf } from './sections';

/** Articles fold to their headline, sections to their subhead. */
export function foldingRanges({ document, analysis }: AnalysedArticle): FoldingRange[] {
  const spans = analysis.structure.articles.flatMap((article) => [
    article.span,
    ...sectionsOf(article).map(({ subhead, end }) => ({ start: blockHull(subhead).start, end })),
  ]);
  return spans
    .map(({ start, end }) => ({ startLine: document.positionAt(start).line, endLine: document.positionAt(end).line }))
    .filter(({ startLine, endLine }) => startLine < endLine);
}
