import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ExportRequest, type ExportParams, type ExportResult } from '../../protocol/messages';

export const EXPORT_EXTENSION = '.annotations.json';

/** Given by programs (tests, key bindings) that need no dialog. */
interface ExportAnnotationsRequest {
  /** The article; the active editor's when left out. */
  readonly uri?: vscode.Uri;
  /** Where to write; asked for when left out. */
  readonly target?: vscode.Uri;
}

/** Writes the annotations of one article to a file that the editor chooses. */
export async function exportAnnotations(client: LanguageClient, request: unknown): Promise<void> {
  const { uri, target } = readRequest(request);
  const source = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (source === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, then export its annotations.'));
    return;
  }
  const chosen = target ?? (await askTarget(source));
  if (chosen === undefined) return;
  try {
    const params: ExportParams = { uri: source.toString() };
    const { content, annotationCount } = await client.sendRequest<ExportResult>(ExportRequest, params);
    await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(content));
    announce(annotationCount, chosen);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The annotations could not be exported: {0}', reason));
  }
}

/** A menu passes the file's URI, a program a request, the palette nothing. */
function readRequest(request: unknown): ExportAnnotationsRequest {
  if (request instanceof vscode.Uri) return { uri: request };
  return request ?? {};
}

async function askTarget(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: source.with({ path: source.path + EXPORT_EXTENSION }),
    filters: { JSON: ['json'] },
    title: vscode.l10n.t('Export Annotations'),
  });
}

function announce(annotationCount: number, target: vscode.Uri): void {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('{0} annotations exported.', annotationCount);
  void vscode.window.showInformationMessage(message, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand('vscode.open', target);
  });
}
