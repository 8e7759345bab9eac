import { existsSync, readFileSync } from 'node:fs';

/** The variable that tells a suite inside VS Code where to write its result. */
export const RESULT_FILE = 'SUITE_RESULT_FILE';

/** What a suite inside VS Code says of itself when it has run to its end. */
export interface SuiteResult {
  readonly tests: readonly TestResult[];
}

/** One test. */
export interface TestResult {
  readonly title: string;
  readonly milliseconds: number;
  /** What the test measured, for the log. */
  readonly notes: readonly string[];
  /** Why it failed; absent when it passed. */
  readonly failure?: string;
}

/**
 * Reads what a suite wrote when it ended.
 * @throws when it wrote nothing or ran no test, for VS Code reports success in both cases
 */
export function readSuiteResult(file: string): SuiteResult {
  if (!existsSync(file)) throw new Error('The suite wrote no result: it did not run to its end.');
  const result = JSON.parse(readFileSync(file, 'utf8')) as SuiteResult;
  if (result.tests.length === 0) throw new Error('The suite ran no test.');
  return result;
}
