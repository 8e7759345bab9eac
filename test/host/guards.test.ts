import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { installServer } from '../../tools/browserHost/install';
import { runVsCodeSuite } from '../../tools/vscodeSuite/runVsCodeSuite';
import { fixtureSuite } from './fixtureSuite';

beforeAll(() => {
  installServer();
}, 300_000);

test('a suite that runs to its end gives its tests', async () => {
  const result = await runVsCodeSuite(fixtureSuite(`writeResult([PASSED]);`));
  expect(result.tests.map((each) => each.title)).toEqual(['passes']);
});

test('an extension host that dies fails the run, though its tests had passed', async () => {
  const suite = fixtureSuite(`writeResult([PASSED]); process.kill(process.pid, 'SIGKILL');`);
  await expect(runVsCodeSuite(suite)).rejects.toThrow('failed with code 1');
});

test('an extension host that leaves by itself with exit code 0 fails the run', async () => {
  await expect(runVsCodeSuite(fixtureSuite('process.reallyExit(0);'))).rejects.toThrow('did not run to its end');
});

test('a suite that ran no test fails the run', async () => {
  await expect(runVsCodeSuite(fixtureSuite(`writeResult([]);`))).rejects.toThrow('ran no test');
});

test('a suite that wrote no result fails the run', async () => {
  await expect(runVsCodeSuite(fixtureSuite(''))).rejects.toThrow('did not run to its end');
});

test('a suite that throws fails the run', async () => {
  const suite = fixtureSuite(`writeResult([PASSED]); throw new Error('thrown by the suite');`);
  await expect(runVsCodeSuite(suite)).rejects.toThrow('failed with code 1');
});

test('a suite that does not end is stopped with exit code 124, and nothing of it goes on', async () => {
  const suite = fixtureSuite(`
    writeFileSync(require('node:path').join(__dirname, 'pid'), String(process.pid));
    await new Promise(() => {});
  `);
  const limited = { ...suite, environment: { BROWSER_HOST_TIME_LIMIT: '12' } };
  await expect(runVsCodeSuite(limited)).rejects.toThrow('failed with code 124');
  const extensionHost = Number(readFileSync(join(suite.extension, 'pid'), 'utf8'));
  await vi.waitFor(() => {
    expect(() => process.kill(extensionHost, 0)).toThrow('ESRCH');
  }, 10_000);
});
