import { beforeAll, describe, expect, it } from 'vitest';
import type { Segmenter } from '../../../core/tokens/segmenter';
import { loadJiebaSegmenter } from '../../../server/host/jiebaSegmenter';

const TEXT = '游客在蓝灯笼巷驻足,蓝灯亮了。';

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = loadJiebaSegmenter();
});

function words(): string[] {
  return segmenter.tokens(TEXT).map(({ text, tag }) => `${text}/${tag}`);
}

describe('nodejieba', () => {
  it('learns words with their tags, and cuts the rest as before', () => {
    const before = words();
    expect(before).not.toContain('蓝灯笼巷/ns');
    segmenter.learn?.([{ text: '蓝灯笼巷', tag: 'ns' }]);
    segmenter.learn?.([{ text: '蓝灯笼巷', tag: 'nr' }]);
    const after = words();
    expect(after).toContain('蓝灯笼巷/ns');
    expect(after.slice(after.indexOf('驻足/v'))).toEqual(before.slice(before.indexOf('驻足/v')));
    expect(
      segmenter
        .tokens(TEXT)
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});
