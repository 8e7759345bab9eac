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

function schemaErrors(exported: unknown): unknown[] {
  const schema = JSON.parse(readFileSync(join(extensionFolder(), 'schemas/annotations.schema.json'), 'utf8')) as object;
  const ajv = addFormats(new Ajv({ allErrors: true }));
  const validate = ajv.compile(schema);
  validate(exported);
  return validate.errors ?? [];
}
