import { expect, it } from 'vitest';
import { timeLeft } from '../../../client/commands/timeLeft';

it.each([
  [0, 10, 5_000, undefined],
  [1, 10, 1_000, '0:09'],
  [5, 10, 5_000, '0:05'],
  [10, 10, 5_000, '0:00'],
  [1, 186, 1_000, '3:05'],
  [1, 3_751, 1_000, '1:02:30'],
])('%i of %i after %i ms: %s left', (done, total, elapsed, left) => {
  expect(timeLeft(done, total, elapsed)).toBe(left);
});
