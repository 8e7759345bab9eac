import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { readSuiteResult, RESULT_FILE, type SuiteResult } from './suiteResult';

/** A suite to run inside VS Code; all paths are absolute. */
export interface VsCodeSuite {
  /** `code`, or a program that takes its arguments. */
  readonly executable: string;
  readonly extension: string;
  /** The suite's entry, without `.js`. */
  readonly entry: string;
  readonly workspace: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a suite inside VS Code.
 * @throws when VS Code failed although every test passed, or when no test did run
 */
export async function runVsCodeSuite(suite: VsCodeSuite): Promise<SuiteResult> {
  const scratch = mkdtempSync(join(tmpdir(), 'vscode-suite-'));
  const resultFile = join(scratch, 'result.json');
  try {
    const failure = await start(suite, scratch, resultFile);
    const result = readSuiteResultAfter(failure, resultFile);
    if (failure !== undefined && result.tests.every((test) => test.failure === undefined)) throw failure;
    return result;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Resolves to VS Code's failure, if it failed. */
async function start(suite: VsCodeSuite, scratch: string, resultFile: string): Promise<Error | undefined> {
  try {
    await runTests({
      vscodeExecutablePath: suite.executable,
      extensionDevelopmentPath: suite.extension,
      extensionTestsPath: suite.entry,
      extensionTestsEnv: { ...suite.environment, [RESULT_FILE]: resultFile },
      launchArgs: [
        suite.workspace,
        `--user-data-dir=${join(scratch, 'user-data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** VS Code's own failure says more than the result that is missing because of it. */
function readSuiteResultAfter(failure: Error | undefined, resultFile: string): SuiteResult {
  try {
    return readSuiteResult(resultFile);
  } catch (error) {
    throw failure ?? error;
  }
}
