import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationsFile } from '../../core/export/json';
import type { StreamRecord } from '../../core/export/stream';
import { runCli } from '../kit/runCli';

const CIVIC_PAGE = '../shared/pages/civic-page.txt';

function lines<T>(stdout: string): T[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

describe('annotate --ndjson', () => {
  it('one line out for one line in, in order', async () => {
    const input = [
      { id: '甲', text: '◎ 祁小满' },
      { id: '乙', text: '' },
      { id: '丙', text: '5月1日,河北省保定市下雨。', issueDate: '2024-05-02' },
    ];
    const { exitCode, stdout, stderr } = await runCli(
      ['annotate', '--ndjson'],
      input.map((d) => JSON.stringify(d)).join('\n'),
    );
    const records = lines<StreamRecord>(stdout);
    expect({ exitCode, stderr, ids: records.map(({ id }) => id) }).toEqual({
      exitCode: 0,
      stderr: '',
      ids: ['甲', '乙', '丙'],
    });
    expect(records[0]?.annotations).toMatchObject([{ type: 'person', start: 2, end: 5, text: '祁小满' }]);
    expect(records[1]).toEqual({ id: '乙', annotations: [], articles: [], problems: [] });
    expect(records[2]?.annotations.map(({ text }) => text)).toEqual(['5月1日', '河北省', '保定市']);
  });

  it('a line that cannot be read gives an error in its place, and the rest goes on', async () => {
    const input = [
      '{"id":"a","text":"◎ 祁小满"}',
      '{"id":',
      '[]',
      '{"id":"b"}',
      '{"id":"c","text":"","issueDate":"昨天"}',
      '{"id":"d","text":""}',
    ];
    const { exitCode, stdout } = await runCli(['annotate', '--ndjson'], input.join('\n'));
    const records = lines<{ id?: string; line?: number; error?: string }>(stdout);
    expect(exitCode).toBe(1);
    expect(records.map(({ id, line }) => id ?? line)).toEqual(['a', 2, 3, 4, 5, 'd']);
    expect(records.map(({ error }) => error).slice(2, 5)).toEqual([
      'not a JSON object',
      '"text" is missing or not a string',
      '"issueDate" is not YYYY-MM-DD or YYYY-MM-DDThh:mm:ss',
    ]);
  });

  it('no input is no output', async () => {
    expect(await runCli(['annotate', '--ndjson'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('says so and goes on without nodejieba', async () => {
    const env = { NODE_OPTIONS: '--require ./test/kit/withoutNodejieba.cjs' };
    const { exitCode, stdout, stderr } = await runCli(['annotate', '--ndjson'], '{"id":"a","text":"◎ 祁小满"}', env);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'nodejieba is not available: no addon for this platform\n',
    });
    expect(lines(stdout)).toHaveLength(1);
  });

  it('never loads the language server', () => {
    expect(readFileSync('dist/cli.js', 'utf8')).not.toContain('textDocument/didOpen');
  });

  it.skipIf(!existsSync(CIVIC_PAGE))('the real page: every byline and every division named in full', async () => {
    const text = readFileSync(CIVIC_PAGE, 'utf8');
    const { stdout } = await runCli(['annotate', '--ndjson'], JSON.stringify({ id: 'civic', text }));
    const found = lines<StreamRecord>(stdout).flatMap(({ annotations }) => annotations);
    const texts = (type: string): string[] => [...new Set(found.filter((a) => a.type === type).map((a) => a.text))];
    expect(texts('person')).toEqual(
      expect.arrayContaining(['闫梦隆', '李鹏飞', '姚吕娟', '姚程玉', '郑凯侠', '林璐瑶', '姚单', '刘辉', '乌文']),
    );
    expect(texts('place')).toEqual(
      expect.arrayContaining([
        ...['河北省', '保定市', '易县', '竞秀区', '湖北省', '枝江市', '江苏省', '无锡市', '滨湖区'],
        ...['浙江省', '宁波市', '镇海区', '重庆市', '梁平区', '内蒙古自治区', '乌海市', '海南区'],
      ]),
    );
    const district = found.filter((a) => a.text === '海南区').map((a) => a.entity?.code);
    expect(new Set(district)).toEqual(new Set(['150303']));
  });
});

describe('export', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'article-annotator-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object,
  );

  function readExport(path: string): AnnotationsFile {
    const file = JSON.parse(readFileSync(path, 'utf8')) as AnnotationsFile;
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    return file;
  }

  it('writes beside the file', async () => {
    const page = join(folder, '第一版.txt');
    writeFileSync(page, '\ufeff◎ 祁小满\r\n');
    expect(await runCli(['export', page])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const { source, annotations } = readExport(`${page}.annotations.json`);
    expect(source).toMatchObject({ name: '第一版.txt', encoding: 'utf-8' });
    expect(annotations.map(({ text, start }) => [text, start])).toEqual([['祁小满', 2]]);
  });

  it('takes folders, keeps their shape below --out, and names what failed', async () => {
    mkdirSync(join(folder, 'in', '要闻'), { recursive: true });
    writeFileSync(join(folder, 'in', '要闻', 'a.news'), '◎ 祁小满');
    writeFileSync(join(folder, 'in', 'b.txt'), Buffer.from('◎ 闻一鸣\n第1段', 'utf16le'));
    writeFileSync(join(folder, 'in', 'broken.txt'), Buffer.from([0, 1, 2, 3, 0]));
    writeFileSync(join(folder, 'in', 'notes.md'), '◎ 祁小满');
    const out = join(folder, 'out');
    const { exitCode, stderr } = await runCli(['export', join(folder, 'in'), join(folder, 'gone.txt'), '--out', out]);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `${join(folder, 'gone.txt')}: no such file or folder\n${join(folder, 'in', 'broken.txt')}: not a text file\n`,
    );
    expect(readExport(join(out, '要闻', 'a.news.annotations.json')).source.encoding).toBe('utf-8');
    expect(readExport(join(out, 'b.txt.annotations.json')).source.encoding).toBe('utf-16le');
    expect(existsSync(join(out, 'notes.md.annotations.json'))).toBe(false);
  });

  it('has the decisions of the sidecar in it', async () => {
    const page = join(folder, 'a.txt');
    writeFileSync(page, '◎ 祁小满\n近日,庞越来了。');
    const header = { format: 'article-annotator/decisions', version: 1, textSha256: '' };
    const selector = { exact: '庞越', prefix: '近日,', suffix: '来了', start: 9, end: 11 };
    const decision = {
      id: 'x',
      action: 'add',
      status: 'confirmed',
      label: 'person',
      selector,
      at: '2024-01-01T00:00:00Z',
    };
    writeFileSync(`${page}.decisions.jsonl`, `${JSON.stringify(header)}\n${JSON.stringify(decision)}\n`);
    await runCli(['export', page]);
    const people = readExport(`${page}.annotations.json`).annotations.filter(({ type }) => type === 'person');
    expect(people.map(({ text, status }) => `${status} ${text}`)).toEqual(['suggested 祁小满', 'confirmed 庞越']);
  });

  it('two files of one name do not overwrite each other', async () => {
    for (const sub of ['a', 'b']) {
      mkdirSync(join(folder, sub));
      writeFileSync(join(folder, sub, 'page.txt'), '◎ 祁小满');
    }
    const { exitCode, stderr } = await runCli([
      'export',
      join(folder, 'a', 'page.txt'),
      join(folder, 'b', 'page.txt'),
      '--out',
      join(folder, 'out'),
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('would overwrite');
  });

  it.each([[['export']], [['export', '--format', 'docx', 'a.txt']], [['annotate']], [['fly']], [[]]])(
    'wrong usage %j gives 2',
    async (args) => {
      const { exitCode, stderr, stdout } = await runCli(args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).not.toBe('');
    },
  );

  it.each([[['--help']], [['export', '--help']], [['--version']]])('%j gives 0', async (args) => {
    const { exitCode, stdout } = await runCli(args);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe('');
  });
});
