import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIntegration } from './testIntegration';

/** How many tests of a part passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A part of the tests, which can also be run by itself. */
export interface Part {
  readonly name: string;
  /** Whether the extension must have been built before. */
  readonly needsBuild?: boolean;
  /** Whether VS Code is started, which needs programs from the system. */
  readonly startsVsCode?: boolean;
  run(): Counts | Promise<Counts>;
}

/** The part that leaves behind what others need. */
export const BUILD: Part = { name: 'build', run: () => npmScript('build') };

/** All parts, in the order in which they run: quick ones first. */
export const PARTS: readonly Part[] = [
  { name: 'typecheck', run: () => npmScript('typecheck') },
  { name: 'lint', run: () => npmScript('lint') },
  { name: 'unit', run: () => vitest('test/unit') },
  { name: 'grammar', run: () => vitest('test/grammar') },
  BUILD,
  { name: 'protocol', needsBuild: true, run: () => vitest('test/protocol') },
  { name: 'integration', needsBuild: true, startsVsCode: true, run: runIntegration },
  { name: 'package', startsVsCode: true, run: () => vitest('test/package') },
  { name: 'host', startsVsCode: true, run: () => vitest('test/host') },
];

/** A program without tests of its own counts as one. */
function npmScript(script: string): Counts {
  return npm(['run', script]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(folder: string): Counts {
  const scratch = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(scratch, 'report.json');
  const ok = npm([
    'exec',
    '--',
    'vitest',
    'run',
    folder,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const counts = existsSync(report) ? readCounts(report) : { passed: 0, failed: 0 };
  rmSync(scratch, { recursive: true });
  // A test file that cannot be loaded, or a folder without tests, fails vitest without a failed test.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readCounts(report: string): Counts {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function npm(args: readonly string[]): boolean {
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
