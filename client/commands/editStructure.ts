import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { StructureEditRequest, type StructureEditParams, type StructureEditResult } from '../../protocol/messages';

/** Given by programs that want the edit without its preview. */
interface EditStructureRequest {
  readonly preview?: boolean;
}

/** Joins broken paragraphs or reorders the article at the cursor: shown in the refactor preview, applied as one undo step. */
export async function editStructure(
  client: LanguageClient,
  kind: StructureEditParams['kind'],
  request: unknown,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const params: StructureEditParams = {
    uri: document.uri.toString(),
    kind,
    ...(kind === 'reorder-article' && { offset: document.offsetAt(selection.active) }),
  };
  const result = await client.sendRequest<StructureEditResult | null>(StructureEditRequest, params);
  if (result === null || result.edits.length === 0) {
    void vscode.window.showInformationMessage(nothingToDo(kind));
    return;
  }
  const { preview = true } = (request ?? {}) as EditStructureRequest;
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, result, preview));
}

function nothingToDo(kind: StructureEditParams['kind']): string {
  return kind === 'join-paragraphs'
    ? vscode.l10n.t('No paragraph on this page is broken.')
    : vscode.l10n.t('The article at the cursor is in order.');
}

function toWorkspaceEdit(
  document: vscode.TextDocument,
  { edits }: StructureEditResult,
  preview: boolean,
): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { start, end, text, label } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    workspaceEdit.replace(document.uri, range, text, preview ? { label, needsConfirmation: true } : undefined);
  }
  return workspaceEdit;
}
