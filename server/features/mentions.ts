import * as l10n from '@vscode/l10n';
import {
  DocumentHighlightKind,
  SymbolKind,
  TextDocumentEdit,
  type DocumentHighlight,
  type Location,
  type Position,
  type Range,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Annotation } from '../../core/annotation';
import type { Span } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';

/** The innermost annotation at an offset, and the part of it that holds the offset. */
export interface AnnotationHit {
  readonly annotation: Annotation;
  readonly range: Span;
}

/** What is annotated at a position; `undefined` where nothing is. */
export function annotationAt({ document, analysis }: AnalysedArticle, position: Position): AnnotationHit | undefined {
  const offset = document.offsetAt(position);
  return analysis.annotations
    .flatMap((annotation) => {
      const range = annotation.ranges.find(({ start, end }) => start <= offset && offset < end);
      return range === undefined ? [] : [{ annotation, range }];
    })
    .at(-1);
}

/** The mentions of what the annotation stands for, itself among them: the same entity, or else the same words. */
export function mentionsOf(annotation: Annotation, all: readonly Annotation[]): Annotation[] {
  if (annotation.figure !== undefined || annotation.date !== undefined) return [annotation];
  const { entity } = annotation;
  return all.filter((other) =>
    entity === undefined
      ? other.entity === undefined && other.type === annotation.type && other.text === annotation.text
      : other.entity?.id === entity.id,
  );
}

/** Every mention on the page of what stands at the position. */
export function documentHighlights(article: AnalysedArticle, position: Position): DocumentHighlight[] {
  return mentionRanges(article, position).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
}

/** The same as places to go to. */
export function references(article: AnalysedArticle, position: Position): Location[] {
  return mentionRanges(article, position).map((range) => ({ uri: article.document.uri, range }));
}

/** Where the page first mentions it. */
export function firstMention(article: AnalysedArticle, position: Position): Location[] {
  return references(article, position).slice(0, 1);
}

function mentionRanges(article: AnalysedArticle, position: Position): Range[] {
  const hit = annotationAt(article, position);
  if (hit === undefined) return [];
  return mentionsOf(hit.annotation, article.analysis.annotations).flatMap(({ ranges }) =>
    ranges.map((span) => rangeOf(article, span)),
  );
}

/** Only names can be renamed, and only where no column break cuts them. */
export function renameRange(article: AnalysedArticle, position: Position): Range | null {
  const hit = annotationAt(article, position);
  return hit !== undefined && isName(hit.annotation) ? rangeOf(article, hit.range) : null;
}

function isName({ figure, date, ranges }: Annotation): boolean {
  return figure === undefined && date === undefined && ranges.length === 1;
}

const RENAME = 'rename';

/** Writes a name anew wherever the page has it in the same words; each change is shown before it is made. */
export function renameMentions(article: AnalysedArticle, position: Position, newName: string): WorkspaceEdit | null {
  const hit = annotationAt(article, position);
  if (hit === undefined || !isName(hit.annotation)) return null;
  const { document, analysis } = article;
  const edits = mentionsOf(hit.annotation, analysis.annotations)
    .filter((mention) => isName(mention) && mention.text === hit.annotation.text)
    .map((mention): TextEdit & { annotationId: string } => ({
      range: rangeOf(article, mention.span),
      newText: newName,
      annotationId: RENAME,
    }));
  const label = l10n.t('Write {0} instead of {1}', newName, hit.annotation.text);
  return {
    changeAnnotations: { [RENAME]: { label, needsConfirmation: true } },
    documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, edits)],
  };
}

const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  person: SymbolKind.Variable,
  place: SymbolKind.Namespace,
  organization: SymbolKind.Class,
  work: SymbolKind.String,
  event: SymbolKind.Event,
};

/** The names on the open pages that hold the query, each at its first mention. */
export function entitySymbols(articles: readonly AnalysedArticle[], query: string): SymbolInformation[] {
  return articles.flatMap((article) => {
    const seen = new Set<string>();
    return article.analysis.annotations.flatMap(({ type, text, entity, ranges }): SymbolInformation[] => {
      const kind = SYMBOL_KINDS[type];
      const [range] = ranges;
      const name = entity?.name ?? text;
      const key = entity?.id ?? `${type} ${text}`;
      const found = kind !== undefined && range !== undefined && (name.includes(query) || text.includes(query));
      if (!found || seen.has(key)) return [];
      seen.add(key);
      return [{ name, kind, location: { uri: article.document.uri, range: rangeOf(article, range) } }];
    });
  });
}

function rangeOf({ document }: AnalysedArticle, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
