import { describe, expect, it } from 'vitest';
import { parseStructure } from '../../../core/structure/parse';
import { passagesOf, toFileRanges } from '../../../core/structure/passage';

/** The page as `role text` lines, the parts of a cut block joined with ⏎. */
function roles(text: string): string[] {
  return parseStructure(text).articles.flatMap(({ blocks }, index) =>
    blocks.map(({ role, ranges }) => {
      const parts = ranges.map(({ start, end }) => text.slice(start, end));
      return `${String(index)} ${role} ${parts.join('⏎')}`;
    }),
  );
}

describe('roles', () => {
  it('an article with everything', () => {
    const page = [
      '老街修缮 茶香又起',
      '——周庄镇城镇更新纪实',
      '◎ 祁小满',
      '近年来,镇里修缮老街,留住手艺,也留住了人。',
      '一砖一瓦有来历',
      '砖要泡足一天,急不得。',
      '图为修缮后的老街。 祁小满 摄',
    ];
    expect(roles(page.join('\n\n'))).toEqual([
      '0 headline 老街修缮 茶香又起',
      '0 subtitle ——周庄镇城镇更新纪实',
      '0 byline ◎ 祁小满',
      '0 lead 近年来,镇里修缮老街,留住手艺,也留住了人。',
      '0 subhead 一砖一瓦有来历',
      '0 paragraph 砖要泡足一天,急不得。',
      '0 caption 图为修缮后的老街。 祁小满 摄',
    ]);
  });

  it('two articles, the second with a slug instead of a byline line', () => {
    const page = '老街修缮\n◎ 祁小满\n砖要泡足一天。\n步道贯通\n本报讯(卢嘉禾)步道全线贯通。';
    expect(roles(page)).toEqual([
      '0 headline 老街修缮',
      '0 byline ◎ 祁小满',
      '0 lead 砖要泡足一天。',
      '1 headline 步道贯通',
      '1 lead 本报讯(卢嘉禾)步道全线贯通。',
    ]);
  });

  it('traditional characters and full-width punctuation', () => {
    const page = '老街修繕\n本報訊（記者 祁小滿）老街修好了。\n圖為修繕後的老街。 祁滿 攝';
    expect(roles(page)).toEqual([
      '0 headline 老街修繕',
      '0 lead 本報訊（記者 祁小滿）老街修好了。',
      '0 caption 圖為修繕後的老街。 祁滿 攝',
    ]);
  });

  it('a page that indents its paragraphs and sets no blank lines', () => {
    const page = [
      '第3版 要闻',
      '老街修缮',
      '　　近年来,镇里修缮老街。',
      '　　砖要泡足一天。急不得,也停不得,修一条街要',
      '等一个春天。',
      '一街一策',
      '　　码头改成了平台。(完)',
      '责任编辑:祁满',
    ];
    expect(roles(page.join('\n'))).toEqual([
      '0 headline 老街修缮',
      '0 lead 近年来,镇里修缮老街。',
      '0 paragraph 砖要泡足一天。急不得,也停不得,修一条街要⏎等一个春天。',
      '0 subhead 一街一策',
      '0 paragraph 码头改成了平台。(完)',
    ]);
    expect(parseStructure(page.join('\n')).furniture).toHaveLength(2);
  });

  it.each([
    ['新华社北京3月5日电(记者 祁小满)老街修好了。', ['dateline 新华社北京3月5日电', 'byline (记者 祁小满)']],
    ['本报南京5月6日电 老街修好了。', ['dateline 本报南京5月6日电']],
    [
      '内外兼修,扮靓背街小巷。镇里兼顾面子和里子,先修看不见的管道,再修看得见的门面,一件一件往下做。',
      ['run-in-head 内外兼修,扮靓背街小巷。'],
    ],
    ['老街修好了,茶馆开门了。(完)', ['end-mark (完)']],
    ['图为老街。 祁小满 摄', ['credit 祁小满 摄']],
    ['老街修好了,茶馆开门了。', []],
  ])('the parts of %s', (text, parts) => {
    const [block] = parseStructure(text).articles[0]?.blocks ?? [];
    const found = block?.parts.map(
      ({ role, ranges }) => `${role} ${ranges.map(({ start, end }) => text.slice(start, end)).join('')}`,
    );
    expect(found).toEqual(parts);
  });

  const cut = '镇里把原来堆放杂物的码头改成了可以歇脚的平台,让来这里写生的学生有了一个可以避雨的地';
  it.each(['\n\n', '\n', '\r\n\r\n', '\r', '\n\n\n\n', '\n　　'])('a paragraph cut by a column break %j', (gap) => {
    expect(roles(`${cut}${gap}方,他们把画板支在窗下。`)).toEqual([`0 lead ${cut}⏎方,他们把画板支在窗下。`]);
  });

  it.each(['。', '！', '？', '。”', '……', '；'])('no join after %s', (end) => {
    expect(roles(`${cut}${end}\n\n方圆十里的人都来了,把院子站满了。`)).toHaveLength(2);
  });

  it.each(['', '\n\n', '。', '😀', '\ud800', '\u0000', '——', '◎'])('nothing breaks on %j', (text) => {
    expect(() => parseStructure(text)).not.toThrow();
  });
});

describe('the way from a passage back to the file', () => {
  const text =
    '第一段话很长,一直写到这一栏的末尾也没有写完,因为排版的人把它从中间切开了,就在乌海市第八次党\r\n\r\n代会这几个字里。';
  const [passage] = passagesOf(text, parseStructure(text));
  if (passage === undefined) throw new Error('the page has no passage');

  it('joins the parts', () => {
    expect(passage.text).toContain('乌海市第八次党代会');
  });

  it('a span over the cut has two ranges that quote it', () => {
    const start = passage.text.indexOf('党代会');
    const ranges = toFileRanges(passage, { start, end: start + 3 });
    expect(ranges.map((range) => text.slice(range.start, range.end))).toEqual(['党', '代会']);
  });

  it('a span beside the cut has one', () => {
    expect(toFileRanges(passage, { start: 0, end: 3 })).toEqual([{ start: 0, end: 3 }]);
  });
});
