import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import type { Annotation, IssueDate } from '../../core/annotation';
import { describeDate } from '../../core/dates/describeDate';
import type { DecidedAnalysis } from '../../core/decisions/applyDecisions';
import type { EntityLink } from '../../core/entities/entity';
import { describeFigure, type Language } from '../../core/figures/describeFigure';
import type { Span } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';
import { escapeMarkdown } from './markdown';
import { typeName } from './typeNames';

/** The details of the innermost annotation at the position; `null` where nothing is annotated. */
export function hoverAt({ document, analysis }: AnalysedArticle, position: Position, language: Language): Hover | null {
  const offset = document.offsetAt(position);
  const hits = analysis.annotations.flatMap((annotation) => {
    const range = annotation.ranges.find((span) => holds(span, offset));
    return range === undefined ? [] : [{ annotation, range }];
  });
  const hit = hits.at(-1);
  if (hit === undefined) return null;
  const { start, end } = hit.range;
  return {
    contents: { kind: MarkupKind.Markdown, value: hoverText(hit.annotation, analysis, language) },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Markdown whose first line is the answer. */
function hoverText(annotation: Annotation, { annotations, issueDate }: DecidedAnalysis, language: Language): string {
  const [answer = typeName(annotation.type), ...details] = describe(annotation, issueDate, language);
  const lines = [
    `**${escapeMarkdown(annotation.text)}** — ${answer}`,
    ...details,
    ...mentionLines(annotation, annotations),
    ...(annotation.note === undefined ? [] : [l10n.t('Note: {0}', escapeMarkdown(annotation.note))]),
    evidenceLine(annotation),
    commandLine(annotation),
  ];
  return lines.join('  \n');
}

/** Links to the commands that decide on this very annotation; the client trusts these commands and no others. */
function commandLine({ id, status }: Annotation): string {
  const argument = encodeURIComponent(JSON.stringify([{ annotationId: id }]));
  const link = (title: string, command: string): string =>
    `[${title}](command:articleAnnotator.${command}?${argument})`;
  const offers = [
    ...(status === 'confirmed' ? [] : [link(l10n.t('Confirm'), 'confirm')]),
    link(l10n.t('Reject'), 'reject'),
    ...(status === 'suggested' ? [] : [link(l10n.t('Clear Decision'), 'clearDecision')]),
  ];
  return offers.join(' · ');
}

/** What the annotation is: for a figure or a date its value in plain words. */
function describe({ type, entity, figure, date }: Annotation, issueDate: IssueDate, language: Language): string[] {
  if (figure !== undefined) return describeFigure(figure, language).lines.map(escapeMarkdown);
  if (date !== undefined) return describeDate(date, language, issueDate.value).lines.map(escapeMarkdown);
  return [typeName(type), ...(entity === undefined ? [] : entityLines(entity))];
}

function entityLines({ path = [], code }: EntityLink): string[] {
  const place = escapeMarkdown(path.join(' › '));
  return [code === undefined ? place : `${place} · ${code}`];
}

function mentionLines(annotation: Annotation, all: readonly Annotation[]): string[] {
  if (annotation.figure !== undefined || annotation.date !== undefined) return [];
  const mentions = all.filter((other) => isSameEntity(annotation, other));
  return mentions.length > 1 ? [l10n.t('{0} mentions on this page', mentions.length)] : [];
}

function isSameEntity(a: Annotation, b: Annotation): boolean {
  if (a.entity !== undefined || b.entity !== undefined) return a.entity?.id === b.entity?.id;
  return a.type === b.type && a.text === b.text;
}

function evidenceLine({ recogniser, confidence, status }: Annotation): string {
  if (status === 'suggested') {
    return l10n.t('Suggested by {0}, {1} sure', recogniser, `${String(Math.round(confidence * 100))}%`);
  }
  return status === 'uncertain' ? l10n.t('Marked as uncertain') : l10n.t('Confirmed');
}
