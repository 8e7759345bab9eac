import { describe, expect, it } from 'vitest';
import { isNarrow, nextIn, queueOf } from '../../../client/commands/reviewScope';
import type { AnnotationItem } from '../../../protocol/messages';

function item(text: string, start: number, other: Partial<AnnotationItem> = {}): AnnotationItem {
  const ranges = [{ start, end: start + text.length }];
  return {
    id: text,
    label: 'person',
    status: 'suggested',
    text,
    ranges,
    confidence: 0.9,
    name: text,
    article: 0,
    ...other,
  };
}

const ITEMS = [
  item('甲', 1),
  item('乙', 5, { label: 'place' }),
  item('丙', 9, { status: 'confirmed' }),
  item('丁', 12, { confidence: 0.4 }),
  item('戊', 15, { label: 'food', status: 'uncertain' }),
];

describe('the review queue', () => {
  it.each([
    ['everything undecided', [], 0, '甲乙丁'],
    ['one type', ['place'], 0, '乙'],
    ['two types', ['place', 'person'], 0, '甲乙丁'],
    ['what is sure', [], 0.5, '甲乙'],
    ['just as sure', [], 0.9, '甲乙'],
    ['type and confidence', ['person'], 0.5, '甲'],
    ['a type that is decided', ['food'], 0, ''],
    ['a type that is not there', ['work'], 0, ''],
  ])('of %s', (_, types, minimumConfidence, expected) => {
    const queue = queueOf(ITEMS, { types, minimumConfidence });
    expect(queue.map(({ text }) => text).join('')).toBe(expected);
  });

  it.each([
    [0, 1, '甲'],
    [1, 1, '乙'],
    [12, 1, '甲'],
    [12, -1, '乙'],
    [1, -1, '丁'],
  ] as const)('from %i by %i leads to %s', (offset, step, expected) => {
    const queue = queueOf(ITEMS, { types: [], minimumConfidence: 0 });
    expect(nextIn(queue, offset, step)?.text).toBe(expected);
  });

  it('that is empty leads nowhere', () => {
    expect(nextIn([], 3, 1)).toBeUndefined();
    expect(nextIn([], 3, -1)).toBeUndefined();
  });

  it('is narrow when it passes over anything', () => {
    expect(isNarrow({ types: [], minimumConfidence: 0 })).toBe(false);
    expect(isNarrow({ types: ['place'], minimumConfidence: 0 })).toBe(true);
    expect(isNarrow({ types: [], minimumConfidence: 0.5 })).toBe(true);
  });
});
