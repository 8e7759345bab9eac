import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as vscode from 'vscode';
import { extensionFolder, showArticles } from './articles';
import { firstTokensOf } from './tokens';

describe('Export Annotations', () => {
  it('writes a file that its schema accepts', async () => {
    const { document } = await showArticles();
    await firstTokensOf(document);
    const target = vscode.Uri.file(`${document.uri.fsPath}.json`);
    await vscode.commands.executeCommand('articleAnnotator.exportAnnotations', { uri: document.uri, target });
    const exported: unknown = JSON.parse(readFileSync(target.fsPath, 'utf8'));
    deepEqual(schemaErrors(exported), []);
  });
});

describe('Export Annotations of Folder', () => {
  it('writes a file for each article, and goes on past one that is no text', async () => {
    const { document } = await showArticles();
    const folder = vscode.Uri.joinPath(document.uri, '..');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '坏.txt'), Uint8Array.from([0, 1, 2, 3, 0]));
    const out = vscode.Uri.joinPath(folder, 'out');
    const outcome = await vscode.commands.executeCommand<{ exported: number; failures: unknown[] }>(
      'articleAnnotator.exportFolder',
      { folder, out },
    );
    deepEqual([outcome.exported, outcome.failures.length], [1, 1]);
    const written = await vscode.workspace.fs.readDirectory(out);
    deepEqual(
      written.map(([name]) => name),
      ['两篇.txt.annotations.json'],
    );
  });
});

function schemaErrors(exported: unknown): unknown[] {
  const schema = JSON.parse(readFileSync(join(extensionFolder(), 'schemas/annotations.schema.json'), 'utf8')) as object;
  const ajv = addFormats(new Ajv({ allErrors: true }));
  const validate = ajv.compile(schema);
  validate(exported);
  return validate.errors ?? [];
}
