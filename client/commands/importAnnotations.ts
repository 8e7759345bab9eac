import * as vscode from 'vscode';
import {
  ImportFormatsRequest,
  ImportRequest,
  type ImportFormatItem,
  type ImportParams,
  type ImportResult,
} from '../../protocol/messages';
import { activeArticle } from '../annotations/annotationModel';
import type { Decider } from '../annotations/decider';
import type { Labels } from '../annotations/labels';
import { reasonOf } from '../reasonOf';
import { linkTo, type ReportLine, type Reports } from '../reports';
import { pickLabel } from './pickLabel';

/** Given by programs that need no dialog. */
interface ImportAnnotationsRequest {
  readonly file?: vscode.Uri;
  readonly labels?: Readonly<Record<string, string>>;
  /** Import without showing first what would be imported. */
  readonly confirmed?: boolean;
}

/** What is used of the extension by the import. */
export interface ImportContext {
  readonly decider: Decider;
  readonly labels: Labels;
  readonly reports: Reports;
}

/** What the editor has chosen so far; each choice is previewed. */
type Choices = Pick<ImportParams, 'format' | 'labels' | 'suggestions'>;

/** Takes annotations that another program or person made into the active article, after showing what that would do. */
export async function importAnnotations(context: ImportContext, request: unknown): Promise<ImportResult | undefined> {
  const article = activeArticle()?.document;
  const asked: ImportAnnotationsRequest = request ?? {};
  const file = article && (asked.file ?? (await askFile(context.decider, article.uri)));
  if (article === undefined || file === undefined) return undefined;
  try {
    const params = { uri: article.uri.toString(), file: file.toString() };
    const given: Choices = asked.labels === undefined ? {} : { labels: asked.labels };
    const choices = asked.confirmed === true ? given : await preview(context, article, params, given);
    if (choices === undefined) return undefined;
    const result = await context.decider.import(article, { ...params, ...choices, dryRun: false });
    if (asked.confirmed === true) await showMisfits(context, article, result);
    return result;
  } catch (error) {
    void vscode.window.showErrorMessage(failureText(error));
    return undefined;
  }
}

async function askFile({ model }: Decider, article: vscode.Uri): Promise<vscode.Uri | undefined> {
  const formats = await model.client.sendRequest<ImportFormatItem[]>(ImportFormatsRequest);
  const extensions = new Set(formats.flatMap((format) => format.extensions.map((extension) => extension.slice(1))));
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('File with annotations'),
    defaultUri: vscode.Uri.joinPath(article, '..'),
    filters: { [vscode.l10n.t('Annotations')]: [...extensions], [vscode.l10n.t('All files')]: ['*'] },
  });
  return chosen?.[0];
}

/**
 * Shows what an import would do until the editor accepts it or lets it be.
 * @returns what was chosen; undefined when nothing shall be imported
 */
async function preview(
  context: ImportContext,
  article: vscode.TextDocument,
  params: Pick<ImportParams, 'uri' | 'file'>,
  given: Choices,
): Promise<Choices | undefined> {
  const { client } = context.decider.model;
  let choices = given;
  for (;;) {
    const request: ImportParams = { ...params, ...choices, dryRun: true };
    const answer = client.sendRequest<ImportResult>(ImportRequest, request);
    const next = await answer.then(
      async (result) => {
        await showMisfits(context, article, result);
        return askStep(context, result, choices);
      },
      (error: unknown) => askAfterFailure(context.decider, error, choices),
    );
    if (next === undefined || next === 'import') return next && choices;
    choices = next;
  }
}

/** A file that cannot be read in one format may be in another. */
async function askAfterFailure(decider: Decider, error: unknown, choices: Choices): Promise<Choices | undefined> {
  const other = vscode.l10n.t('Another Format…');
  const choice = await vscode.window.showErrorMessage(failureText(error), other);
  return choice === other ? withFormat(decider, choices) : undefined;
}

function failureText(error: unknown): string {
  return vscode.l10n.t('The annotations could not be imported: {0}', reasonOf(error));
}

/** What the editor does about a preview: imports, changes a choice, or lets it be. */
async function askStep(
  { decider, labels }: ImportContext,
  result: ImportResult,
  choices: Choices,
): Promise<Choices | 'import' | undefined> {
  const unknown = Object.keys(result.added).filter((label) => labels.all.every(({ id }) => id !== label));
  const accept = vscode.l10n.t('Import');
  const rename = vscode.l10n.t('Name the Labels…');
  const take = vscode.l10n.t('Take Suggestions Too');
  const other = vscode.l10n.t('Another Format…');
  const buttons = [
    ...(totalOf(result) > 0 ? [accept] : []),
    ...(unknown.length > 0 ? [rename] : []),
    ...(result.suggestions > 0 ? [take] : []),
    other,
  ];
  const title = vscode.l10n.t('Read as {0}; annotations to add: {1}', result.format, totalOf(result));
  const detail = detailsOf(result, labels).join('\n');
  const choice = await vscode.window.showInformationMessage(title, { modal: true, detail }, ...buttons);
  switch (choice) {
    case accept:
      return 'import';
    case rename:
      return { ...choices, labels: { ...choices.labels, ...(await askNames(labels, unknown)) } };
    case take:
      return { ...choices, suggestions: 'uncertain' };
    case other:
      return withFormat(decider, choices);
    default:
      return undefined;
  }
}

function totalOf({ added }: ImportResult): number {
  return Object.values(added).reduce((sum, count) => sum + count, 0);
}

function detailsOf({ added, already, suggestions, misfits, others }: ImportResult, labels: Labels): string[] {
  const counts = Object.entries(added).map(([label, count]) => `${labels.nameOf(label)} ${String(count)}`);
  return [
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(already > 0 ? [vscode.l10n.t('{0} were decided already.', already)] : []),
    ...(suggestions > 0 ? [vscode.l10n.t('{0} that nobody confirmed are left out.', suggestions)] : []),
    ...(misfits.length > 0
      ? [vscode.l10n.t('{0} do not fit; they are listed beside the article.', misfits.length)]
      : []),
    ...(others.length > 0 ? [vscode.l10n.t('{0} documents in the file are about other articles.', others.length)] : []),
  ];
}

/** Asks what each unknown label is called here; one that the editor passes over keeps its name. */
async function askNames(labels: Labels, unknown: readonly string[]): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const label of unknown) {
    const name = await pickLabel(labels, vscode.l10n.t('What {0} is called here', label));
    if (name !== undefined) names[label] = name;
  }
  return names;
}

async function withFormat({ model }: Decider, choices: Choices): Promise<Choices> {
  const formats = await model.client.sendRequest<ImportFormatItem[]>(ImportFormatsRequest);
  const picks = formats.map(({ id, name, extensions }) => ({ id, label: name, description: extensions.join(' ') }));
  const chosen = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Format of the file') });
  return chosen === undefined ? choices : { ...choices, format: chosen.id };
}

/** Lists what does not fit, each with a link to where it should stand. */
async function showMisfits(
  { labels, reports }: ImportContext,
  article: vscode.TextDocument,
  { misfits }: ImportResult,
): Promise<void> {
  if (misfits.length === 0) return;
  const lines = misfits.map(({ label, quote, reason, start }): ReportLine => {
    const about = label === '' ? quote : `${labels.nameOf(label)} ${quote}`;
    const target = start === undefined ? undefined : linkTo(article.uri, article.positionAt(start));
    return { about, text: reason, ...(target && { target }) };
  });
  await reports.show(vscode.l10n.t('Annotations that do not fit'), lines);
}
