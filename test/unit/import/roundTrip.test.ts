import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationStatus } from '../../../core/annotation';
import { applyDecisions } from '../../../core/decisions/applyDecisions';
import type { Decision } from '../../../core/decisions/decision';
import { DecisionStore } from '../../../core/decisions/store';
import type { ExportDocument } from '../../../core/export/view';
import { findImportFormat } from '../../../core/import/formats';
import { placeMentions, type ImportContext, type ImportResult } from '../../../core/import/placeMentions';
import { contentOf, documentWith, exportAs, quoting, type Planned } from '../../kit/exports';

/** The files of each format that carry the annotations, and the text beside them. */
const CARRIERS = [
  { id: 'json', importId: 'json', extension: '.annotations.json' },
  { id: 'doccano', importId: 'doccano', extension: '.doccano.jsonl' },
  { id: 'doccano-relations', importId: 'doccano', extension: '.doccano-relations.jsonl' },
  { id: 'label-studio', importId: 'label-studio', extension: '.label-studio.json' },
  { id: 'brat', importId: 'brat', extension: '.brat.ann', textExtension: '.brat.txt' },
  { id: 'w3c', importId: 'w3c', extension: '.annotations.jsonld' },
];
type Carrier = (typeof CARRIERS)[number];

function context(): ImportContext {
  let id = 0;
  return {
    format: 'test',
    file: 'test',
    newId: () => `n${String(id++)}`,
    now: () => '2024-01-01T00:00:00Z',
    suggestions: 'leave-out',
    labels: {},
  };
}

/** The file of an export, taken in over an article. */
function takeIn(
  { id, importId, extension, textExtension }: Carrier,
  document: ExportDocument,
  articleText: string,
  known: readonly Decision[] = [],
): ImportResult {
  const exported = exportAs(id, document);
  const content = contentOf(exported, extension);
  const text = textExtension === undefined ? undefined : contentOf(exported, textExtension);
  const [read] = findImportFormat(importId)?.read({ content, ...(text !== undefined && { text }) }) ?? [];
  if (read === undefined) return { decisions: [], already: 0, suggestions: 0, misfits: [] };
  return placeMentions(read, articleText, known, context());
}

/** The article with these decisions and without suggestions. */
function decided(text: string, decisions: readonly Decision[]): ExportDocument {
  const bare = documentWith(text, []);
  const store = new DecisionStore();
  store.load(decisions, text);
  return { ...bare, analysis: applyDecisions(text, bare.analysis, store.placed(text)) };
}

const PIECES = [
  '叶𬭎',
  '😀',
  '李明',
  '北京市',
  '、',
  '。',
  ' ',
  '\t',
  '👨‍👩‍👧',
  'é',
  '\u200f',
  '\u3000',
  'abc',
  '<&">',
  '第八次党',
];
const BREAKS = ['\n', '\r\n', '\n\n', '\r\n\r\n'];

/** A page of lines, and annotations over them: several inside others, several cut by a line's end. */
const page = fc
  .record({
    lines: fc.array(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    }),
    lineBreak: fc.constantFrom(...BREAKS),
    picks: fc.array(
      fc.record({
        line: fc.nat(5),
        from: fc.nat(7),
        count: fc.integer({ min: 1, max: 4 }),
        cut: fc.boolean(),
        label: fc.constantFrom('person', 'place', 'event', 'own-label'),
        status: fc.constantFrom<AnnotationStatus>('confirmed', 'uncertain'),
        note: fc.option(fc.constantFrom('待查', '“引号” & <b>'), { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ lines, lineBreak, picks }) => {
    const text = lines.map((line) => line.join('')).join(lineBreak);
    const planned = picks.flatMap((pick) => plan(text, lines, lineBreak, pick));
    const unique = new Map(planned.map((item) => [`${item.label} ${JSON.stringify(item.ranges)}`, item]));
    return { text, planned: [...unique.values()] };
  });

interface Pick {
  readonly line: number;
  readonly from: number;
  readonly count: number;
  readonly cut: boolean;
  readonly label: string;
  readonly status: AnnotationStatus;
  readonly note: string | undefined;
}

function plan(text: string, lines: readonly string[][], lineBreak: string, pick: Pick): Planned[] {
  const index = pick.line % lines.length;
  const line = lines[index] ?? [];
  const start = lines.slice(0, index).reduce((sum, other) => sum + other.join('').length + lineBreak.length, 0);
  const next = lines[index + 1];
  const rest = { label: pick.label, status: pick.status, ...(pick.note !== undefined && { note: pick.note }) };
  const tidy = (from: number, to: number) => {
    const quote = text.slice(from, to);
    const left = from + (quote.length - quote.trimStart().length);
    return { start: left, end: left + quote.trim().length };
  };
  if (pick.cut && next !== undefined) {
    const from = start + line.slice(0, -1).join('').length;
    const to = start + line.join('').length;
    const first = tidy(from, to);
    const second = tidy(to + lineBreak.length, to + lineBreak.length + (next[0] ?? '').length);
    // Only white space may stand between the parts of one annotation.
    if (first.start === first.end || second.start === second.end) return [];
    return text.slice(first.end, second.start).trim() === '' ? [{ ...rest, ranges: [first, second] }] : [];
  }
  const from = pick.from % line.length;
  const whole = tidy(
    start + line.slice(0, from).join('').length,
    start + line.slice(0, from + pick.count).join('').length,
  );
  return whole.start < whole.end ? [{ ...rest, ranges: [whole] }] : [];
}

/** What a format carries of the page: one without statuses has everything confirmed, one without notes none. */
function carried(id: string, planned: readonly Planned[]): Planned[] {
  const plain = id.startsWith('doccano');
  const wanted = id === 'label-studio' ? planned.filter(({ status }) => status === 'confirmed') : planned;
  const parts = wanted.flatMap((item) =>
    id === 'doccano' ? item.ranges.map((range) => ({ ...item, ranges: [range] })) : [item],
  );
  const known = new Map<string, Planned>();
  for (const { label, ranges, status = 'confirmed', note } of parts) {
    const key = `${label} ${JSON.stringify(ranges)}`;
    const keepsNote = !plain && note !== undefined;
    if (!known.has(key))
      known.set(key, { label, ranges, status: plain ? 'confirmed' : status, ...(keepsNote && { note }) });
  }
  return [...known.values()];
}

function comparable(document: ExportDocument): string[] {
  return document.analysis.annotations
    .map(({ type, ranges, status, note, text }) => JSON.stringify({ type, ranges, status, note, text }))
    .sort();
}

describe('export → import → export is the identity for what the format carries', () => {
  it.each(CARRIERS)('$id', (carrier) => {
    fc.assert(
      fc.property(page, ({ text, planned }) => {
        const original = documentWith(text, carried(carrier.id, planned));
        const first = takeIn(carrier, original, text);
        expect(first.misfits).toEqual([]);
        const again = decided(text, first.decisions);
        expect(comparable(again)).toEqual(comparable(original));
        const second = takeIn(carrier, again, text, first.decisions);
        expect({ added: second.decisions.length, misfits: second.misfits }).toEqual({ added: 0, misfits: [] });
      }),
      { numRuns: 200 },
    );
  });
});

describe('placing', () => {
  const text = '李明在北京。\n王芳说,李明去了上海。';
  const planned = [quoting(text, '王芳', 'person', 'confirmed'), quoting(text, '上海', 'place', 'confirmed')];

  it.each(CARRIERS.filter(({ id }) => id !== 'json'))('$id: by quote in a text that has changed', (carrier) => {
    const changed = `😀新的一行\r\n${text.replace('\n', '\r\n')}`;
    const { decisions, misfits } = takeIn(carrier, documentWith(text, planned), changed);
    expect(misfits).toEqual([]);
    const places = decisions.map(({ selector }) => changed.slice(selector.start, selector.end));
    expect(places).toEqual(['王芳', '上海']);
  });

  it.each(CARRIERS)('$id: what is not in the text is listed and left out', (carrier) => {
    const { decisions, misfits } = takeIn(carrier, documentWith(text, planned), '别的文章。');
    expect(decisions).toEqual([]);
    expect(misfits.map(({ quote }) => quote)).toEqual(['王芳', '上海']);
  });

  it('what the editor rejected does not come back', () => {
    const [carrier] = CARRIERS as [Carrier];
    const document = documentWith(text, planned);
    const rejected = takeIn(carrier, document, text).decisions.map((d): Decision => ({ ...d, status: 'rejected' }));
    const { decisions, misfits } = takeIn(carrier, document, text, rejected);
    expect(decisions).toEqual([]);
    expect(misfits.map(({ reason }) => reason)).toEqual(['it was rejected here', 'it was rejected here']);
  });

  it('suggestions are left out and counted', () => {
    const document = documentWith(text, [quoting(text, '王芳', 'person')]);
    for (const carrier of CARRIERS.filter(({ id }) => !id.startsWith('doccano'))) {
      expect(takeIn(carrier, document, text)).toMatchObject({ decisions: [], suggestions: 1, misfits: [] });
    }
  });

  it('a decision keeps where it came from', () => {
    const [carrier] = CARRIERS as [Carrier];
    const [decision] = takeIn(carrier, documentWith(text, planned), text).decisions;
    expect(decision).toMatchObject({ action: 'add', status: 'confirmed', origin: { format: 'test', file: 'test' } });
  });
});

describe('files of other programs', () => {
  const text = '李明在北京。';
  const read = (id: string, content: string, beside?: string) =>
    findImportFormat(id)?.read({ content, ...(beside !== undefined && { text: beside }) }) ?? [];

  it.each([
    ['json', '{}', 'does not say'],
    ['json', '{', 'is not JSON'],
    ['doccano', '{"text":"a","label":[]}\nx', 'line 2 is not JSON'],
    ['label-studio', '{}', 'no list of tasks'],
    ['w3c', '{}', 'no AnnotationPage'],
  ])('%s: %s is refused with a sentence', (id, content, message) => {
    expect(() => read(id, content)).toThrow(message);
  });

  it('what is no annotation is listed', () => {
    const doccano = read(
      'doccano',
      JSON.stringify({
        text,
        label: [
          [0, 2, 'PER'],
          ['x', 2, 'PER'],
          [9, 99, 'LOC'],
        ],
      }),
    );
    const result = placeMentions(doccano[0] as (typeof doccano)[number], text, [], {
      ...context(),
      labels: { PER: 'person' },
    });
    expect(result.decisions.map(({ label, selector }) => [label, selector.exact])).toEqual([['person', '李明']]);
    expect(result.misfits).toHaveLength(2);
  });

  it('brat: relations and events are listed, foreign annotations are confirmed', () => {
    const [document] = read('brat', 'T1\tPER 0 2\t李明\nR1\tLives Arg1:T1 Arg2:T2\n', text);
    expect(document?.mentions).toEqual([
      { label: 'PER', ranges: [{ start: 0, end: 2 }], quotes: ['李明'], status: 'confirmed' },
    ]);
    expect(document?.unread).toHaveLength(1);
  });
});
