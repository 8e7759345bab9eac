import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../core/export/formats';
import { readSidecar } from '../../core/decisions/sidecar';
import { seededRandom } from '../../model/train/random';
import { runCli } from '../kit/runCli';

const PAGE = '◎ 祁小满\n近日,河北省保定市市民庞越来了,带来150家单位。\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-annotator-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer = PAGE): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('export to every format', () => {
  it.each(FORMATS)('$id', async ({ id, extension }) => {
    const page = write('a.txt');
    const { exitCode, stderr } = await runCli(['export', page, '--format', id]);
    expect({ exitCode, failed: stderr.includes('a.txt:') }).toEqual({ exitCode: 0, failed: false });
    const numbered = id === 'ninjs' ? `.article-1${extension}` : extension;
    expect(existsSync(`${page}${numbered}`)).toBe(true);
    expect(readFileSync(page, 'utf8')).toBe(PAGE);
  });

  it('counts what a format does not carry', async () => {
    const page = write('a.txt');
    const { stdout } = await runCli([
      'export',
      page,
      '--format',
      'doccano',
      '--summary',
      'json',
      '--labels',
      'place=LOC',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'doccano',
      files: 1,
      annotations: 6,
      byLabel: { person: 2, LOC: 2, figure: 1, date: 1 },
      notCarried: { confidence: 6, entity: 4, figure: 1, date: 1 },
      failures: [],
    });
    const { stderr } = await runCli(['export', page, '--format', 'doccano']);
    expect(stderr).toContain('doccano does not carry');
    expect(stderr).toContain('4  what a name stands for');
  });

  it('brat’s annotation.conf is written once, and a person’s own is left as it is', async () => {
    write('in/a.txt');
    const out = join(folder, 'out');
    await runCli(['export', join(folder, 'in'), '--format', 'brat', '--out', out]);
    expect(readFileSync(join(out, 'annotation.conf'), 'utf8')).toContain('\nperson\nplace\n');
    writeFileSync(join(out, 'annotation.conf'), '[entities]\nMine\n');
    const { stderr } = await runCli(['export', join(folder, 'in'), '--format', 'brat', '--out', out]);
    expect(stderr).toContain('annotation.conf: left as it is');
    expect(readFileSync(join(out, 'annotation.conf'), 'utf8')).toBe('[entities]\nMine\n');
  });

  it('what an export to brat writes beside the articles is no article', async () => {
    write('in/a.txt');
    const args = ['export', join(folder, 'in'), '--format', 'brat', '--summary', 'json'];
    await runCli(args);
    const { stdout } = await runCli(args);
    expect(JSON.parse(stdout)).toMatchObject({ files: 1 });
  });

  it('takes patterns and keeps the folders below their beginning', async () => {
    write('2024/03/a.txt');
    write('2024/04/b.txt');
    write('2023/c.txt');
    const out = join(folder, 'out');
    const { exitCode } = await runCli(['export', join(folder, '2024/*/*.txt'), '--out', out]);
    expect(exitCode).toBe(0);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([
      '03',
      '03/a.txt.annotations.json',
      '04',
      '04/b.txt.annotations.json',
    ]);
  });

  it('a name of dots and dashes stays in the output folder', async () => {
    write('in/a..%2f..evil.txt');
    write('in/-rf ‮txt.txt');
    const out = join(folder, 'out');
    const { exitCode } = await runCli(['export', join(folder, 'in'), '--out', out]);
    expect(exitCode).toBe(0);
    expect(readdirSync(out)).toHaveLength(2);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
  });

  it.each([
    [['--include', 'all'], '--include takes one of suggested, confirmed, both'],
    [['--jobs', '0'], '--jobs takes a whole number'],
    [['--labels', 'person'], '--labels takes pairs'],
    [['--flat', '--nested'], 'either --nested or --flat'],
    [['--format', 'docx'], 'use one of json, ndjson'],
  ])('%j is wrong usage and says what to do', async (args, message) => {
    const { exitCode, stderr } = await runCli(['export', write('a.txt'), ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('--jobs', () => {
  it('gives the same files as one thread, and names a bad file in the middle', async () => {
    for (let i = 0; i < 12; i++) write(`in/${String(i).padStart(2, '0')}.txt`, `${PAGE}第${String(i)}号\n`);
    write('in/05.txt', Buffer.from([0, 1, 2, 3, 0]));
    const runs = await Promise.all(
      ['1', '3'].map(async (jobs) => {
        const out = join(folder, `out${jobs}`);
        const { exitCode, stderr } = await runCli(['export', join(folder, 'in'), '--out', out, '--jobs', jobs]);
        const files = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
        return { exitCode, stderr, files };
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).toMatchObject({ exitCode: 1, stderr: `${join(folder, 'in/05.txt')}: not a text file\n` });
    expect(runs[0]?.files).toHaveLength(11);
  });

  it.each(['1', '2'])('Ctrl-C leaves whole files only (--jobs %s)', async (jobs) => {
    for (let i = 0; i < 3000; i++) write(`in/${String(i)}.txt`);
    const out = join(folder, 'out');
    const args = ['dist/cli.js', 'export', join(folder, 'in'), '--out', out, '--jobs', jobs, '--summary', 'json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    while (!existsSync(out) || readdirSync(out).length < 3) await pause(5);
    child.kill('SIGINT');
    const [exitCode] = (await once(child, 'close')) as [number];
    const names = readdirSync(out);
    for (const name of names) JSON.parse(readFileSync(join(out, name), 'utf8'));
    expect(names.every((name) => name.endsWith('.annotations.json'))).toBe(true);
    expect(names.length).toBeLessThan(3000);
    expect({ exitCode, summary: JSON.parse(stdout) as object }).toMatchObject({
      exitCode: 130,
      summary: { cancelled: true, files: names.length },
    });
  });
});

it('Ctrl-C at any moment leaves whole files only', async () => {
  const random = seededRandom(7);
  for (let i = 0; i < 600; i++) write(`in/${String(i)}.txt`);
  for (let round = 0; round < 4; round++) {
    const out = join(folder, `out${String(round)}`);
    const args = ['dist/cli.js', 'export', join(folder, 'in'), '--out', out, '--jobs', '2', '--summary', 'json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const closed = once(child, 'close');
    const files = random(80);
    while (!existsSync(out) || readdirSync(out).length < files) await pause(2);
    await pause(random(20));
    child.kill('SIGINT');
    await closed;
    for (const name of readdirSync(out)) {
      expect(name).toMatch(/\.annotations\.json$/);
      JSON.parse(readFileSync(join(out, name), 'utf8'));
    }
  }
}, 60_000);

describe('import', () => {
  const person = PAGE.indexOf('庞越');
  const record = {
    text: PAGE,
    label: [
      [person, person + 2, 'PER'],
      [6, 9, 'PER'],
    ],
    quotes: ['庞越', '近日,'],
  };

  it('previews, then writes decisions with their origin, and does nothing the second time', async () => {
    const page = write('a.txt');
    const file = write('done.jsonl', `${JSON.stringify(record)}\n`);
    const args = ['import', file, '--article', page, '--labels', 'PER=person'];
    const preview = await runCli([...args, '--dry-run']);
    expect(preview).toMatchObject({ exitCode: 0, stdout: `${page}: 2 decisions to add (2 person)\n` });
    expect(existsSync(`${page}.decisions.jsonl`)).toBe(false);
    expect((await runCli(args)).stdout).toBe(`${page}: 2 decisions added (2 person)\n`);
    const { decisions, faults } = readSidecar(readFileSync(`${page}.decisions.jsonl`, 'utf8'));
    expect(faults).toEqual([]);
    expect(decisions.map(({ selector, origin }) => [selector.exact, origin])).toEqual([
      ['近日,', { format: 'doccano', file: 'done.jsonl' }],
      ['庞越', { format: 'doccano', file: 'done.jsonl' }],
    ]);
    expect((await runCli(args)).stdout).toContain('2 were decided already');
  });

  it('an export with decisions goes into another copy of the page', async () => {
    const page = write('a.txt');
    const file = write('done.jsonl', `${JSON.stringify(record)}\n`);
    await runCli(['import', file, '--article', page, '--labels', 'PER=person']);
    await runCli(['export', page, '--format', 'brat', '--include', 'confirmed']);
    const copy = write('copy/a.txt', `\ufeff新的一行\r\n${PAGE.replaceAll('\n', '\r\n')}`);
    const { exitCode, stdout } = await runCli(['import', `${page}.brat.ann`, '--article', copy]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${copy}: 2 decisions added (2 person)\n` });
  });

  it('lists what does not fit, and what it cannot read', async () => {
    const page = write('a.txt', '别的文章。');
    const file = write('done.jsonl', JSON.stringify(record));
    const misfits = await runCli(['import', file, '--article', page]);
    expect(misfits.exitCode).toBe(1);
    expect(misfits.stdout).toContain('left out: PER "庞越": its words are not in the text');
    const broken = await runCli(['import', write('x.jsonl', '{'), '--article', page]);
    expect(broken).toMatchObject({ exitCode: 1, stdout: '' });
    expect(broken.stderr).toContain('line 1 is not JSON');
    expect((await runCli(['import', write('x.zip', ''), '--article', page])).stderr).toContain(
      'name its format, one of',
    );
  });

  it('a sidecar with lines that cannot be read is not touched', async () => {
    const page = write('a.txt');
    const sidecar = write('a.txt.decisions.jsonl', '<<<<<<< ours\n');
    const file = write('done.jsonl', JSON.stringify(record));
    const { exitCode, stderr } = await runCli(['import', file, '--article', page]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('mend it first');
    expect(readFileSync(sidecar, 'utf8')).toBe('<<<<<<< ours\n');
  });
});

describe('stats', () => {
  it('keeps files of one name below different folders apart', async () => {
    write('in/a.txt');
    write('other/a.txt');
    const { stdout } = await runCli(['stats', join(folder, 'in'), join(folder, 'other'), '--json']);
    const { files, total } = JSON.parse(stdout) as { files: { file: string }[]; total: Record<string, number> };
    expect(files.map(({ file }) => basename(dirname(file)))).toEqual(['in', 'other']);
    expect(total).toMatchObject({ person: 4 });
  });

  it('counts by type and file, and names', async () => {
    write('in/a.txt');
    write('in/b.txt', `${PAGE}保定市很大。\n`);
    const { exitCode, stdout } = await runCli(['stats', join(folder, 'in')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('all 2 files');
    expect(stdout).toMatch(/ {5}3 in {4}2 files {2}place {9}河北省保定市/);
    const json = JSON.parse((await runCli(['stats', join(folder, 'in'), '--json', '--top', '1'])).stdout) as {
      total: Record<string, number>;
      names: object[];
    };
    expect(json.total).toMatchObject({ person: 4, place: 5 });
    expect(json.names).toEqual([{ type: 'place', name: '河北省保定市', count: 3, files: 2 }]);
  });
});
