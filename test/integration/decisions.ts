import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../protocol/messages';
import { positionOf, showArticles } from './articles';
import { eventually } from './eventually';
import { firstTokensOf } from './tokens';

interface Exported {
  readonly annotations: readonly { readonly type: string; readonly text: string; readonly status: string }[];
}

/** Shows a copy of the two articles, analysed. */
export async function showArticleEditor(): Promise<vscode.TextEditor> {
  const editor = await showArticles();
  await firstTokensOf(editor.document);
  return editor;
}

/** Shows the workspace's page, analysed. */
export async function showPage(): Promise<vscode.TextEditor> {
  const { document } = await vscode.window.showTextDocument(inWorkspace('两篇.txt'));
  await eventually(
    'the language of an article',
    () => document.languageId,
    (language) => language === LANGUAGE_ID,
  );
  await firstTokensOf(document);
  return await vscode.window.showTextDocument(document);
}

/** A path in the workspace's folder. */
export function inWorkspace(...path: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Runs a command of ours. */
export async function run(command: string, argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand(`articleAnnotator.${command}`, argument);
}

/** Puts the cursor before the first place where a text stands. */
export function cursorAt(editor: vscode.TextEditor, text: string): void {
  const position = positionOf(editor.document, text);
  editor.selection = new vscode.Selection(position, position);
}

/** Selects the first place where a text stands. */
export function select(editor: vscode.TextEditor, text: string): void {
  const start = positionOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start.translate(0, text.length));
}

/** Type and status of each annotation of a text, as an export has them. */
export async function statusOf({ document }: vscode.TextEditor, text: string): Promise<string[]> {
  const target = vscode.Uri.file(join(mkdtempSync(join(tmpdir(), 'export-')), 'export.json'));
  await vscode.commands.executeCommand('articleAnnotator.exportAnnotations', { uri: document.uri, target });
  const { annotations } = JSON.parse(readFileSync(target.fsPath, 'utf8')) as Exported;
  return annotations.filter((item) => item.text === text).map(({ type, status }) => `${type} ${status}`);
}

/** The lines of a page's sidecar; none where it has none. */
export function sidecarLines(uri: vscode.Uri): unknown[] {
  const path = `${uri.fsPath}.decisions.jsonl`;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
