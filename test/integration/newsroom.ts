import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { CompareResult } from '../../protocol/messages';
import { positionOf } from './articles';
import { cursorAt, inWorkspace, run, select, showPage, sidecarLines, statusOf } from './decisions';
import { eventually } from './eventually';
import { hoverAt } from './hovers';

/** On the workspace's page, in a git repository; what the last test leaves is what `reopened.ts` finds. */
describe('A newsroom’s workspace', () => {
  it('has a label of its own: annotated with it, seen in hover and export', async () => {
    const editor = await showPage();
    select(editor, '社区书房');
    await run('annotateSelection', 'facility');
    deepEqual(await statusOf(editor, '社区书房'), ['facility confirmed']);
    await eventually(
      'the label’s name',
      () => hoverAt(editor.document, '社区书房'),
      (text) => text.includes('— facility') || text.includes('— 设施'),
    );
    commit('A label of our own');
  });

  it('has an entity list of its own: described in the hover, bad rows named on the file, added to', async () => {
    const editor = await showPage();
    const list = inWorkspace('.article-annotator', 'entities.csv');
    await eventually(
      'the description',
      () => hoverAt(editor.document, '何雨桐'),
      (text) => text.includes('社区书房的管理员'),
    );
    const problems = await eventually(
      'the bad row',
      () => vscode.languages.getDiagnostics(list),
      (found) => found.length > 0,
    );
    deepEqual(
      problems.map(({ range }) => range.start.line),
      [2],
    );
    await run('addToEntityList', { name: '放映队', type: 'organization', description: '放电影的' });
    await eventually(
      'the new entry',
      () => statusOf(editor, '放映队'),
      (statuses) => statuses.join() === 'organization suggested,organization suggested',
    );
    cursorAt(editor, '放映队');
    await run('goToEntityEntry');
    const entry = vscode.window.activeTextEditor;
    equal(entry?.document.lineAt(entry.selection.active).text, '放映队,organization,放电影的,');
    commit('An entity list');
  });

  it('compares with a git revision and takes their side of one difference, not of the other', async () => {
    const editor = await showPage();
    cursorAt(editor, '社区书房');
    await run('annotateSelection', 'organization');
    cursorAt(editor, '林晓禾');
    await run('confirm');
    const { differences } = await vscode.commands.executeCommand<CompareResult>('articleAnnotator.compareAnnotations', {
      revision: 'HEAD',
    });
    deepEqual(
      differences.map(({ text, ours, theirs }) => [text, ours, theirs]),
      [
        ['林晓禾', 'person', undefined],
        ['社区书房', 'organization', 'facility'],
      ],
    );
    await selectionBecomes(editor, '林晓禾');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await selectionBecomes(editor, '社区书房');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await statusBecomes(editor, '社区书房', 'facility confirmed');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    deepEqual(await statusOf(editor, '林晓禾'), ['person confirmed']);
  });

  it('has no decisions in a revision before the first', async () => {
    await showPage();
    const first = git('rev-list', '--max-parents=0', 'HEAD').trim();
    const compare = vscode.commands.executeCommand('articleAnnotator.compareAnnotations', { revision: first });
    equal(await compare, undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('merges the decisions of two branches', async () => {
    const editor = await showPage();
    commit('On the main branch');
    git('checkout', '-q', '-b', 'other', 'HEAD~1');
    await statusBecomes(editor, '林晓禾', 'person suggested');
    cursorAt(editor, '周明澈');
    await run('confirm');
    commit('On the other branch');
    git('checkout', '-q', 'main');
    await statusBecomes(editor, '林晓禾', 'person confirmed');
    deepEqual(await statusOf(editor, '周明澈'), ['person suggested']);
    git('merge', '-q', '--no-edit', 'other');
    await statusBecomes(editor, '周明澈', 'person confirmed');
    deepEqual(await statusOf(editor, '林晓禾'), ['person confirmed']);
    deepEqual(await statusOf(editor, '社区书房'), ['facility confirmed']);
  });

  it('keeps decisions on a text that is edited around and inside them, and saved', async () => {
    const editor = await showPage();
    cursorAt(editor, '涞源县');
    await run('relabelEverywhere', 'organization');
    cursorAt(editor, '260名');
    await run('reject');
    cursorAt(editor, '何雨桐');
    await run('confirm');
    await run('undoDecision');
    const name = positionOf(editor.document, '周明澈');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '本报讯 ');
      edit.insert(name.translate(0, 1), '小');
    });
    ok(await editor.document.save());
    await eventually(
      'the sidecar',
      () => sidecarLines(inWorkspace('两篇.txt')).length,
      (count) => count === 6,
    );
  });
});

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: inWorkspace().fsPath, encoding: 'utf8', stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-qm', message);
}

async function statusBecomes(editor: vscode.TextEditor, text: string, status: string): Promise<void> {
  await eventually(
    `${text} ${status}`,
    () => statusOf(editor, text),
    (statuses) => statuses.join() === status,
  );
}

async function selectionBecomes(editor: vscode.TextEditor, text: string): Promise<void> {
  await eventually(
    `${text} selected`,
    () => editor.document.getText(editor.selection),
    (selected) => selected === text,
  );
}
