import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStructure } from '../../../core/structure/parse';
import type { Span } from '../../../core/text/span';

/** What no block holds must be white space, and no character may be in two blocks. */
function checkLossless(text: string): void {
  const { articles, furniture } = parseStructure(text);
  const ranges: Span[] = [...articles.flatMap(({ blocks }) => blocks), ...furniture].flatMap((block) => block.ranges);
  ranges.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, range.start).trim()).toBe('');
    end = range.end;
  }
  expect(text.slice(end).trim()).toBe('');
}

const PIECES = [
  ...['\n', '\r\n', '\r', '　　', '。', ',', '“', '”', '(', '——综述', '◎ 祁小满', '图为老街。', '本报讯(祁满)'],
  ...[
    '近年来,老街变了样。',
    '一段没有写完的话一直写到了这一栏的末尾也没有写完因为排版的人把它从中间切开了',
    '老街',
    '第3版 要闻',
    '(完)',
    '\0',
    '\ud800',
    '😀',
  ],
];

describe('every character belongs to exactly one block or is white space', () => {
  it('on pages of any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        checkLossless(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkLossless), { numRuns: 1000 });
  });

  it.each([
    ['nothing', ''],
    ['one long line', '字'.repeat(1_000_000)],
    ['only punctuation', '，。'.repeat(100_000)],
    ['NULs', '\0'.repeat(100_000)],
    ['NULs on lines', '\0\n'.repeat(50_000)],
    ['lone surrogates', '\ud800\n\udc00'.repeat(50_000)],
    ['mixed line ends', '甲\r\n乙\r丙\n\r丁\n\n'.repeat(10_000)],
    ['lines that never end', `${'文'.repeat(50)}\n`.repeat(20_000)],
    ['closing quotes only', '“文。””\n'.repeat(50_000)],
  ])('on %s', (_, text) => {
    checkLossless(text);
  });
});

const CIVIC_PAGE = '../shared/pages/civic-page.txt';

describe.skipIf(!existsSync(CIVIC_PAGE))('the real page', () => {
  const text = existsSync(CIVIC_PAGE) ? readFileSync(CIVIC_PAGE, 'utf8') : '';
  const structure = parseStructure(text);
  const quote = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join('⏎');

  it('is lossless', () => {
    checkLossless(text);
  });

  it('has its headlines, and the caption as a story of its own', () => {
    const heads = structure.articles.map(({ blocks }) => {
      const block = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
      return `${block?.role ?? ''} ${quote(block?.ranges ?? []).slice(0, 8)}`;
    });
    expect(heads).toEqual([
      'headline 用文明筑城 向幸',
      'headline 湖北枝江：下足“',
      'headline 江苏无锡市：幸福',
      'headline 浙江宁波市镇海区',
      'caption 2月19日,重庆',
      'headline 内蒙古乌海市海南',
    ]);
  });

  it('joins the paragraphs that breaks cut, and no others', () => {
    const cuts = structure.articles
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ ranges }) =>
        ranges.slice(1).map((range, i) =>
          quote([
            { ...range, start: (ranges[i]?.end ?? 0) - 3, end: ranges[i]?.end ?? 0 },
            { start: range.start, end: range.start + 3 },
          ]),
        ),
      );
    expect(cuts).toEqual([
      '6位典⏎型人物',
      '代文明⏎实践中',
      '省首届⏎新时代',
      '备、技⏎术提档',
      '八次党⏎代会精',
      '式”走⏎访,依',
    ]);
  });

  it('reads the last article from its beginning', () => {
    const article = structure.articles.at(-1);
    expect(article?.readingOrder).toEqual([9, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(text.slice(article?.rotation?.begins).startsWith('民生温度')).toBe(true);
    const roles = article?.blocks.map(({ role }) => role).filter((role) => role !== 'paragraph');
    expect(roles).toEqual(['headline', 'byline', 'subhead', 'subhead', 'kicker', 'lead', 'subhead']);
  });
});
