import { describe, expect, it } from 'vitest';
import { testAnnotate } from '../../kit/check';
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

describe('one paragraph of names takes linear time', () => {
  it.each(INPUTS)('%s repeated', (part) => {
    expect(growth(part, LENGTH, testAnnotate)).toBeLessThan(MOST_GROWTH);
  });
});
