import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { BROKEN_PAGE, positionOf, showArticle } from './articles';
import { eventually } from './eventually';
import { firstTokensOf } from './tokens';

const WHOLE_SENTENCE = '基础设施、技术提档升级。';
const BREAK = '避雨的地\n\n方';

describe('A page set in columns', () => {
  it('joins its broken paragraphs in one undo step', async () => {
    const { document } = await showBrokenPage();
    const before = document.getText();
    ok(before.includes(BREAK));
    await vscode.commands.executeCommand('articleAnnotator.joinParagraphs', { preview: false });
    ok(document.getText().includes('避雨的地方'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('puts an article in order', async () => {
    const editor = await showBrokenPage();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('articleAnnotator.reorderArticle', { preview: false });
    ok(editor.document.getText().includes(WHOLE_SENTENCE), editor.document.getText());
  });

  it('has a reading copy that is whole, in order, coloured, and leads back to the page', async () => {
    const { document } = await showBrokenPage();
    await vscode.commands.executeCommand('articleAnnotator.openReadingCopy');
    const copy = await eventually(
      'the reading copy',
      () => vscode.window.activeTextEditor?.document ?? document,
      ({ uri }) => uri.scheme === 'article-reading',
    );
    ok(copy.getText().includes(WHOLE_SENTENCE));
    equal(copy.languageId, 'news-article');
    ok((await firstTokensOf(copy)).some(({ text }) => text === '祁小满'));
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      copy.uri,
      positionOf(copy, '术提档升级'),
    );
    deepEqual(place?.range.start, positionOf(document, '术提档升级'));
  });

  it('has hints; one that is ignored does not come back', async () => {
    const { document } = await showBrokenPage();
    const codes = await hintCodes(document, (found) => found.length === 3);
    deepEqual(codes, ['article-out-of-order', 'column-break', 'unpaired-mark']);
    const hint = vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'unpaired-mark');
    await vscode.commands.executeCommand(
      'articleAnnotator.ignoreHint',
      document.uri.toString(),
      hint?.code,
      hint?.range,
    );
    await hintCodes(document, (found) => found.length === 2);
    await insertAtStart(document, '图');
    deepEqual(await hintCodes(document, (found) => found.length === 2), ['article-out-of-order', 'column-break']);
  });

  it('grows the selection from a character to the article', async () => {
    const { document } = await showBrokenPage();
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(document, '实事来抓')],
    );
    const lengths: number[] = [];
    for (let at: vscode.SelectionRange | undefined = range; at !== undefined; at = at.parent) {
      lengths.push(document.getText(at.range).length);
    }
    ok(lengths.length >= 4, lengths.join(' '));
    ok(lengths.includes(document.getText().trimEnd().length), lengths.join(' '));
  });
});

async function showBrokenPage(): Promise<vscode.TextEditor> {
  const editor = await showArticle(BROKEN_PAGE);
  await firstTokensOf(editor.document);
  return editor;
}

/** The codes of the document's hints, in their order, once they are accepted. */
async function hintCodes(
  document: vscode.TextDocument,
  accept: (codes: readonly string[]) => boolean,
): Promise<string[]> {
  return await eventually(
    'the hints',
    () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'string' ? code : ''))
        .sort(),
    accept,
  );
}

async function insertAtStart(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await firstTokensOf(document);
}
