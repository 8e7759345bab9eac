import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import type { Annotation, IssueDate } from '../../core/annotation';
import { describeDate } from '../../core/dates/describeDate';
import type { DecidedAnalysis } from '../../core/decisions/applyDecisions';
import { describeEntity } from '../../core/entities/describeEntity';
import { ownEntityId, type OwnEntity } from '../../core/entities/ownList';
import { describeFigure, type Language } from '../../core/figures/describeFigure';
import type { AnalysedArticle } from '../openArticles';
import { labelName, type LabelNames } from './labelNames';
import { escapeMarkdown } from './markdown';
import { annotationAt } from './mentions';

/** In which words a hover speaks. */
export interface HoverContext {
  readonly language: Language;
  readonly labelNames: LabelNames;
  /** The entry of the workspace's own list to which an annotation's link leads. */
  readonly ownEntity: (id: string) => OwnEntity | undefined;
}

/** The details of the innermost annotation at the position; `null` where nothing is annotated. */
export function hoverAt(article: AnalysedArticle, position: Position, context: HoverContext): Hover | null {
  const hit = annotationAt(article, position);
  if (hit === undefined) return null;
  const { document } = article;
  const { start, end } = hit.range;
  return {
    contents: { kind: MarkupKind.Markdown, value: hoverText(hit.annotation, article, context) },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** Markdown whose first line is the answer. */
function hoverText(annotation: Annotation, { document, analysis }: AnalysedArticle, context: HoverContext): string {
  const [answer = labelName(annotation.type, context.labelNames), ...details] =
    valueLines(annotation, analysis.issueDate, context.language) ??
    entityLines(annotation, analysis, document.getText(), context);
  const lines = [
    `**${escapeMarkdown(annotation.text)}** — ${answer}`,
    ...details,
    ...(annotation.note === undefined ? [] : [l10n.t('Note: {0}', escapeMarkdown(annotation.note))]),
    evidenceLine(annotation),
    commandLine(annotation),
  ];
  return lines.join('  \n');
}

/** Links to the commands that decide on this very annotation; the client trusts these commands and no others. */
function commandLine({ id, status }: Annotation): string {
  const link = (title: string, command: string): string => commandLink(title, command, { annotationId: id });
  const offers = [
    ...(status === 'confirmed' ? [] : [link(l10n.t('Confirm'), 'confirm')]),
    link(l10n.t('Reject'), 'reject'),
    ...(status === 'suggested' ? [] : [link(l10n.t('Clear Decision'), 'clearDecision')]),
  ];
  return offers.join(' · ');
}

function commandLink(title: string, command: string, argument: object): string {
  return `[${title}](command:articleAnnotator.${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

/** The value of a figure or a date in plain words. */
function valueLines({ figure, date }: Annotation, issueDate: IssueDate, language: Language): string[] | undefined {
  if (figure !== undefined) return describeFigure(figure, language).lines.map(escapeMarkdown);
  return date && describeDate(date, language, issueDate.value).lines.map(escapeMarkdown);
}

/** Who or what a name stands for, where it belongs, how else the page writes it, and how often. */
function entityLines(
  annotation: Annotation,
  analysis: DecidedAnalysis,
  text: string,
  { language, labelNames, ownEntity }: HoverContext,
): string[] {
  const { line, aliases, mentions } = describeEntity(annotation, analysis, text, language);
  const { id = '', path = [] } = annotation.entity ?? {};
  const own = ownEntity(id);
  const described = own?.description === undefined ? line.split(' — ') : [own.name, own.description];
  const [name = '', what] = described.map(escapeMarkdown);
  return [
    ...(what === undefined ? [] : [name === escapeMarkdown(annotation.text) ? what : `${name} — ${what}`]),
    escapeMarkdown(labelName(annotation.type, labelNames)),
    ...(path.length > 1 ? [escapeMarkdown(path.join(' › '))] : []),
    ...(aliases.length > 0 ? [l10n.t('Also: {0}', escapeMarkdown(aliases.join(' ')))] : []),
    ...(mentions.length > 1 ? [l10n.t('{0} mentions on this page', mentions.length)] : []),
    ...ownLines(own),
  ];
}

/** What the workspace's own list adds: its web address, and the way to the entry. */
function ownLines(own: OwnEntity | undefined): string[] {
  if (own === undefined) return [];
  const entry = commandLink(l10n.t('Go to Entity Entry'), 'goToEntityEntry', { entity: ownEntityId(own) });
  if (own.link === undefined) return [entry];
  return [`[${escapeMarkdown(own.link)}](<${encodeURI(own.link)}>)`, entry];
}

function evidenceLine({ recogniser, confidence, status }: Annotation): string {
  if (status === 'suggested') {
    return l10n.t('Suggested by {0}, {1} sure', recogniser, `${String(Math.round(confidence * 100))}%`);
  }
  return status === 'uncertain' ? l10n.t('Marked as uncertain') : l10n.t('Confirmed');
}
