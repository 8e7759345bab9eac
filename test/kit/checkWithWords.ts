import { expect } from 'vitest';
import type { Analyser } from '../../core/analyser';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { testResources } from './check';
import { ofTypes, renderMarks, stripMarks } from './notation';

let analyser: Analyser | undefined;

/** The news analyser with all that the programs load, the segmenter included. */
export function analyserWithWords(): Analyser {
  return (analyser ??= createNewsAnalyser({ ...testResources(), segmenter: loadJiebaSegmenter() }));
}

/** Compares the names found in the text of an annotated string with the segmenter's words at hand. */
export function checkWithWords(annotated: string): void {
  const text = stripMarks(annotated);
  const { annotations } = analyserWithWords().analyse(text);
  expect(renderMarks(text, ofTypes(annotations, ['person', 'place', 'organization', 'event']))).toBe(annotated);
}
