import { describe, expect, it } from 'vitest';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import type { Segmenter } from '../../../core/tokens/segmenter';
import { loadJiebaSegmenter } from '../../../server/host/jiebaSegmenter';
import { testResources } from '../../kit/check';
import { growth, MOST_GROWTH } from '../../kit/growth';

const INPUTS = [
  '保定、',
  '河北省保定市、',
  '王建军、',
  '“村BA”冬季邀请赛,',
  '古丽·买买提说,',
  '宝钢湛江钢铁有限公司,',
  '第五届中国(合肥)',
  '世卫组织(世卫)',
  '市民政局局长王建军',
];
const LENGTH = 3_000;

/** A new analyser each time: one that has seen a passage before does not look at it again. */
function analyseWith(segmenter?: Segmenter): (text: string) => void {
  return (text) => {
    createNewsAnalyser({ ...testResources(), ...(segmenter && { segmenter }) }).analyse(text);
  };
}

describe('one paragraph of names takes linear time', () => {
  it.each(INPUTS)('%s repeated', (part) => {
    expect(growth(part, LENGTH, analyseWith())).toBeLessThan(MOST_GROWTH);
  });

  const segmenter = loadJiebaSegmenter();
  it.each([
    ...INPUTS,
    '卫生、公安、城建等部门',
    '全国青年足球邀请赛,',
    '近日本市同日本企业',
    '常州湟里沿任河走,',
    '旺丰厂长王建军,',
    '杜鹃300元,',
  ])('%s repeated, with words', (part) => {
    expect(growth(part, LENGTH, analyseWith(segmenter))).toBeLessThan(MOST_GROWTH);
  });
});
