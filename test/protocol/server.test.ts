import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type DocumentHighlight,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Location,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TOKEN_TYPES } from '../../protocol/legend';
import { ExportFormatsRequest, ExportRequest, type ExportFormat, type ExportResult } from '../../protocol/messages';
import { startLanguageServer, until, type RunningServer, type ServerOptions } from '../kit/languageServer';

const URI = 'file:///pages/a.news';
const PAGE = [
  '步道贯通',
  '',
  '◎ 卢嘉禾',
  '',
  '安徽省黄山市黟县的步道全线贯通,长18公里。',
  '',
  '一路风景',
  '',
  '游客庞越说:“《步道地图》很有用。”',
].join('\n');

let server: RunningServer | undefined;

async function start(options?: ServerOptions): Promise<RunningServer> {
  server = await startLanguageServer(options);
  return server;
}

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** The coloured words with their types, read back from the protocol's relative numbers. */
function colouredWords(text: string, { data }: SemanticTokens): string[] {
  const lines = text.split('\n');
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0] = data.slice(i, i + 5);
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    line += deltaLine;
    words.push(`${TOKEN_TYPES[type] ?? '?'} ${lines[line]?.slice(character, character + length) ?? ''}`);
  }
  return words;
}

function entityWords(text: string, tokens: SemanticTokens): string[] {
  return colouredWords(text, tokens).filter((word) => !/^(?:figure|date) /.test(word));
}

async function fullTokens({ connection }: RunningServer, uri = URI): Promise<SemanticTokens> {
  return connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
}

describe('semantic tokens', () => {
  it('the legend is the one both sides share', async () => {
    const { initializeResult } = await start();
    expect(initializeResult.capabilities.semanticTokensProvider?.legend.tokenTypes).toEqual([...TOKEN_TYPES]);
  });

  it('full', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    expect(entityWords(PAGE, await fullTokens(running))).toEqual([
      'person 卢嘉禾',
      'place 安徽省',
      'place 黄山市',
      'place 黟县',
      'person 庞越',
      'work 《步道地图》',
    ]);
  });

  it('a name cut by a column break is coloured on both sides', async () => {
    const running = await start();
    const text =
      '这一段写得很长,写到这一栏的末尾也没有写完,因为排版的人把它从中间切开了,就在安徽省黄山\n\n市这几个字里。';
    await running.open(URI, text);
    expect(entityWords(text, await fullTokens(running))).toEqual(['place 安徽省', 'place 黄山', 'place 市']);
  });

  it('a title with a place in it has the place on top', async () => {
    const running = await start();
    await running.open(URI, '他翻开《安徽省志》来读。');
    expect(entityWords('他翻开《安徽省志》来读。', await fullTokens(running))).toEqual([
      'work 《',
      'place 安徽省',
      'work 志》',
    ]);
  });

  it('range gives what touches the lines', async () => {
    const running = await start();
    const { connection } = running;
    await running.open(URI, PAGE);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const tokens = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: URI },
      range,
    });
    expect(colouredWords(PAGE, tokens)).toEqual(['person 卢嘉禾']);
  });

  it('delta sends only what changed, and applied gives what full gives', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    const before = await fullTokens(running);
    await running.edit(URI, [2, 5], [2, 5], ' 庞越');
    const delta = await running.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri: URI },
      previousResultId: before.resultId,
    });
    const data = [...before.data];
    for (const { start: at, deleteCount, data: inserted = [] } of delta.edits.toReversed())
      data.splice(at, deleteCount, ...inserted);
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(before.data.length);
    expect({ data }).toEqual({ data: (await fullTokens(running)).data });
  });

  it('an unknown document has none', async () => {
    expect(await fullTokens(await start(), 'file:///nowhere.news')).toEqual({ data: [] });
  });
});

describe('editing', () => {
  it('a keystroke re-analyses one passage', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    await fullTokens(running);
    await running.edit(URI, [4, 0], [4, 0], '在');
    await fullTokens(running);
    expect(running.analysed.map(({ version, recognisedPassages }) => [version, recognisedPassages])).toEqual([
      [1, 5],
      [2, 1],
    ]);
  });

  it('a request cancelled before it is computed is not computed', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    const source = new CancellationTokenSource();
    const request = running.connection.sendRequest(
      'textDocument/hover',
      { textDocument: { uri: URI }, position: { line: 2, character: 3 } },
      source.token,
    );
    source.cancel();
    await expect(request).rejects.toMatchObject({ code: -32800 });
  });
});

describe('hover', () => {
  async function hover(running: RunningServer, line: number, character: number): Promise<Hover | null> {
    return running.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line, character },
    });
  }

  it('the first line says what it is', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    expect(await hover(running, 4, 4)).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(
          /^\*\*黄山市\*\* — prefecture\\-level city in 安徽省 · 341000 {2}\nplace {2}\n安徽省 › 黄山市 {2}\nSuggested by [a-z-]+, \d+% sure {2}\n\[Confirm\]\(command:articleAnnotator\.confirm\?/,
        ) as string,
      },
      range: { start: { line: 4, character: 3 }, end: { line: 4, character: 6 } },
    });
  });

  it('speaks the editor’s language', async () => {
    const l10nBundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as object;
    const running = await start({ initializationOptions: { locale: 'zh-cn', l10nBundle } });
    await running.open(URI, PAGE);
    expect(await hover(running, 2, 3)).toMatchObject({
      contents: { value: expect.stringMatching(/^\*\*卢嘉禾\*\* — 人物[^]*由 [a-z-]+ 建议,把握 \d+%/) as string },
    });
  });

  it('article text is shown, never interpreted', async () => {
    const running = await start();
    await running.open(URI, '他读《[点我](command:x) <b>*书*</b>》。');
    expect(await hover(running, 0, 4)).toMatchObject({
      contents: { value: expect.stringContaining('《\\[点我\\]\\(command:x\\) \\<b\\>\\*书\\*\\</b\\>》') as string },
    });
  });

  it('nothing where nothing is annotated', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    expect(await hover(running, 8, 5)).toBeNull();
  });
});

describe('mentions', () => {
  const text = '老街修缮\n◎ 祁小满\n安徽省黄山市的老街修好了。黄山市的人来了,《老街志》也出版了。';
  const at = { textDocument: { uri: URI }, position: { line: 2, character: 4 } };

  async function open(): Promise<RunningServer> {
    const running = await start();
    await running.open(URI, text);
    return running;
  }

  it('are highlighted, listed, and the first is the definition', async () => {
    const { connection } = await open();
    const highlights = await connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', at);
    const places = await connection.sendRequest<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    const definition = await connection.sendRequest<Location[]>('textDocument/definition', at);
    expect(highlights.map(({ range }) => range.start.character)).toEqual([3, 13]);
    expect(places.map(({ range }) => range.start.character)).toEqual([3, 13]);
    expect(definition.map(({ range }) => range.start.character)).toEqual([3]);
  });

  it('are renamed together, each change to be confirmed', async () => {
    const { connection } = await open();
    const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: '宣城市' });
    const [change] = edit.documentChanges ?? [];
    expect(change).toMatchObject({
      textDocument: { version: 1 },
      edits: [{ newText: '宣城市' }, { newText: '宣城市' }],
    });
    expect(Object.values(edit.changeAnnotations ?? {})[0]?.needsConfirmation).toBe(true);
  });

  it('figures and dates cannot be renamed', async () => {
    const running = await start();
    await running.open(URI, '来了94人。');
    const position = { line: 0, character: 3 };
    expect(
      await running.connection.sendRequest('textDocument/prepareRename', { textDocument: { uri: URI }, position }),
    ).toBeNull();
  });

  it('are found by name over the open pages', async () => {
    const { connection } = await open();
    await connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri: URI } });
    const symbols = await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '黄' });
    expect(symbols.map(({ name, location }) => [name, location.range.start.character])).toEqual([['黄山市', 3]]);
  });
});

describe('inlay hints', () => {
  it('say in digits what the text says in words', async () => {
    const running = await start();
    const { connection } = running;
    const text = '近两万人来到老街,其中94人住下,花了2.8万余元。2024年3月5日天晴。';
    await running.open(URI, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = await connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range,
    });
    expect(hints.map(({ label, position }) => [label, text.slice(0, position.character).slice(-3)])).toEqual([
      ['<20,000 人', '两万人'],
      ['>28,000 CNY', '万余元'],
      ['2024-03-05 周二', '月5日'],
    ]);
  });
});

describe('outline', () => {
  it('articles with their sections', async () => {
    const running = await start();
    const { connection } = running;
    await running.open(URI, `${PAGE}\n\n书屋开门\n\n本报讯(祁满)书屋开门了。`);
    const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name, detail, children }) => [name, detail, children?.map((child) => child.name)])).toEqual([
      ['步道贯通', '◎ 卢嘉禾 · annotations: 7', ['一路风景']],
      ['书屋开门', 'annotations: 1', []],
    ]);
    expect(symbols[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 8, character: 18 } });
    expect(symbols[0]?.selectionRange).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 4 } });
  });
});

describe('export', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object,
  );

  it('an open document as it stands in the editor', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    await running.edit(URI, [2, 2], [2, 5], '庞越');
    const { content } = await running.connection.sendRequest<ExportResult>(ExportRequest, { uri: URI });
    const file = JSON.parse(content) as { source: { name: string }; annotations: { text: string }[] };
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(file.source.name).toBe('a.news');
    expect(file.annotations.map(({ text }) => text)).toContain('庞越');
  });

  it('a file that is not open, from disk', async () => {
    const { connection } = await start();
    const uri = new URL(`file://${process.cwd()}/samples/港城晚读.txt`).href;
    const { content, annotationCount } = await connection.sendRequest<ExportResult>(ExportRequest, { uri });
    expect(validate(JSON.parse(content))).toBe(true);
    expect(annotationCount).toBeGreaterThan(20);
  });

  it('every format that the server lists, with what it does not carry', async () => {
    const running = await start();
    const { connection } = running;
    await running.open(URI, PAGE);
    const formats = await connection.sendRequest<ExportFormat[]>(ExportFormatsRequest);
    expect(formats.map(({ id }) => id)).toContain('tei');
    for (const { id } of formats) {
      const params = { uri: URI, format: id, labels: { person: 'PER' }, types: ['person'] };
      const { annotationCount, content } = await connection.sendRequest<ExportResult>(ExportRequest, params);
      expect({ id, annotationCount, written: content !== '' }).toEqual({ id, annotationCount: 2, written: true });
    }
    const params = { uri: URI, format: 'doccano' };
    const { files, notCarried } = await connection.sendRequest<ExportResult>(ExportRequest, params);
    expect(files.map(({ extension }) => extension)).toEqual(['.doccano.jsonl']);
    expect(notCarried).toContainEqual({ words: 'the values of figures', count: 1 });
  });

  it('a missing file is an error that names it', async () => {
    const { connection } = await start();
    await expect(connection.sendRequest(ExportRequest, { uri: 'file:///no/such.txt' })).rejects.toThrow(/such\.txt/);
  });
});

describe('the segmenter', () => {
  it('is ready after the first colours, which did not wait for it', async () => {
    const running = await start();
    await running.open(URI, PAGE);
    const begun = performance.now();
    await fullTokens(running);
    const coloursMs = performance.now() - begun;
    expect(running.segmenterStates.map(({ kind }) => kind)).toEqual(['loading']);
    await until(() => running.segmenterStates.length > 1, 'the segmenter');
    console.log(
      `first colours ${coloursMs.toFixed(0)} ms after opening, segmenter ${(performance.now() - begun).toFixed(0)} ms`,
    );
    expect(running.segmenterStates.map(({ kind }) => kind)).toEqual(['loading', 'ready']);
  });

  it('when its addon cannot load everything else goes on and the status says why', async () => {
    const running = await start({ env: { NODE_OPTIONS: '--require ./test/kit/withoutNodejieba.cjs' } });
    await running.open(URI, PAGE);
    await fullTokens(running);
    await until(() => running.segmenterStates.length > 1, 'the segmenter to fail');
    expect(running.segmenterStates[1]).toEqual({ kind: 'failed', reason: 'no addon for this platform' });
    expect(entityWords(PAGE, await fullTokens(running))).toContain('place 黄山市');
  });
});
