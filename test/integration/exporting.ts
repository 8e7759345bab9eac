import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
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
