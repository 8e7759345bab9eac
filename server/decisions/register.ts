import type { Connection } from 'vscode-languageserver/node';
import type { Annotation } from '../../core/annotation';
import type { DecidedValue } from '../../core/decisions/decision';
import { SIDECAR_EXTENSION } from '../../core/decisions/sidecar';
import type { DecisionRequest } from '../../core/decisions/store';
import { hullOf, sameSpan } from '../../core/text/span';
import {
  AnnotationsRequest,
  CompareRequest,
  DecideRequest,
  ImportFormatsRequest,
  ImportRequest,
  OverwriteSidecarRequest,
  RemoveDecisionsRequest,
  SetIssueDateRequest,
  UndoDecisionRequest,
  type AnnotationItem,
  type AnnotationsParams,
  type AnnotationsResult,
  type CompareParams,
  type DecideParams,
  type DecisionInput,
  type DecisionOutcome,
  type ImportParams,
  type RemoveDecisionsParams,
  type SetIssueDateParams,
  type UndoDecisionParams,
} from '../../protocol/messages';
import type { AnalysedArticle, OpenArticles } from '../openArticles';
import { compareSidecars } from './compareSidecars';
import { importAnnotations, listImportFormats } from './importAnnotations';
import type { OpenDecisions } from './openDecisions';

/** Registers the requests with which the editor decides. */
export function registerDecisions(connection: Connection, articles: OpenArticles, decisions: OpenDecisions): void {
  connection.onRequest(AnnotationsRequest, ({ uri }: AnnotationsParams) => {
    const article = articles.get(uri);
    return article === undefined ? null : annotationsOf(article);
  });
  connection.onRequest(
    DecideRequest,
    async ({ uri, version, decisions: inputs, by }: DecideParams): Promise<DecisionOutcome> => {
      const article = articles.get(uri);
      if (article?.document.version !== version) return 'stale';
      return decisions.decide(
        uri,
        inputs.map((input) => toRequest(article, input)),
        by,
      );
    },
  );
  connection.onRequest(RemoveDecisionsRequest, ({ uri, ids }: RemoveDecisionsParams) => decisions.remove(uri, ids));
  connection.onRequest(UndoDecisionRequest, ({ uri, redo }: UndoDecisionParams) => decisions.travel(uri, redo));
  connection.onRequest(CompareRequest, ({ uri, other }: CompareParams) => {
    const text = articles.get(uri)?.document.getText() ?? '';
    return compareSidecars(text, decisions.current(uri, text), other);
  });
  connection.onRequest(SetIssueDateRequest, ({ uri, issueDate }: SetIssueDateParams) =>
    decisions.setIssueDate(uri, issueDate === '' ? undefined : issueDate),
  );
  connection.onRequest(ImportFormatsRequest, listImportFormats);
  connection.onRequest(ImportRequest, (params: ImportParams) => importAnnotations(params, decisions));
  connection.onRequest(OverwriteSidecarRequest, ({ uri }: AnnotationsParams) => decisions.overwrite(uri));
}

/** Reads the sidecar of an open article again that was changed outside. */
export function sidecarChanged(uri: string, articles: OpenArticles, decisions: OpenDecisions): void {
  const article = uri.endsWith(SIDECAR_EXTENSION) ? uri.slice(0, -SIDECAR_EXTENSION.length) : undefined;
  if (article !== undefined && articles.get(article) !== undefined) void decisions.load(article);
}

/** The sidecar's URI of an article. */
export function sidecarUri(articleUri: string): string {
  return articleUri + SIDECAR_EXTENSION;
}

function annotationsOf({ document, analysis }: AnalysedArticle): AnnotationsResult {
  const text = document.getText();
  return {
    version: document.version,
    annotations: analysis.annotations.map(toItem),
    rejected: analysis.rejected.map(toItem),
    issueDate: analysis.issueDate,
    unplaced: analysis.unplaced.map(({ id, label, status, selector }) => ({ id, label, status, text: selector.exact })),
    articles: analysis.structure.articles.map(({ span, blocks }) => {
      const title = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
      const { start, end } = hullOf(title?.ranges ?? []);
      return { title: text.slice(start, end), ...span };
    }),
  };
}

function toItem(annotation: Annotation): AnnotationItem {
  const { id, type, status, text, ranges, confidence, article, note } = annotation;
  return {
    id,
    label: type,
    status,
    text,
    ranges,
    confidence,
    article,
    name: nameOf(annotation),
    ...(note !== undefined && { note }),
  };
}

function nameOf({ text, entity, figure, date }: Annotation): string {
  if (entity !== undefined) return entity.name;
  if (typeof figure?.value === 'number') return `${String(figure.value)} ${figure.unit ?? ''}`.trim();
  return date?.timex ?? text;
}

/** A decision on a suggestion keeps in mind what it was; one on an earlier decision changes that one. */
function toRequest({ analysis }: AnalysedArticle, input: DecisionInput): DecisionRequest {
  const { action, status, label, range, annotation: id, note } = input;
  const known = [...analysis.annotations, ...analysis.rejected].find((annotation) => annotation.id === id);
  const decided = known !== undefined && known.status !== 'suggested';
  const isUnplaced = analysis.unplaced.some((decision) => decision.id === id);
  const changed = known !== undefined && (known.type !== label || !sameSpan(known.span, range));
  const value = input.value === undefined ? undefined : toValue(input.value, label, known);
  return {
    action,
    status,
    label,
    span: range,
    ...((decided || isUnplaced) && id !== undefined && { id }),
    ...(!decided && changed && { replaces: { label: known.type, span: known.span } }),
    ...(value && { value }),
    ...(note !== undefined && { note }),
  };
}

/** Reads a value as the editor wrote it: a number for a figure, a TIMEX3 value for a date, a name for an entity. */
function toValue(value: string, label: string, known: Annotation | undefined): DecidedValue {
  switch (label) {
    case 'figure':
      return { figure: { ...UNKNOWN_FIGURE, ...known?.figure, value: Number(value) } };
    case 'date':
      return { date: { timex: value, kind: known?.date?.kind ?? 'date', interval: null } };
    default:
      // Another name is another entity: code and levels of the recogniser's would be of the wrong one.
      return { entity: value === known?.entity?.name ? known.entity : { id: `editor:${value}`, name: value } };
  }
}

const UNKNOWN_FIGURE = { unit: null, approximation: 'exact', kind: 'count' } as const;
