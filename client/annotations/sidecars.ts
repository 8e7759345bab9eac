import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  OverwriteSidecarRequest,
  SidecarFaultNotification,
  type AnnotationsParams,
  type SidecarFaultParams,
} from '../../protocol/messages';

export const SIDECAR_EXTENSION = '.decisions.jsonl';

/** What the editor sees of sidecars: the report of one that cannot be read, and that it moves with its article. */
export function watchSidecars(client: LanguageClient): vscode.Disposable {
  const open = new Set<string>();
  const report = async (params: SidecarFaultParams): Promise<void> => {
    // The server says it again with each decision that is not saved.
    if (open.has(params.uri)) return;
    open.add(params.uri);
    await reportFaults(client, params);
    open.delete(params.uri);
  };
  return vscode.Disposable.from(
    client.onNotification(SidecarFaultNotification, (params: SidecarFaultParams) => void report(params)),
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(moveSidecars(event.files));
    }),
  );
}

async function reportFaults(client: LanguageClient, { uri, sidecarUri, faults }: SidecarFaultParams): Promise<void> {
  const reasons: Readonly<Record<string, string>> = {
    'merge-conflict': vscode.l10n.t('a merge conflict'),
    'not-json': vscode.l10n.t('no JSON'),
    'newer-version': vscode.l10n.t('written by a newer version'),
    'no-header': vscode.l10n.t('no header'),
    'not-a-decision': vscode.l10n.t('no decision'),
    unreadable: vscode.l10n.t('not readable'),
  };
  const lines = faults.map(({ line, reason }) => vscode.l10n.t('line {0}: {1}', line, reasons[reason] ?? reason));
  const open = vscode.l10n.t('Open the File');
  const overwrite = vscode.l10n.t('Overwrite It with What Was Read');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Some decisions cannot be read ({0}). The others are used; nothing is saved until you choose.',
      lines.join('; '),
    ),
    open,
    overwrite,
  );
  if (choice === open) await vscode.window.showTextDocument(vscode.Uri.parse(sidecarUri));
  if (choice === overwrite) await client.sendRequest(OverwriteSidecarRequest, { uri } satisfies AnnotationsParams);
}

async function moveSidecars(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const sidecar = withExtension(oldUri);
    if (await exists(sidecar)) edit.renameFile(sidecar, withExtension(newUri));
  }
  return edit;
}

function withExtension(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path + SIDECAR_EXTENSION });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Articles without decisions have no sidecar.
    return false;
  }
}
