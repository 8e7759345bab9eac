import * as l10n from '@vscode/l10n';
import type { ReadingCopyResult, StructureEditParams, StructureEditResult } from '../../protocol/messages';
import { readingCopy } from '../../core/structure/readingCopy';
import { joinChanges, reorderChange } from '../../core/structure/reorder';
import type { AnalysedArticle } from '../openArticles';

/** The page reflowed and in order, with the way back. */
export function readingCopyOf({ document, analysis }: AnalysedArticle): ReadingCopyResult {
  const { text, segments } = readingCopy(document.getText(), analysis.structure);
  return {
    text,
    segments: segments.map(({ start, source }) => ({ start, source: source.start, length: source.end - source.start })),
  };
}

/** The edits that join broken paragraphs or put articles in order. */
export function structureEdit(
  { document, analysis }: AnalysedArticle,
  { kind, offset }: StructureEditParams,
): StructureEditResult {
  const text = document.getText();
  const joining = kind === 'join-paragraphs';
  const articles = analysis.structure.articles.filter(
    ({ span }) => offset === undefined || (span.start <= offset && offset <= span.end),
  );
  const changes = joining
    ? joinChanges(analysis.structure)
    : articles.flatMap((article) => reorderChange(text, article) ?? []);
  const label = joining ? l10n.t('Join the paragraph') : l10n.t('Put the article in order');
  return {
    version: document.version,
    edits: changes.map(({ span, text: replacement }) => ({ ...span, text: replacement, label })),
  };
}
