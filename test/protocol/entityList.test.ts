import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import {
  AddEntityRequest,
  AnnotationsRequest,
  FindEntityEntryRequest,
  type AddEntityParams,
  type AnnotationsResult,
  type EntityEntryResult,
  type EntityInput,
} from '../../protocol/messages';
import { startLanguageServer, until, type RunningServer } from '../kit/languageServer';
import { runCli } from '../kit/runCli';

const TEXT = '老街修缮\n\n◎ 庞越\n\n近日,人们点起了蓝灯笼,小碗儿来看。';
const LIST = 'name,type,aliases,description,link\n蓝灯笼,work,,一出戏,https://example.org/蓝?a=(1)\n小碗儿,人,,,\n';

let folder = '';
let article = '';
let csv = '';
let server: RunningServer;
let diagnostics = new Map<string, readonly Diagnostic[]>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entities-'));
  mkdirSync(join(folder, '.article-annotator'));
  article = pathToFileURL(join(folder, 'a.txt')).href;
  csv = join(folder, '.article-annotator/entities.csv');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function start(workspace = pathToFileURL(folder).href): Promise<void> {
  server = await startLanguageServer({ folder: workspace });
  onTestFinished(() => server.stop());
  diagnostics = new Map();
  server.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    diagnostics.set(params.uri, params.diagnostics);
  });
  await server.open(article, TEXT);
}

async function names(): Promise<string[]> {
  const { annotations } = await server.connection.sendRequest<AnnotationsResult>(AnnotationsRequest, { uri: article });
  return annotations.filter(({ label }) => label !== 'date').map(({ label, text }) => `${label} ${text}`);
}

/** Asks until the answer is the expected one, for lists are read beside everything else. */
async function expectNames(expected: readonly string[]): Promise<void> {
  await expect.poll(names, { timeout: 10_000 }).toEqual(expected);
}

async function changed(path: string): Promise<void> {
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(path).href, type: 2 }],
  });
}

async function add(entity: EntityInput): Promise<EntityEntryResult> {
  const params: AddEntityParams = { uri: article, entity };
  return server.connection.sendRequest<EntityEntryResult>(AddEntityRequest, params);
}

describe('the workspace’s own entity list', () => {
  it('is found, described with its link, and read again when it changes', async () => {
    writeFileSync(csv, LIST);
    await start();
    await expectNames(['person 庞越', 'work 蓝灯笼']);
    const hover = await server.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: article },
      position: { line: 4, character: 9 },
    });
    expect(hover.contents.value).toContain('**蓝灯笼** — 一出戏');
    expect(hover.contents.value).toContain('](<https://example.org/%E8%93%9D?a=(1)>)');
    expect(hover.contents.value).toContain('command:articleAnnotator.goToEntityEntry');
    writeFileSync(csv, 'name,type\n小碗儿,organization\n');
    await changed(csv);
    await expectNames(['person 庞越', 'organization 小碗儿']);
    rmSync(csv);
    await changed(csv);
    await expectNames(['person 庞越']);
  });

  it('names bad rows by line and reason on the file, until they are mended', async () => {
    writeFileSync(csv, LIST);
    await start();
    const uri = pathToFileURL(csv).href;
    await until(() => diagnostics.has(uri), 'the diagnostics');
    expect(diagnostics.get(uri)?.map(({ range, message }) => [range.start.line, message])).toEqual([
      [2, '“人” is no type: write person, place, organization, work or event. The entry is left out.'],
    ]);
    writeFileSync(csv, LIST.replace('人,', 'person,'));
    await changed(csv);
    await until(() => diagnostics.get(uri)?.length === 0, 'the diagnostics to go');
  });

  it('in JSON and GB18030 is read too', async () => {
    const json = { entities: [{ name: '蓝灯笼', type: 'work' }] };
    writeFileSync(csv.replace('.csv', '.json'), JSON.stringify(json));
    // 小碗儿 in GB18030
    const row = [0xd0, 0xa1, 0xcd, 0xeb, 0xb6, 0xf9];
    writeFileSync(csv, Buffer.concat([Buffer.from('name,type\n'), Buffer.from(row), Buffer.from(',place\n')]));
    await start();
    await expectNames(['person 庞越', 'work 蓝灯笼', 'place 小碗儿']);
    expect(await add({ name: '青溪', type: 'place' })).toEqual({
      problem: 'The entity list is not written in UTF-8. Save it as UTF-8, then try again.',
    });
    expect(readFileSync(csv)).toHaveLength('name,type\n'.length + row.length + ',place\n'.length);
  });

  it('is added to, and the entry is found from the annotation', async () => {
    await start();
    const entry = await add({ name: '蓝灯笼', type: 'work', aliases: ['灯笼'], description: '一出戏' });
    const uri = pathToFileURL(csv).href;
    expect(entry).toEqual({ uri, line: 2 });
    expect(readFileSync(csv, 'utf8')).toBe('\ufeffname,type,aliases,description,link\r\n蓝灯笼,work,灯笼,一出戏,\r\n');
    await expectNames(['person 庞越', 'work 蓝灯笼']);
    const find = (character: number): Promise<unknown> =>
      server.connection.sendRequest(FindEntityEntryRequest, { uri: article, position: { line: 4, character } });
    expect(await find(9)).toEqual({ uri, line: 2 });
    expect(await find(12)).toEqual({ problem: 'What stands here is on no entity list.' });
  });

  it('is not made where no folder is open, nor for a folder that is not on disk', async () => {
    await start('untitled:/x');
    expect(await add({ name: '蓝灯笼', type: 'work' })).toEqual({
      problem: 'Open a folder first: the entity list is kept in it.',
    });
    expect(existsSync(csv)).toBe(false);
  });
});

describe('--entities', () => {
  it('of annotate takes the names, and names the rows that are left out', async () => {
    writeFileSync(csv, LIST);
    const input = JSON.stringify({ id: '1', text: TEXT });
    const { exitCode, stdout, stderr } = await runCli(['annotate', '--ndjson', '--entities', csv], input);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      `${csv}:3: “人” is no type: write person, place, organization, work or event. The entry is left out.\n`,
    );
    expect(stdout).toContain('own:蓝灯笼');
  });

  it.each(['1', '2'])('of export does in %s threads', async (jobs) => {
    writeFileSync(csv, LIST);
    const pages = ['a.txt', 'b.txt'].map((name) => join(folder, name));
    for (const page of pages) writeFileSync(page, TEXT);
    const { exitCode } = await runCli(['export', folder, '--entities', csv, '--jobs', jobs]);
    expect(exitCode).toBe(0);
    for (const page of pages) expect(readFileSync(`${page}.annotations.json`, 'utf8')).toContain('own:蓝灯笼');
  });

  it('that cannot be read is wrong usage', async () => {
    const { exitCode, stderr } = await runCli(['export', folder, '--entities', join(folder, 'none.csv')]);
    expect([exitCode, stderr]).toEqual([2, `--entities ${join(folder, 'none.csv')}: no such file or folder\n`]);
  });
});
