import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar } from '../../core/decisions/sidecar';
import {
  AnnotationsRequest,
  ImportRequest,
  PreviewExportRequest,
  PreviewPlaceRequest,
  UndoDecisionRequest,
  type AnnotationsResult,
  type DecisionOutcome,
  type ImportParams,
  type ImportResult,
  type PreviewExportResult,
  type PreviewPlaceResult,
} from '../../protocol/messages';
import { startLanguageServer, type RunningServer } from '../kit/languageServer';

const PAGE = '◎ 祁小满\n近日,河北省保定市的庞越来了,带来150家单位。\n';
const RECORD = {
  text: PAGE,
  label: [
    [16, 18, 'PER'],
    [6, 9, 'PER'],
    [9, 9, 'PER'],
  ],
};

let folder = '';
let server: RunningServer;
let uri = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'article-annotator-'));
  uri = write('a.txt', PAGE);
  server = await startLanguageServer();
  await server.open(uri, PAGE);
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file. @returns its URI */
function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return pathToFileURL(join(folder, name)).href;
}

function importFile(file: string, params: Partial<ImportParams> = {}): Promise<ImportResult> {
  return server.connection.sendRequest<ImportResult>(ImportRequest, { uri, file, dryRun: false, ...params });
}

function sidecar(): ReturnType<typeof readSidecar>['decisions'] {
  return readSidecar(readFileSync(`${join(folder, 'a.txt')}.decisions.jsonl`, 'utf8')).decisions;
}

describe('an import into an open article', () => {
  it('is previewed without a change, with its misfits and where they point', async () => {
    const result = await importFile(write('done.jsonl', JSON.stringify(RECORD)), { dryRun: true });
    expect(result).toEqual({
      outcome: 'nothing',
      format: 'doccano JSONL',
      added: { PER: 2 },
      already: 0,
      suggestions: 0,
      misfits: [{ label: 'PER', quote: '', reason: 'it covers no text', start: 9 }],
      others: [],
    });
    expect(() => sidecar()).toThrow();
  });

  it('becomes decisions with their origin, taken back as one step', async () => {
    const file = write('done.jsonl', JSON.stringify(RECORD));
    const labels = { PER: 'person' };
    expect(await importFile(file, { labels })).toMatchObject({ outcome: 'done', added: { person: 2 } });
    expect(sidecar().map(({ selector, label, origin }) => [selector.exact, label, origin])).toEqual([
      ['近日,', 'person', { format: 'doccano', file: 'done.jsonl' }],
      ['庞越', 'person', { format: 'doccano', file: 'done.jsonl' }],
    ]);
    expect(await importFile(file, { labels })).toMatchObject({ outcome: 'nothing', added: {}, already: 2 });
    const undone = await server.connection.sendRequest<DecisionOutcome>(UndoDecisionRequest, { uri, redo: false });
    expect(undone).toBe('done');
    expect(sidecar()).toEqual([]);
  });

  it('takes of several documents those about this article', async () => {
    const other = { text: '别的稿件。', label: [[0, 2, 'PER']], source: 'b.txt' };
    const file = write('all.jsonl', [RECORD, other].map((record) => JSON.stringify(record)).join('\n'));
    expect(await importFile(file, { dryRun: true })).toMatchObject({ added: { PER: 2 }, others: ['b.txt'] });
  });

  it('tells JSON formats apart by what they hold', async () => {
    const task = { data: { text: PAGE }, annotations: [] };
    expect(await importFile(write('a.json', JSON.stringify([task])))).toMatchObject({ format: 'Label Studio tasks' });
  });

  it.each([
    ['x.zip', '', 'name its format, one of json'],
    ['x.jsonl', '{', 'line 1 is not JSON'],
    ['x.ann', 'T1\tperson 0 1\t◎\n', 'is needed beside it'],
  ])('%s: says what to do', async (name, content, message) => {
    await expect(importFile(write(name, content))).rejects.toThrow(message);
  });

  it('says when the article is not open', async () => {
    const file = write('done.jsonl', JSON.stringify(RECORD));
    await expect(importFile(file, { uri: pathToFileURL(join(folder, 'z.txt')).href })).rejects.toThrow('not open');
  });
});

describe('the preview of an export', () => {
  it('shows the article as it is being edited, and where an annotation stands', async () => {
    const preview = { uri, format: 'csv' };
    await server.edit(uri, [0, 0], [0, 0], '新');
    const { annotations } = await server.connection.sendRequest<AnnotationsResult>(AnnotationsRequest, { uri });
    const city = annotations.find(({ text }) => text === '保定市');
    const { content } = await server.connection.sendRequest<PreviewExportResult>(PreviewExportRequest, preview);
    const place = await server.connection.sendRequest<PreviewPlaceResult>(PreviewPlaceRequest, {
      ...preview,
      annotation: city?.id ?? '',
    });
    const row = content.split('\r\n').find((line) => line.includes(',保定市,')) ?? '';
    const start = content.indexOf(row);
    expect(row).toContain(',13,16,place,');
    expect(place.start >= start && place.start < start + row.length).toBe(true);
    const nowhere = { ...preview, annotation: 'none' };
    expect(await server.connection.sendRequest(PreviewPlaceRequest, nowhere)).toBeNull();
  });
});
