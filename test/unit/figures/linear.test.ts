import { describe, expect, it } from 'vitest';
import { dateRecogniser } from '../../../core/dates/recognise';
import { figureRecogniser } from '../../../core/figures/recognise';
import type { Passage } from '../../../core/structure/passage';
import { normalise } from '../../../core/text/normalise';
import { growth, MOST_GROWTH } from '../../kit/growth';

const INPUTS = [
  '1234567890',
  '一',
  '年',
  '十',
  '万',
  '第一',
  '半',
  '1,',
  '1.',
  '3至',
  '周一',
  '5日',
  '1-',
  '3:',
  '百分之',
  '二〇',
  '12年',
  '几',
  '两天又',
  '《',
  '上',
  '1O',
  '近',
  '1 ',
];
const LENGTH = 5_000;

describe('figures and dates take linear time', () => {
  it.each(INPUTS)('%s repeated', (part) => {
    expect(growth(part, LENGTH, recognise)).toBeLessThan(MOST_GROWTH);
  });
});

function recognise(text: string): void {
  const passage: Passage = {
    role: 'paragraph',
    text,
    normal: normalise(text),
    ranges: [{ start: 0, end: text.length }],
    article: 0,
  };
  const evidence = { tokens: () => [] };
  figureRecogniser.recognise(passage, evidence);
  dateRecogniser.recognise(passage, evidence);
}
