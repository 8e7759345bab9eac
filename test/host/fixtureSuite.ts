import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BROWSER_HOST } from '../../tools/vscodeSuite/findVsCode';
import type { VsCodeSuite } from '../../tools/vscodeSuite/runVsCodeSuite';

/** Writes an extension that does nothing and a suite with this body, for this test, to be run in the browser host. */
export function fixtureSuite(body: string): VsCodeSuite {
  const extension = mkdtempSync(join(tmpdir(), 'fixture-extension-'));
  onTestFinished(() => {
    rmSync(extension, { recursive: true });
  });
  const workspace = join(extension, 'workspace');
  mkdirSync(workspace);
  writeFileSync(join(extension, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(extension, 'extension.js'), 'exports.activate = () => {};');
  writeFileSync(join(extension, 'suite.js'), suiteSource(body));
  return { executable: BROWSER_HOST, extension, entry: join(extension, 'suite'), workspace };
}

const MANIFEST = {
  name: 'fixture',
  publisher: 'test',
  version: '1.0.0',
  engines: { vscode: '^1.90.0' },
  main: './extension.js',
  activationEvents: ['*'],
};

function suiteSource(body: string): string {
  return `
    const { writeFileSync } = require('node:fs');
    const writeResult = (tests) => writeFileSync(process.env.SUITE_RESULT_FILE, JSON.stringify({ tests }));
    const PASSED = { title: 'passes', milliseconds: 1, notes: [] };
    exports.run = async () => { ${body} };
  `;
}
