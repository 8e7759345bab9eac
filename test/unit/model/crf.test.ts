import { describe, expect, it } from 'vitest';
import { LABEL_COUNT, labelsOf, OUTSIDE, TAGGED_TYPES } from '../../../core/entities/tagger/labels';
import { CrfTrainer, EITHER, type TrainingSentence } from '../../../model/train/crf';
import { seededRandom } from '../../../model/train/random';

const PLACE = TAGGED_TYPES.indexOf('place');
const ONE_PLACE = labelsOf(1, [{ start: 0, end: 1, type: PLACE }])[0] as number;

/** Sentences of code units that have one feature of the text and one of a source each. */
function sentence(
  features: readonly (readonly [own: number, source: number])[],
  labels: readonly number[],
): TrainingSentence {
  return { width: 2, rows: Int32Array.from(features.flat()), labels: Uint8Array.from(labels), sources: [[1]] };
}

function trained(sentences: readonly TrainingSentence[], absence: number): CrfTrainer {
  const trainer = new CrfTrainer(8, { rate: 0.3, penalty: 0, noise: 0, absence });
  const random = seededRandom(1);
  for (let epoch = 0; epoch < 60; epoch++) for (const one of sentences) trainer.learn(one, random);
  return trainer;
}

const NONE = -1;

describe('the trainer', () => {
  it('learns what the sentences say', () => {
    const sentences = [sentence([[0, NONE]], [ONE_PLACE]), sentence([[1, NONE]], [OUTSIDE])];
    const trainer = trained(sentences, 0);
    expect(sentences.map((one) => [...trainer.label(one)])).toEqual([[ONE_PLACE], [OUTSIDE]]);
  });

  it('learns an open label as what it seems by the others', () => {
    const marked = sentence(
      [
        [0, NONE],
        [2, NONE],
      ],
      [ONE_PLACE, OUTSIDE],
    );
    const open = sentence(
      [
        [0, NONE],
        [3, NONE],
      ],
      [EITHER, OUTSIDE],
    );
    const closed = sentence(
      [
        [0, NONE],
        [3, NONE],
      ],
      [OUTSIDE, OUTSIDE],
    );
    expect(trained([marked, open], 0).label(open)[0]).toBe(ONE_PLACE);
    expect(trained([marked, closed, closed], 0).label(closed)[0]).toBe(OUTSIDE);
  });

  it('does without a source that was left out now and then', () => {
    const sentences = [sentence([[0, 4]], [ONE_PLACE]), sentence([[1, 5]], [OUTSIDE])];
    const without = [sentence([[0, NONE]], []), sentence([[1, NONE]], [])];
    const strength = (trainer: CrfTrainer): number => trainer.weights[0 * LABEL_COUNT + ONE_PLACE] as number;
    const steady = trained(sentences, 0.5);
    expect(
      without.map(({ rows }) => [...steady.label({ width: 2, rows, labels: Uint8Array.of(OUTSIDE), sources: [] })]),
    ).toEqual([[ONE_PLACE], [OUTSIDE]]);
    expect(strength(steady)).toBeGreaterThan(strength(trained(sentences, 0)));
  });
});
