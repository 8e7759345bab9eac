import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scorePage } from '../../../tools/evaluate/page';
import { readShared, SHARED } from '../../../tools/evaluate/shared';
import { testAnnotate } from '../../kit/check';

const MISSING = !existsSync(SHARED);
if (MISSING) console.warn('gold page: skipped, the folder ../shared is missing');

describe.skipIf(MISSING)('figures and dates on the gold page', () => {
  it.each(['figure', 'date'] as const)('%s: every span and value, no hard negative', (type) => {
    const { text, gold } = readShared();
    const score = scorePage(type, text, gold, testAnnotate);
    expect(score.trapped).toEqual([]);
    expect(score.f1).toBeGreaterThanOrEqual(0.98);
    expect(score.wrong.length).toBeLessThanOrEqual(score.hits.length * 0.02);
  });
});
