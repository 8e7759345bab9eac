import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../protocol/messages';
import { eventually } from './eventually';

/** Two articles with bylines, a place, figures and dates. */
export const TWO_ARTICLES = '两篇.txt';
export const ENGLISH = 'english.txt';
/** An article whose end stands before its beginning, with a paragraph that a column break cuts. */
export const BROKEN_PAGE = '换栏.txt';

/** The folder of the extension under test. */
export function extensionFolder(): string {
  const extension = vscode.extensions.getExtension('article-annotator.article-annotator');
  if (extension === undefined) throw new Error('The extension is not there.');
  return extension.extensionPath;
}

/** Shows a copy of a fixture, so that each test has a document of its own. */
export async function showFixture(name: string): Promise<vscode.TextEditor> {
  const copy = join(mkdtempSync(join(tmpdir(), 'article-')), name);
  cpSync(join(extensionFolder(), 'test/integration/fixtures', name), copy);
  return await vscode.window.showTextDocument(vscode.Uri.file(copy));
}

/** Shows the two articles and waits until they are known to be articles. */
export async function showArticles(): Promise<vscode.TextEditor> {
  return await showArticle(TWO_ARTICLES);
}

/** Shows a fixture and waits until it is known to be an article. */
export async function showArticle(name: string): Promise<vscode.TextEditor> {
  const { document } = await showFixture(name);
  await eventually(
    'the language of an article',
    () => document.languageId,
    (language) => language === LANGUAGE_ID,
  );
  return await vscode.window.showTextDocument(document);
}

/** The position of the first place where a text stands. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${text} is not in ${document.uri.path}`);
  return document.positionAt(offset);
}
