import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../../core/annotation';
import { compareNames, goldPageOf, outermostNames } from '../../../model/evaluate/nameGold';
import { parseMarkedPage } from '../../../tools/evaluate/markedPage';
import { testAnnotate } from '../../kit/check';

const FOLDER = 'test/fixtures/pages';
/** The worst page stands at 0.87 without the segmenter; names new to the model may move it a little when it is trained anew. */
const LEAST_F1 = 0.82;

it.each(readdirSync(FOLDER))('%s: names are found without a segmenter', (file) => {
  const page = goldPageOf(parseMarkedPage(file, readFileSync(join(FOLDER, file), 'utf8')));
  const { right, wrong, missing } = compareNames(page, outermostNames(testAnnotate(page.text), ENTITY_TYPES));
  const f1 = (2 * right.length) / (2 * right.length + wrong.length + missing.length);
  expect(f1).toBeGreaterThanOrEqual(LEAST_F1);
});
