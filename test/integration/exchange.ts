import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { ImportResult } from '../../protocol/messages';
import { positionOf, showArticles } from './articles';
import { eventually } from './eventually';
import { firstTokensOf } from './tokens';

describe('Preview Export', () => {
  it('stands beside the article, changes with it and follows its cursor', async () => {
    const editor = await showArticle();
    await vscode.commands.executeCommand('articleAnnotator.previewExport', { format: 'csv' });
    const preview = await eventually('the preview', findPreview, (found) => found !== undefined);
    if (preview === undefined) return;
    ok(preview.document.getText().includes('林晓禾'));
    const position = positionOf(editor.document, '林晓禾');
    editor.selection = new vscode.Selection(position, position);
    await eventually(
      'the row of the annotation at the cursor',
      () => preview.document.lineAt(preview.selection.active).text,
      (row) => row.includes(',林晓禾,'),
    );
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('articleAnnotator.confirm');
    await eventually(
      'the decision in the preview',
      () => preview.document.getText(),
      (text) => /,林晓禾,.*,confirmed,/.test(text),
    );
  });
});

describe('Import Annotations', () => {
  it('takes decisions in as one step, and lists what does not fit with a link to its place', async () => {
    const { document } = await showArticle();
    const text = document.getText();
    const at = Array.from(text.slice(0, text.indexOf('放映队'))).length;
    const record = {
      text,
      label: [
        [at, at + 3, 'ORG'],
        [at, at, 'ORG'],
      ],
    };
    const file = vscode.Uri.joinPath(document.uri, '../done.jsonl');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(record)));
    const result = await vscode.commands.executeCommand<ImportResult>('articleAnnotator.importAnnotations', {
      file,
      labels: { ORG: 'organization' },
      confirmed: true,
    });
    deepEqual([result.added, result.misfits.length], [{ organization: 1 }, 1]);
    const sidecar = `${document.uri.fsPath}.decisions.jsonl`;
    ok(readFileSync(sidecar, 'utf8').includes('"origin":{"format":"doccano","file":"done.jsonl"}'));
    const report = reportOn('Annotations that do not fit');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      report?.uri,
    );
    const { line, character } = positionOf(document, '放映队');
    equal(links[0]?.target?.fragment, `L${String(line + 1)},${String(character + 1)}`);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('articleAnnotator.undoDecision');
    ok(!readFileSync(sidecar, 'utf8').includes('放映队'));
  });
});

describe('The preview of an import', () => {
  const ask = vscode.window.showInformationMessage;
  afterEach(() => {
    vscode.window.showInformationMessage = ask;
  });

  it('tells the counts, and imports only when the editor accepts', async () => {
    const { document } = await showArticle();
    const text = document.getText();
    const file = vscode.Uri.joinPath(document.uri, '../done.jsonl');
    const record = { text, label: [[0, 2, 'person']] };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(record)));
    const sidecar = `${document.uri.fsPath}.decisions.jsonl`;
    const asked: unknown[] = [];
    const answer = (choice: string | undefined): void => {
      const reply = (...question: unknown[]): Promise<string | undefined> => {
        asked.push(question);
        return Promise.resolve(choice);
      };
      vscode.window.showInformationMessage = reply;
    };
    answer(undefined);
    await vscode.commands.executeCommand('articleAnnotator.importAnnotations', { file });
    ok(!existsSync(sidecar));
    deepEqual(asked, [
      [
        'Read as doccano JSONL; annotations to add: 1',
        { modal: true, detail: 'person 1' },
        'Import',
        'Another Format…',
      ],
    ]);
    answer('Import');
    await vscode.commands.executeCommand('articleAnnotator.importAnnotations', { file });
    ok(existsSync(sidecar));
  });
});

describe('Export Annotations of Folder, to brat', () => {
  it('writes the configuration once, names what failed in a report, and leaves nothing unfinished', async () => {
    const { document } = await showArticle();
    const folder = vscode.Uri.joinPath(document.uri, '..');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '坏.txt'), Uint8Array.from([0, 1, 2, 3, 0]));
    const out = vscode.Uri.joinPath(folder, 'out');
    await vscode.commands.executeCommand('articleAnnotator.exportFolder', { folder, out, format: 'brat' });
    const written = await vscode.workspace.fs.readDirectory(out);
    deepEqual(written.map(([name]) => name).sort(), ['annotation.conf', '两篇.txt.brat.ann', '两篇.txt.brat.txt']);
    ok(existsSync(document.uri.fsPath));
    ok(reportOn('Articles that were not exported')?.getText().startsWith('坏.txt: '));
  });
});

async function showArticle(): Promise<vscode.TextEditor> {
  const editor = await showArticles();
  await firstTokensOf(editor.document);
  return editor;
}

function reportOn(title: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'article-report' && uri.path === `/${title}`);
}

function findPreview(): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'article-export');
}
