import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../core/entities/tagger/decode';
import { LABEL_COUNT, labelsOf, mayFollow, OUTSIDE, spansOf } from '../../../core/entities/tagger/labels';
import { packWeights, unpackWeights } from '../../../core/entities/tagger/packedWeights';
import { labelMarginals } from '../../../core/entities/tagger/marginals';
import { scoreLabels } from '../../../core/entities/tagger/score';
import { layOutTransitions } from '../../../core/entities/tagger/transitions';
import { bestLabels } from '../../../core/entities/tagger/viterbi';
import { decodeWeight, encodeWeight, indexWeights } from '../../../core/entities/tagger/weights';

const score = fc.double({ min: -4, max: 4, noNaN: true });
const transitions = fc.array(score, { minLength: LABEL_COUNT ** 2, maxLength: LABEL_COUNT ** 2 });

function scoresOf(length: number): fc.Arbitrary<Float32Array> {
  const size = length * LABEL_COUNT;
  return fc.array(score, { minLength: size, maxLength: size }).map((values) => Float32Array.from(values));
}

/** The score of one labelling, O before it and behind. */
function pathScore(labels: readonly number[], scores: Float32Array, transitions: readonly number[]): number {
  const step = (before: number, after: number): number =>
    mayFollow(before, after) ? (transitions[before * LABEL_COUNT + after] as number) : -Infinity;
  let last = OUTSIDE;
  let sum = 0;
  labels.forEach((label, i) => {
    sum += (scores[i * LABEL_COUNT + label] as number) + step(last, label);
    last = label;
  });
  return sum + step(last, OUTSIDE);
}

function allPaths(length: number): number[][] {
  if (length === 0) return [[]];
  return allPaths(length - 1).flatMap((path) => Array.from({ length: LABEL_COUNT }, (_, label) => [...path, label]));
}

describe('the decoder', () => {
  it('finds the best of all labellings', () => {
    fc.assert(
      fc.property(scoresOf(3), transitions, (scores, values) => {
        const steps = layOutTransitions(Float32Array.from(values));
        const best = Math.max(...allPaths(3).map((path) => pathScore(path, scores, values)));
        expect(pathScore([...bestLabels(scores, steps.scores)], scores, values)).toBeCloseTo(best, 3);
      }),
      { numRuns: 25 },
    );
  });

  it('gives each code unit probabilities that sum to one, as all labellings together do', () => {
    fc.assert(
      fc.property(scoresOf(2), transitions, (scores, values) => {
        const steps = layOutTransitions(Float32Array.from(values));
        const marginals = labelMarginals(scores, steps.exponentials);
        const paths = allPaths(2).map((path) => ({ path, weight: Math.exp(pathScore(path, scores, values)) }));
        const total = paths.reduce((sum, { weight }) => sum + weight, 0);
        for (let label = 0; label < LABEL_COUNT; label++) {
          const through = paths.filter(({ path }) => path[0] === label).reduce((sum, { weight }) => sum + weight, 0);
          expect(marginals[label]).toBeCloseTo(through / total, 3);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives names that are valid and do not overlap', () => {
    fc.assert(
      fc.property(scoresOf(12), transitions, (scores, values) => {
        const steps = layOutTransitions(Float32Array.from(values));
        const labels = bestLabels(scores, steps.scores);
        labels.forEach((label, i) => {
          expect(mayFollow(i === 0 ? OUTSIDE : (labels[i - 1] as number), label)).toBe(true);
        });
        expect(labelsOf(12, spansOf(labels))).toEqual(labels);
        for (const { confidence } of decode(scores, steps)) expect(confidence).toBeGreaterThan(0);
      }),
    );
  });
});

describe('packed weights', () => {
  const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABEL_COUNT, maxLength: LABEL_COUNT });

  it('unpack to what was packed, and every key is found', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: (1 << 24) - 1 }), { maxLength: 40 }),
        row,
        (hashes, codes) => {
          const keys = Int32Array.from(hashes).sort();
          const table = {
            keys,
            codes: Int8Array.from(hashes.flatMap(() => codes)),
            largest: 3,
            transitions: new Float32Array(LABEL_COUNT ** 2).fill(0.5),
          };
          const unpacked = unpackWeights(packWeights(table));
          expect(unpacked).toEqual(table);
          const index = indexWeights(unpacked);
          for (const key of keys) {
            const rows = { length: 1, width: 2, hashes: Int32Array.of(key, 0) };
            [...scoreLabels(rows, index)].forEach((weight, label) => {
              expect(weight).toBeCloseTo(decodeWeight(codes[label] as number, table.largest), 3);
            });
          }
          expect(index.rowOf(1 << 24)).toBe(-1);
        },
      ),
    );
  });

  it('keep large weights their size and small ones close', () => {
    expect(decodeWeight(encodeWeight(9, 9), 9)).toBeCloseTo(9);
    expect(decodeWeight(encodeWeight(-0.5, 9), 9)).toBeCloseTo(-0.5, 1);
    expect(encodeWeight(0, 9)).toBe(0);
  });

  it('refuses other bytes', () => {
    expect(() => unpackWeights(Uint8Array.of(1, 2, 3, 4))).toThrow('not a tagger model');
  });
});
