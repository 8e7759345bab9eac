import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findOnPath } from '../../tools/systemPrograms';

const parallel = findOnPath('parallel');
const CLI = `${process.execPath} dist/cli.js annotate --ndjson`;

// Skipped where Debian's `parallel` is not installed: `apt-get install parallel`.
describe.skipIf(parallel === undefined)('annotate --ndjson under GNU parallel, as docs/scale.md has it', () => {
  it('gives the same lines in the same order as one process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'article-annotator-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const lines = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ id: String(i), text: `河北省保定市第${String(i)}号,150家单位。` }),
    );
    const input = join(folder, 'in.jsonl');
    writeFileSync(input, `${lines.join('\n')}\n`);
    const run = (command: string): string => execFileSync('sh', ['-c', command], { encoding: 'utf8' });
    const alone = run(`${CLI} < ${input}`);
    const together = run(`parallel --pipe --keep-order --jobs 2 --block 2k '${CLI}' < ${input}`);
    expect(together).toBe(alone);
    expect(together.trimEnd().split('\n')).toHaveLength(60);
  });
});
