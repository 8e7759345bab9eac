import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  ExportRequest,
  ListArticlesRequest,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ListArticlesParams,
  type ListedArticle,
} from '../../protocol/messages';
import { reasonOf } from '../reasonOf';
import type { Reports } from '../reports';
import { chooseFormat, DEFAULT_FORMAT } from './exportAnnotations';
import { writeFolderFile, writeWhole } from './exportFiles';
import { timeLeft } from './timeLeft';

/** Given by programs (tests, key bindings) that need no dialog; what is left out is asked for. */
interface ExportFolderRequest {
  readonly folder?: vscode.Uri;
  readonly out?: vscode.Uri;
  /** A format's id; our JSON when left out and `out` is given. */
  readonly format?: string;
}

interface Failure {
  readonly article: ListedArticle;
  readonly reason: string;
}

interface Outcome {
  readonly exported: number;
  readonly failures: readonly Failure[];
  readonly cancelled: boolean;
}

/** Exports every article below a folder into another folder. Cancelling leaves the files already written whole. */
export async function exportFolder(
  client: LanguageClient,
  memory: vscode.Memento,
  reports: Reports,
  request: unknown,
): Promise<Outcome | undefined> {
  const asked = readRequest(request);
  const folder = asked.folder ?? (await askFolder(vscode.l10n.t('Folder whose articles are exported')));
  const format = folder && (await chooseFormat(client, memory, asked.format ?? (asked.out && DEFAULT_FORMAT)));
  const out = format && (asked.out ?? (await askFolder(vscode.l10n.t('Folder to write the exports to'), folder)));
  if (folder === undefined || format === undefined || out === undefined) return undefined;
  const outcome = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting annotations'),
      cancellable: true,
    },
    (progress, cancellation) => exportAll({ client, format, out, progress, cancellation }, folder),
  );
  await report(reports, outcome);
  return outcome;
}

/** A menu passes the folder's URI, a program a request, the palette nothing. */
function readRequest(request: unknown): ExportFolderRequest {
  if (request instanceof vscode.Uri) return { folder: request };
  return request ?? {};
}

async function askFolder(
  title: string,
  defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title,
    canSelectFolders: true,
    canSelectFiles: false,
    ...(defaultUri && { defaultUri }),
  });
  return chosen?.[0];
}

/** One run over a folder. */
interface Run {
  readonly client: LanguageClient;
  readonly format: ExportFormat;
  readonly out: vscode.Uri;
  readonly progress: vscode.Progress<{ message: string; increment: number }>;
  readonly cancellation: vscode.CancellationToken;
}

async function exportAll(run: Run, folder: vscode.Uri): Promise<Outcome> {
  const { client, format, out, progress, cancellation } = run;
  const params: ListArticlesParams = { folderUri: folder.toString() };
  const articles = await client.sendRequest<ListedArticle[]>(ListArticlesRequest, params);
  const failures: Failure[] = [];
  const labels = new Set<string>();
  const start = Date.now();
  let done = 0;
  for (const article of articles) {
    if (cancellation.isCancellationRequested) break;
    const left = timeLeft(done, articles.length, Date.now() - start);
    progress.report({ message: messageOf(article, left), increment: done === 0 ? 0 : 100 / articles.length });
    try {
      for (const label of await exportOne(run, article)) labels.add(label);
    } catch (error) {
      failures.push({ article, reason: reasonOf(error) });
    }
    done++;
  }
  if (done > failures.length) await writeFolderFile(client, out, { format: format.id, labels: [...labels] });
  return { exported: done - failures.length, failures, cancelled: done < articles.length };
}

function messageOf({ relativePath }: ListedArticle, left: string | undefined): string {
  return left === undefined ? relativePath : vscode.l10n.t('{0} ({1} left)', relativePath, left);
}

/** Writes the export of one article. @returns the labels in it */
async function exportOne(
  { client, format, out }: Run,
  { uri, relativePath }: ListedArticle,
): Promise<readonly string[]> {
  const params: ExportParams = { uri, format: format.id };
  const { files, labels } = await client.sendRequest<ExportResult>(ExportRequest, params);
  for (const { extension, content } of files) {
    await writeWhole(vscode.Uri.joinPath(out, `${relativePath}${extension}`), content);
  }
  return labels;
}

async function report(reports: Reports, { exported, failures, cancelled }: Outcome): Promise<void> {
  const done = cancelled
    ? vscode.l10n.t('Cancelled after {0} files.', exported)
    : vscode.l10n.t('{0} files exported.', exported);
  if (failures.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const lines = failures.map(({ article, reason }) => ({
    about: article.relativePath,
    target: vscode.Uri.parse(article.uri, true),
    text: reason,
  }));
  await reports.show(vscode.l10n.t('Articles that were not exported'), lines);
  const failed = vscode.l10n.t('{0} could not be exported.', failures.length);
  void vscode.window.showWarningMessage(`${done} ${failed}`);
}
