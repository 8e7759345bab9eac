import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, FoldingRange, SelectionRange } from 'vscode-languageserver-protocol/node';
import {
  ReadingCopyRequest,
  StructureEditRequest,
  type ReadingCopyResult,
  type StructureEditParams,
  type StructureEditResult,
} from '../../protocol/messages';
import { startLanguageServer, until, type RunningServer } from '../kit/languageServer';

const URI = 'file:///pages/a.news';
const textDocument = { uri: URI };

const LEAD = '近年来,青溪县把老街修缮作为民生实事来抓,问需于民,一条街一条街地修。';
const CUT = [
  '镇里把原来堆放杂物的码头改成了可以歇脚的平台,让来这里写生的学生有了一个避雨的地',
  '方,也让“画板、颜料有了去处。',
];
/** Set with its last column first: the page ends in 设施、技, and its text begins with 术提档升级. */
const ROTATED = [
  '青溪县：老街修缮办到心坎上',
  '◎ 祁小满',
  '术提档升级。居民说,老街更好看了。',
  '民生温度',
  LEAD,
  '一砖一瓦',
  '施工队补齐了短板,推动沿街的排水、照明、消防等基础设施、技',
].join('\n\n');
const BROKEN = ['老街修缮', '◎ 祁小满', LEAD, '一砖一瓦', ...CUT].join('\n\n');

let server: RunningServer | undefined;

async function openPage(text: string): Promise<RunningServer> {
  server = await startLanguageServer();
  await server.open(URI, text);
  return server;
}

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** The text with the edits made, the last first. */
function apply(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return edits.reduceRight((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

async function structureEdit(running: RunningServer, kind: StructureEditParams['kind']): Promise<StructureEditResult> {
  return running.connection.sendRequest<StructureEditResult>(StructureEditRequest, { uri: URI, kind });
}

describe('edits of the structure', () => {
  it('join the paragraphs that breaks cut', async () => {
    const { edits, version } = await structureEdit(await openPage(BROKEN), 'join-paragraphs');
    expect(version).toBe(1);
    expect(apply(BROKEN, edits)).toBe(BROKEN.replace(CUT.join('\n\n'), CUT.join('')));
  });

  it('put an article in order, its paragraphs whole', async () => {
    const { edits } = await structureEdit(await openPage(ROTATED), 'reorder-article');
    expect(apply(ROTATED, edits).split('\n\n')).toEqual([
      '青溪县：老街修缮办到心坎上',
      '◎ 祁小满',
      '民生温度',
      LEAD,
      '一砖一瓦',
      '施工队补齐了短板,推动沿街的排水、照明、消防等基础设施、技术提档升级。居民说,老街更好看了。',
    ]);
  });

  it('leave a page in order alone', async () => {
    const running = await openPage(`老街修缮\n\n◎ 祁小满\n\n${LEAD}`);
    expect((await structureEdit(running, 'join-paragraphs')).edits).toEqual([]);
    expect((await structureEdit(running, 'reorder-article')).edits).toEqual([]);
  });
});

describe('the reading copy', () => {
  it('is whole and in order, and every stretch leads back to the page', async () => {
    const { connection } = await openPage(ROTATED);
    const copy = await connection.sendRequest<ReadingCopyResult>(ReadingCopyRequest, { uri: URI });
    expect(copy.text.split('\n\n').slice(2, 4)).toEqual(['民生温度', LEAD]);
    expect(copy.text).toContain('基础设施、技术提档升级。');
    for (const { start, source, length } of copy.segments) {
      expect(copy.text.slice(start, start + length)).toBe(ROTATED.slice(source, source + length));
    }
  });
});

describe('folding', () => {
  it('articles and sections', async () => {
    const { connection } = await openPage(BROKEN);
    const ranges = await connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 10],
      [6, 10],
    ]);
  });
});

describe('selection ranges', () => {
  it('grow from the character to the article', async () => {
    const text = '老街修缮\n◎ 祁小满\n安徽省黄山市的老街修好了,人也多了。茶馆开了门。';
    const running = await openPage(text);
    await running.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
    await until(() => running.segmenterStates.some(({ kind }) => kind === 'ready'), 'the segmenter');
    const [range] = await running.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [{ line: 2, character: 3 }],
    });
    const lines = text.split('\n');
    const texts: string[] = [];
    for (let at = range; at !== undefined; at = at.parent) {
      const { start, end } = at.range;
      texts.push(start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : 'article');
    }
    expect(texts).toEqual([
      '黄',
      '黄山市',
      '安徽省黄山市的老街修好了,',
      '安徽省黄山市的老街修好了,人也多了。',
      lines[2],
      'article',
    ]);
  });
});

describe('hints', () => {
  async function hints(running: RunningServer): Promise<Diagnostic[]> {
    const received: Diagnostic[][] = [];
    running.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
        received.push(diagnostics);
      },
    );
    await running.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
    await until(() => received.length > 0, 'the hints');
    return received[0] ?? [];
  }

  it('name breaks and marks without a partner, at hint level', async () => {
    const found = await hints(await openPage(BROKEN));
    expect(found.map(({ code, severity, range }) => [code, severity, range.start.line])).toEqual([
      ['column-break', 4, 8],
      ['unpaired-mark', 4, 10],
    ]);
  });

  it('each can be mended or ignored', async () => {
    const running = await openPage(BROKEN);
    const [hint] = await hints(running);
    const actions = await running.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: hint?.range,
      context: { diagnostics: [hint] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Join the paragraph', 'Ignore this hint']);
    expect(actions[0]?.edit?.changes?.[URI]).toEqual([
      { range: { start: { line: 8, character: CUT[0]?.length }, end: { line: 10, character: 0 } }, newText: '' },
    ]);
  });

  it('an article out of order can be put in order', async () => {
    const running = await openPage(ROTATED);
    const found = await hints(running);
    expect(found.map(({ code }) => code)).toEqual(['article-out-of-order']);
    const actions = await running.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: found[0]?.range,
      context: { diagnostics: found },
    });
    expect(actions[0]?.edit?.changes?.[URI]?.[0]?.newText).toContain('基础设施、技术提档升级。');
  });
});
