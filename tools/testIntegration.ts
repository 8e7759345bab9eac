import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeIntegrationWorkspace } from './integrationWorkspace';
import type { Counts } from './testParts';
import { findVsCode, type VsCode } from './vscodeSuite/findVsCode';
import { runVsCodeSuite } from './vscodeSuite/runVsCodeSuite';
import type { TestResult } from './vscodeSuite/suiteResult';

/** In this order, in one workspace: the second finds what the first has left, in a VS Code that starts anew. */
const ENTRIES = ['index', 'secondSession'];

/** Runs the suites in `test/integration` inside VS Code, against the extension as it is built. */
export async function runIntegration(): Promise<Counts> {
  const vsCode = await findVsCode();
  console.log(`VS Code: ${vsCode.description}`);
  const workspace = makeIntegrationWorkspace();
  try {
    const tests: TestResult[] = [];
    for (const entry of ENTRIES) tests.push(...(await runEntry(vsCode, entry, workspace)));
    const failed = tests.filter((test) => test.failure !== undefined).length;
    return { passed: tests.length - failed, failed };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runEntry({ executable }: VsCode, entry: string, workspace: string): Promise<readonly TestResult[]> {
  const { tests } = await runVsCodeSuite({
    executable,
    extension: resolve('.'),
    entry: resolve('out/test/integration', entry),
    workspace,
  });
  tests.forEach(print);
  return tests;
}

function print(test: TestResult): void {
  console.log(`${test.failure === undefined ? '✓' : '✗'} ${test.title} (${String(test.milliseconds)} ms)`);
  for (const note of test.notes) console.log(`    ${note}`);
  if (test.failure !== undefined) console.log(test.failure.replaceAll(/^/gm, '    '));
}
