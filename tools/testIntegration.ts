import { resolve } from 'node:path';
import type { Counts } from './testParts';
import { findVsCode } from './vscodeSuite/findVsCode';
import { runVsCodeSuite } from './vscodeSuite/runVsCodeSuite';
import type { TestResult } from './vscodeSuite/suiteResult';

/** Runs the suite in `test/integration` inside VS Code, against the extension as it is built. */
export async function runIntegration(): Promise<Counts> {
  const vsCode = await findVsCode();
  console.log(`VS Code: ${vsCode.description}`);
  const { tests } = await runVsCodeSuite({
    executable: vsCode.executable,
    extension: resolve('.'),
    entry: resolve('out/test/integration/index'),
    workspace: resolve('samples'),
  });
  for (const test of tests) print(test);
  const failed = tests.filter((test) => test.failure !== undefined).length;
  return { passed: tests.length - failed, failed };
}

function print(test: TestResult): void {
  console.log(`${test.failure === undefined ? '✓' : '✗'} ${test.title} (${String(test.milliseconds)} ms)`);
  for (const note of test.notes) console.log(`    ${note}`);
  if (test.failure !== undefined) console.log(test.failure.replaceAll(/^/gm, '    '));
}
