import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  ExportFormatsRequest,
  ExportRequest,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
} from '../../protocol/messages';
import { reasonOf } from '../reasonOf';
import { writeFolderFile, writeWhole } from './exportFiles';

/** Where the last chosen format is remembered. */
const LAST_FORMAT_KEY = 'exportAnnotations.lastFormat';
/** What programs get that name no format. */
export const DEFAULT_FORMAT = 'json';

/** Given by programs (tests, key bindings) that need no dialog. */
interface ExportAnnotationsRequest {
  /** The article; the active editor's when left out. */
  readonly uri?: vscode.Uri;
  /** Where to write; asked for when left out. */
  readonly target?: vscode.Uri;
  /** A format's id; when left out, our JSON if a target is given, else asked for. */
  readonly format?: string;
}

/** Writes the annotations of one article to a file, in a format that the editor chooses. */
export async function exportAnnotations(
  client: LanguageClient,
  memory: vscode.Memento,
  request: unknown,
): Promise<void> {
  const asked = readRequest(request);
  const source = asked.uri ?? vscode.window.activeTextEditor?.document.uri;
  if (source === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, then export its annotations.'));
    return;
  }
  const format = await chooseFormat(client, memory, asked.format ?? (asked.target && DEFAULT_FORMAT));
  const chosen = format && (asked.target ?? (await askTarget(source, format)));
  if (format === undefined || chosen === undefined) return;
  await showFailure(async () => {
    const params: ExportParams = { uri: source.toString(), format: format.id };
    const result = await client.sendRequest<ExportResult>(ExportRequest, params);
    await writeFiles(client, result, format, chosen);
    announce(result, chosen);
  });
}

/** Puts the annotations of the active article on the clipboard. */
export async function copyAnnotations(client: LanguageClient, memory: vscode.Memento): Promise<void> {
  const source = vscode.window.activeTextEditor?.document.uri;
  const format = source && (await chooseFormat(client, memory));
  if (source === undefined || format === undefined) return;
  await showFailure(async () => {
    const params: ExportParams = { uri: source.toString(), format: format.id };
    const { content, annotationCount } = await client.sendRequest<ExportResult>(ExportRequest, params);
    await vscode.env.clipboard.writeText(content);
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} annotations copied.', annotationCount));
  });
}

/** Says in the editor's language why an export failed. */
async function showFailure(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The annotations could not be exported: {0}', reasonOf(error)));
  }
}

/** A menu passes the file's URI, a program a request, the palette nothing. */
function readRequest(request: unknown): ExportAnnotationsRequest {
  if (request instanceof vscode.Uri) return { uri: request };
  return request ?? {};
}

/** The format with this id; without one the format that the editor picks. */
export async function chooseFormat(
  client: LanguageClient,
  memory: vscode.Memento,
  id?: string,
): Promise<ExportFormat | undefined> {
  const formats = await client.sendRequest<ExportFormat[]>(ExportFormatsRequest);
  const chosen = id ?? (await pickFormat(formats, memory));
  return formats.find((known) => known.id === chosen);
}

/** The last chosen format stands first. */
async function pickFormat(formats: readonly ExportFormat[], memory: vscode.Memento): Promise<string | undefined> {
  const last = memory.get(LAST_FORMAT_KEY, DEFAULT_FORMAT);
  const picks = formats
    .map(({ id, name, description, offsetUnit }) => ({ id, label: name, description: offsetUnit, detail: description }))
    .sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Format of the export'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen !== undefined) await memory.update(LAST_FORMAT_KEY, chosen.id);
  return chosen?.id;
}

async function askTarget(source: vscode.Uri, { extension, name }: ExportFormat): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: source.with({ path: source.path + extension }),
    filters: { [name]: [extension.slice(extension.lastIndexOf('.') + 1)] },
    title: vscode.l10n.t('Export Annotations'),
  });
}

/** The main file goes where the editor chose, any other (brat's text, its configuration) beside it. */
async function writeFiles(
  client: LanguageClient,
  { content, files, labels }: ExportResult,
  { id, extension }: ExportFormat,
  chosen: vscode.Uri,
): Promise<void> {
  const main = files.find((file) => file.content === content);
  const base = chosen.path.endsWith(extension) ? chosen.path.slice(0, -extension.length) : chosen.path;
  for (const file of files) {
    await writeWhole(file === main ? chosen : chosen.with({ path: base + file.extension }), file.content);
  }
  await writeFolderFile(client, vscode.Uri.joinPath(chosen, '..'), { format: id, labels });
}

function announce({ annotationCount, notCarried }: ExportResult, target: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  const losses = notCarried.map(({ words, count }) => `${words} (${String(count)})`).join(', ');
  const done = vscode.l10n.t('{0} annotations exported.', annotationCount);
  const message = losses === '' ? done : `${done} ${vscode.l10n.t('The format does not carry: {0}.', losses)}`;
  void vscode.window.showInformationMessage(message, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand('vscode.open', target);
  });
}
