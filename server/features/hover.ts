import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import type { Annotation } from '../../core/annotation';
import type { EntityLink } from '../../core/entities/entity';
import type { Span } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';
import { escapeMarkdown } from './markdown';
import { typeName } from './typeNames';

/** The details of the innermost annotation at the position; `null` where nothing is annotated. */
export function hoverAt({ document, analysis }: AnalysedArticle, position: Position): Hover | null {
  const offset = document.offsetAt(position);
  const hits = analysis.annotations.flatMap((annotation) => {
    const range = annotation.ranges.find((span) => holds(span, offset));
    return range === undefined ? [] : [{ annotation, range }];
  });
  const hit = hits.at(-1);
  if (hit === undefined) return null;
  const { start, end } = hit.range;
  return {
    contents: { kind: MarkupKind.Markdown, value: hoverText(hit.annotation, analysis.annotations) },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Markdown whose first line is the answer. */
function hoverText(annotation: Annotation, all: readonly Annotation[]): string {
  const lines = [
    `**${escapeMarkdown(annotation.text)}** — ${typeName(annotation.type)}`,
    ...detailLines(annotation),
    ...mentionLines(annotation, all),
    evidenceLine(annotation),
  ];
  return lines.join('  \n');
}

function detailLines({ entity, figure, date }: Annotation): string[] {
  if (entity !== undefined) return entityLines(entity);
  if (figure !== undefined)
    return [l10n.t('Value: {0}', [formatValue(figure.value), figure.unit ?? ''].join(' ').trim())];
  return date?.timex == null ? [] : [l10n.t('Date: {0}', date.timex)];
}

function entityLines({ path = [], code }: EntityLink): string[] {
  const place = escapeMarkdown(path.join(' › '));
  return [code === undefined ? place : `${place} · ${code}`];
}

function formatValue(value: NonNullable<Annotation['figure']>['value']): string {
  if (value === null) return '—';
  if (typeof value === 'number') return value.toLocaleString('en');
  return value.map((end) => end?.toLocaleString('en') ?? '').join('–');
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

function evidenceLine({ recogniser, confidence }: Annotation): string {
  return l10n.t('Suggested by {0}, {1} sure', recogniser, `${String(Math.round(confidence * 100))}%`);
}
