import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CompareResult } from '../../protocol/messages';
import { cursorAt, run, select, showArticleEditor, sidecarLines, statusOf } from './decisions';
import { eventually } from './eventually';
import { firstTokensOf } from './tokens';

describe('Deciding', () => {
  it('by keyboard alone: add, confirm, reject, relabel everywhere, undo', async () => {
    const editor = await showArticleEditor();
    select(editor, '放映队');
    await run('annotateSelection', 'organization');
    ok((await statusOf(editor, '放映队')).includes('organization confirmed'));
    cursorAt(editor, '林晓禾');
    await run('confirm');
    deepEqual(await statusOf(editor, '林晓禾'), ['person confirmed']);
    cursorAt(editor, '涞源县');
    await run('relabelEverywhere', 'organization');
    ok((await statusOf(editor, '涞源县')).every((status) => status === 'organization confirmed'));
    cursorAt(editor, '260名');
    await run('reject');
    deepEqual(await statusOf(editor, '260名'), []);
    await run('undoDecision');
    deepEqual(await statusOf(editor, '260名'), ['figure suggested']);
  });

  it('what is decided follows the text, is saved, and is there when the page is opened again', async () => {
    const editor = await showArticleEditor();
    const { document } = editor;
    cursorAt(editor, '林晓禾');
    await run('confirm');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '新闻 ');
    });
    deepEqual(await statusOf(editor, '林晓禾'), ['person confirmed']);
    await document.save();
    const lines = await eventually(
      'the sidecar',
      () => sidecarLines(document.uri),
      (found) => found.length === 2,
    );
    equal((lines[1] as { selector: { exact: string } }).selector.exact, '林晓禾');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const again = await vscode.window.showTextDocument(document.uri);
    await firstTokensOf(again.document);
    await eventually(
      'the decision',
      () => statusOf(again, '林晓禾'),
      (statuses) => statuses.join() === 'person confirmed',
    );
  });

  it('is compared with another editor’s', async () => {
    const editor = await showArticleEditor();
    cursorAt(editor, '林晓禾');
    await run('confirm');
    const theirs = vscode.Uri.file(`${editor.document.uri.fsPath}.other.jsonl`);
    const ours = readFileSync(`${editor.document.uri.fsPath}.decisions.jsonl`, 'utf8');
    await vscode.workspace.fs.writeFile(
      theirs,
      new TextEncoder().encode(ours.replace('"label":"person"', '"label":"place"')),
    );
    const result = await vscode.commands.executeCommand<CompareResult>('articleAnnotator.compareAnnotations', {
      other: theirs,
    });
    deepEqual(
      result.differences.map(({ text, ours: here, theirs: there }) => [text, here, there]),
      [['林晓禾', 'person', 'place']],
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('leaves no file behind where nothing is decided', async () => {
    const { document } = await showArticleEditor();
    await run('nextUndecided');
    ok(!existsSync(`${document.uri.fsPath}.decisions.jsonl`));
  });

  it('the queue leads from one undecided annotation to the next', async () => {
    const editor = await showArticleEditor();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextUndecided');
    const first = editor.selection.active;
    await run('confirmAndNext');
    ok(editor.selection.active.isAfter(first));
    await run('previousUndecided');
    ok(!editor.selection.active.isEqual(first), 'what is decided is passed over');
  });

  it('the queue stops at what a filter lets through', async () => {
    const editor = await showArticleEditor();
    await run('filterReview', { types: ['work'], minimumConfidence: 0 });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextUndecided');
    const { active } = editor.selection;
    equal(editor.document.getText(new vscode.Range(active, active.translate(0, 1))), '《');
    await run('filterReview', { types: [], minimumConfidence: 0 });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextUndecided');
    ok(editor.selection.active.isBefore(active));
  });
});
