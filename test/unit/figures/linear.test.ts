import { describe, expect, it } from 'vitest';
import { dateRecogniser } from '../../../core/dates/recognise';
import { figureRecogniser } from '../../../core/figures/recognise';
import type { Passage } from '../../../core/structure/passage';
import { normalise } from '../../../core/text/normalise';

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
const SMALL = 5_000;
const FACTOR = 10;
/** Linear work grows by FACTOR, quadratic work by its square; between them lies room for a busy machine. */
const MOST_GROWTH = FACTOR * 4;
const TRIES = 3;

describe('figures and dates take linear time', () => {
  it.each(INPUTS)('%s repeated', (part) => {
    const [small, large] = [SMALL, SMALL * FACTOR].map((length) =>
      Math.min(...Array.from({ length: TRIES }, () => timeOf(part, length))),
    ) as [number, number];
    expect(large / small).toBeLessThan(MOST_GROWTH);
  });
});

/** Milliseconds of processor time: what else runs on the machine does not count. */
function timeOf(part: string, length: number): number {
  const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const passage: Passage = {
    role: 'paragraph',
    text,
    normal: normalise(text),
    ranges: [{ start: 0, end: length }],
    article: 0,
  };
  const evidence = { tokens: () => [] };
  const start = process.cpuUsage();
  figureRecogniser.recognise(passage, evidence);
  dateRecogniser.recognise(passage, evidence);
  const { user, system } = process.cpuUsage(start);
  return Math.max(0.5, (user + system) / 1000);
}
