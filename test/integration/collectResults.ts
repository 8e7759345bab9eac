import Mocha from 'mocha';
import type { TestResult } from '../../tools/vscodeSuite/suiteResult';
import { takeNotes } from './notes';

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/** Collects the results of a run while it goes on. A hook that fails counts as a test; so does a test that was skipped. */
export function collectResults(runner: Mocha.Runner): TestResult[] {
  const results: TestResult[] = [];
  const add = (test: Mocha.Runnable, failure?: string): void => {
    const result = { title: test.fullTitle(), milliseconds: Math.round(test.duration ?? 0), notes: takeNotes() };
    results.push(failure === undefined ? result : { ...result, failure });
  };
  runner.on(EVENT_TEST_PASS, (test) => {
    add(test);
  });
  runner.on(EVENT_TEST_FAIL, (test, error: Error) => {
    add(test, error.stack ?? error.message);
  });
  runner.on(EVENT_TEST_PENDING, (test) => {
    add(test, 'It was skipped.');
  });
  return results;
}
