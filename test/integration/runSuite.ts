import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { RESULT_FILE, type SuiteResult } from '../../tools/vscodeSuite/suiteResult';
import { collectResults } from './collectResults';

/** Runs the tests that `load` defines. The result file is written last, as a sign that they ran to their end. */
export async function runSuite(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await load();
  const tests = await runToEnd(mocha);
  writeResult({ tests });
  const failed = tests.filter((test) => test.failure !== undefined).length;
  if (failed > 0) throw new Error(`${String(failed)} tests failed.`);
}

function runToEnd(mocha: Mocha): Promise<SuiteResult['tests']> {
  return new Promise((resolve) => {
    const results = collectResults(
      mocha.run(() => {
        resolve(results);
      }),
    );
  });
}

function writeResult(result: SuiteResult): void {
  const file = process.env[RESULT_FILE];
  if (file === undefined) throw new Error(`${RESULT_FILE} is not set: run this suite with npm test.`);
  writeFileSync(file, JSON.stringify(result));
}
