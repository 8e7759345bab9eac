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
import { formatOf } from './exportAnnotations';

/** Given by programs that need no dialog. */
interface ExportFolderRequest {
  readonly folder?: vscode.Uri;
  readonly out?: vscode.Uri;
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
  request: unknown,
): Promise<Outcome | undefined> {
  const { folder, out } = await chooseFolders(request);
  if (folder === undefined || out === undefined) return undefined;
  const format = await formatOf(
    client,
    memory,
    request === undefined || request instanceof vscode.Uri ? {} : { format: 'json' },
  );
  if (format === undefined) return undefined;
  const outcome = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting annotations'),
      cancellable: true,
    },
    (progress, cancellation) => exportAll({ client, format, out, progress, cancellation }, folder),
  );
  report(client, outcome);
  return outcome;
}

async function chooseFolders(request: unknown): Promise<ExportFolderRequest> {
  if (!(request instanceof vscode.Uri) && request !== undefined && request !== null) return request;
  const folder =
    request instanceof vscode.Uri ? request : await askFolder(vscode.l10n.t('Folder whose articles are exported'));
  return folder === undefined ? {} : { folder, ...(await askOut(folder)) };
}

async function askOut(folder: vscode.Uri): Promise<Pick<ExportFolderRequest, 'out'>> {
  const out = await askFolder(vscode.l10n.t('Folder to write the exports to'), folder);
  return out === undefined ? {} : { out };
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
  const params: ListArticlesParams = { folderUri: folder.toString() };
  const articles = await run.client.sendRequest<ListedArticle[]>(ListArticlesRequest, params);
  const failures: Failure[] = [];
  let exported = 0;
  for (const article of articles) {
    if (run.cancellation.isCancellationRequested) break;
    run.progress.report({ message: article.relativePath, increment: 100 / articles.length });
    try {
      await exportOne(run, article);
      exported++;
    } catch (error) {
      failures.push({ article, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { exported, failures, cancelled: run.cancellation.isCancellationRequested };
}

async function exportOne({ client, format, out }: Run, { uri, relativePath }: ListedArticle): Promise<void> {
  const params: ExportParams = { uri, format: format.id };
  const { files } = await client.sendRequest<ExportResult>(ExportRequest, params);
  for (const { extension, content } of files) {
    const target = vscode.Uri.joinPath(out, `${relativePath}${extension}`);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  }
}

function report(client: LanguageClient, { exported, failures, cancelled }: Outcome): void {
  for (const { article, reason } of failures) client.outputChannel.appendLine(`${article.relativePath}: ${reason}`);
  const done = cancelled
    ? vscode.l10n.t('Cancelled after {0} files.', exported)
    : vscode.l10n.t('{0} files exported.', exported);
  if (failures.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const show = vscode.l10n.t('Show Reasons');
  const failed = vscode.l10n.t('{0} could not be exported.', failures.length);
  void vscode.window.showWarningMessage(`${done} ${failed}`, show).then((choice) => {
    if (choice === show) client.outputChannel.show();
  });
}
