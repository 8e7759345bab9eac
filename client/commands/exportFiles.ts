import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ExportFolderFileRequest, type ExportFolderFile, type ExportFolderFileParams } from '../../protocol/messages';

/** Writes a file so that it is whole or absent: beside its place first, then renamed. */
export async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const unfinished = target.with({ path: `${target.path}.unfinished` });
  try {
    await vscode.workspace.fs.writeFile(unfinished, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(unfinished, target, { overwrite: true });
  } catch (error) {
    await deleteIfThere(unfinished);
    throw error;
  }
}

async function deleteIfThere(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never begun, or its disk is gone: the first error says so.
  }
}

/**
 * Writes the file that a format has once in the folder of its exports (brat's `annotation.conf`).
 * One that a person wrote stays as it is.
 */
export async function writeFolderFile(
  client: LanguageClient,
  folder: vscode.Uri,
  params: ExportFolderFileParams,
): Promise<void> {
  const file = await client.sendRequest<ExportFolderFile | null>(ExportFolderFileRequest, params);
  if (file === null) return;
  const target = vscode.Uri.joinPath(folder, file.name);
  const [firstLine = ''] = file.content.split('\n');
  const present = await readIfThere(target);
  if (present === undefined || present.startsWith(firstLine)) await writeWhole(target, file.content);
}

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
