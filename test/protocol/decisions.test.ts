import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AnnotationsRequest,
  DecideRequest,
  LabelsNotification,
  OverwriteSidecarRequest,
  SetIssueDateRequest,
  SidecarFaultNotification,
  UndoDecisionRequest,
  type AnnotationsResult,
  type DecideParams,
  type DecisionInput,
  type DecisionOutcome,
  type LabelsParams,
  type SidecarFaultParams,
} from '../../protocol/messages';
import { startLanguageServer, until, type RunningServer } from '../kit/languageServer';

const TEXT = '老街修缮\n\n◎ 祁小满\n\n近年来,安徽省黄山市的老街修好了,人们点起了蓝灯笼。';

let folder = '';
let path = '';
let uri = '';
let server: RunningServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decisions-'));
  path = join(folder, '老街.txt');
  uri = pathToFileURL(path).href;
  writeFileSync(path, TEXT);
  server = await startLanguageServer();
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function annotations(): Promise<AnnotationsResult> {
  return server.connection.sendRequest<AnnotationsResult>(AnnotationsRequest, { uri });
}

async function summary(): Promise<string[]> {
  const { annotations: items } = await annotations();
  return items.filter(({ label }) => label !== 'date').map(({ label, status, text }) => `${status} ${label} ${text}`);
}

async function decide(quote: string, input: Partial<DecisionInput>): Promise<DecisionOutcome> {
  const { version, annotations: items } = await annotations();
  const known = items.find(({ text }) => text === quote);
  const start = TEXT.indexOf(quote);
  const params: DecideParams = {
    uri,
    version,
    decisions: [
      {
        action: 'confirm',
        status: 'confirmed',
        label: known?.label ?? 'person',
        range: { start, end: start + quote.length },
        ...(known && { annotation: known.id }),
        ...input,
      },
    ],
    by: '编辑甲',
  };
  return server.connection.sendRequest<DecisionOutcome>(DecideRequest, params);
}

function sidecarLines(): { id?: string; status?: string; label?: string; selector?: { exact: string } }[] {
  const content = readFileSync(`${path}.decisions.jsonl`, 'utf8');
  return content
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: string });
}

describe('deciding', () => {
  it('writes nothing for suggestions alone', async () => {
    await server.open(uri, TEXT);
    expect(await summary()).toEqual(['suggested person 祁小满', 'suggested place 安徽省', 'suggested place 黄山市']);
    expect(existsSync(`${path}.decisions.jsonl`)).toBe(false);
  });

  it('confirm, reject, relabel and add are seen at once and kept in the sidecar', async () => {
    await server.open(uri, TEXT);
    await decide('祁小满', {});
    await decide('安徽省', { action: 'reject', status: 'rejected' });
    await decide('黄山市', { action: 'relabel', label: 'organization' });
    expect(await decide('蓝灯笼', { action: 'add', label: 'work' })).toBe('done');
    expect(await summary()).toEqual([
      'confirmed person 祁小满',
      'confirmed organization 黄山市',
      'confirmed work 蓝灯笼',
    ]);
    expect(
      sidecarLines()
        .slice(1)
        .map(({ status, label, selector }) => `${status ?? ''} ${label ?? ''} ${selector?.exact ?? ''}`),
    ).toEqual([
      'confirmed person 祁小满',
      'rejected place 安徽省',
      'confirmed organization 黄山市',
      'confirmed work 蓝灯笼',
    ]);
  });

  it('a decision outlives edits around it and opening the file again', async () => {
    await server.open(uri, TEXT);
    await decide('安徽省', { action: 'reject', status: 'rejected' });
    await decide('蓝灯笼', { action: 'add', label: 'work' });
    await server.edit(uri, [4, 0], [4, 0], '据了解,');
    expect(await summary()).toEqual(['suggested person 祁小满', 'suggested place 黄山市', 'confirmed work 蓝灯笼']);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.open(uri, TEXT.replace('近年来', '据报道,近年来'));
    await until(() => server.analysed.at(-1)?.version === 1, 'the analysis');
    expect(await summary()).toEqual(['suggested person 祁小满', 'suggested place 黄山市', 'confirmed work 蓝灯笼']);
  });

  it('undo takes it back, in the sidecar too, and redo makes it again', async () => {
    await server.open(uri, TEXT);
    await decide('祁小满', {});
    await server.connection.sendRequest(UndoDecisionRequest, { uri, redo: false });
    expect(await summary()).toContain('suggested person 祁小满');
    expect(sidecarLines()).toHaveLength(1);
    await server.connection.sendRequest(UndoDecisionRequest, { uri, redo: true });
    expect(await summary()).toContain('confirmed person 祁小满');
    expect(await server.connection.sendRequest(UndoDecisionRequest, { uri, redo: true })).toBe('nothing');
  });

  it('ranges of an older version decide nothing', async () => {
    await server.open(uri, TEXT);
    const { version } = await annotations();
    await server.edit(uri, [0, 0], [0, 0], '新');
    const params: DecideParams = { uri, version, decisions: [] };
    expect(await server.connection.sendRequest(DecideRequest, params)).toBe('stale');
  });
});

describe('a label of the workspace’s own', () => {
  async function hoverOn(quote: string): Promise<string> {
    const position = { line: 4, character: TEXT.split('\n')[4]?.indexOf(quote) ?? 0 };
    const hover = await server.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return hover.contents.value;
  }

  it('is called by its name in the hover, and by its id where it has none', async () => {
    await server.open(uri, TEXT);
    await decide('蓝灯笼', { action: 'add', label: 'food' });
    expect(await hoverOn('蓝灯笼')).toMatch(/^\*\*蓝灯笼\*\* — food\s/);
    const params: LabelsParams = { labels: [{ id: 'food', name: '吃的<b>' }] };
    await server.connection.sendNotification(LabelsNotification, params);
    expect(await hoverOn('蓝灯笼')).toMatch(/^\*\*蓝灯笼\*\* — 吃的\\<b\\>\s/);
    expect(await hoverOn('黄山市')).not.toContain('吃的');
  });
});

describe('the issue date', () => {
  it('set by the editor is kept in the sidecar and tells the year', async () => {
    const text = '◎ 祁小满\n\n2月19日,天晴了。';
    await server.open(uri, text);
    const dateOf = async (): Promise<string | undefined> =>
      (await annotations()).annotations.find(({ label }) => label === 'date')?.name;
    expect(await dateOf()).toBe('XXXX-02-19');
    await server.connection.sendRequest(SetIssueDateRequest, { uri, issueDate: '2024-02-27' });
    expect(await dateOf()).toBe('2024-02-19');
    expect((await annotations()).issueDate).toEqual({ value: '2024-02-27', source: 'given' });
    expect(sidecarLines()).toHaveLength(1);
  });
});

describe('a value', () => {
  it('that names another entity leaves no code of the former', async () => {
    await server.open(uri, TEXT);
    await decide('黄山市', { action: 'set-value', value: '黄山风景区' });
    const { annotations: items } = await annotations();
    expect(items.find(({ text }) => text === '黄山市')?.name).toBe('黄山风景区');
    expect(readFileSync(`${path}.decisions.jsonl`, 'utf8')).not.toContain('341000');
    await decide('安徽省', { action: 'set-value', value: '安徽省' });
    expect(readFileSync(`${path}.decisions.jsonl`, 'utf8')).toContain('340000');
  });
});

describe('a sidecar that is changed outside', () => {
  const saved = (): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${uri}.decisions.jsonl`, type: 2 }],
    });

  it('takes its issue date with it when it goes', async () => {
    await server.open(uri, TEXT);
    await server.connection.sendRequest(SetIssueDateRequest, { uri, issueDate: '2024-02-27' });
    rmSync(`${path}.decisions.jsonl`);
    await saved();
    await expect.poll(async () => (await annotations()).issueDate.source).not.toBe('given');
  });

  it('does not undo what is decided in the meantime', async () => {
    await server.open(uri, TEXT);
    const outcomes = await Promise.all([
      decide('祁小满', {}),
      saved(),
      decide('安徽省', {}),
      saved(),
      decide('黄山市', {}),
      saved(),
      decide('蓝灯笼', { action: 'add', label: 'work' }),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(4);
    expect(sidecarLines()).toHaveLength(5);
  });

  it('is not overwritten when it is no UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    writeFileSync(`${path}.decisions.jsonl`, bytes);
    await server.open(uri, TEXT);
    expect(await decide('祁小满', {})).toBe('not-saved');
    expect(readFileSync(`${path}.decisions.jsonl`)).toEqual(bytes);
    await server.connection.sendRequest(OverwriteSidecarRequest, { uri });
    expect(sidecarLines()).toHaveLength(2);
  });
});

describe('a sidecar with lines that cannot be read', () => {
  it('is used as far as it goes, reported, and not overwritten until the editor chooses', async () => {
    await server.open(uri, TEXT);
    await decide('祁小满', {});
    const good = readFileSync(`${path}.decisions.jsonl`, 'utf8');
    const bad = `${good}<<<<<<< HEAD\n`;
    writeFileSync(`${path}.decisions.jsonl`, bad);
    const faults: SidecarFaultParams[] = [];
    server.connection.onNotification(
      SidecarFaultNotification,
      (params: SidecarFaultParams) => void faults.push(params),
    );
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${uri}.decisions.jsonl`, type: 2 }],
    });
    await until(() => faults.length > 0, 'the faults');
    expect(faults[0]?.faults).toEqual([{ line: 3, reason: 'merge-conflict' }]);
    expect(await summary()).toContain('confirmed person 祁小满');
    expect(await decide('蓝灯笼', { action: 'add', label: 'work' })).toBe('not-saved');
    expect(readFileSync(`${path}.decisions.jsonl`, 'utf8')).toBe(bad);
    await server.connection.sendRequest(OverwriteSidecarRequest, { uri });
    expect(sidecarLines()).toHaveLength(3);
  });
});
