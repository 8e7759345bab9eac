import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import type { AnalyseOptions, Analyser } from '../../core/analyser';
import type { Annotation, AnnotationType } from '../../core/annotation';
import { loadGazetteer, type Gazetteer } from '../../core/entities/gazetteer';
import { loadTagger, type Tagger } from '../../core/entities/tagger/tagger';
import { createNewsAnalyser, type NewsResources } from '../../core/newsAnalyser';
import { ofTypes, renderMarks, stripMarks, typesWithValues } from './notation';

export interface CheckOptions extends AnalyseOptions {
  /** Only these types are compared; all when left out. */
  readonly types?: readonly AnnotationType[];
}

let gazetteer: Gazetteer | undefined;
let tagger: Tagger | undefined;
let analyser: Analyser | undefined;

/** The real gazetteer, read once for all tests of a file. */
export function testGazetteer(): Gazetteer {
  return (gazetteer ??= loadGazetteer(inject('gazetteer')));
}

/** What the programs load, apart from nodejieba. */
export function testResources(): NewsResources {
  tagger ??= loadTagger(readFileSync('model/tagger.bin'), testGazetteer());
  return { gazetteer: testGazetteer(), tagger };
}

/**
 * Analyses the text of an annotated string and compares: expected and actual are rendered alike.
 * Values are compared for the types whose marks state one (`⟦figure=…|`).
 */
export function check(annotated: string, { types, ...options }: CheckOptions = {}): void {
  analyser ??= createNewsAnalyser(testResources());
  const text = stripMarks(annotated);
  const { annotations, problems } = analyser.analyse(text, options);
  expect(problems.filter(({ code }) => code === 'component-failed')).toEqual([]);
  expect(renderMarks(text, ofTypes(annotations, types), typesWithValues(annotated))).toBe(annotated);
}

/** What the news analyser finds in a text, for tests that score it. */
export function testAnnotate(text: string, issueDate?: string): readonly Annotation[] {
  analyser ??= createNewsAnalyser(testResources());
  return analyser.analyse(text, issueDate === undefined ? {} : { issueDate }).annotations;
}
