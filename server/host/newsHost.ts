import { createNewsAnalyser } from '../../core/newsAnalyser';
import type { Analyser } from '../../core/analyser';
import { readGazetteer } from './gazetteer';
import { loadJiebaSegmenter } from './jiebaSegmenter';

/** A news analyser with everything this machine offers, and what it had to do without. */
export interface LoadedAnalyser {
  readonly analyser: Analyser;
  /** Why nodejieba could not be loaded; absent when it was. */
  readonly segmenterFailure?: string;
}

/** Loads all resources at once, for programs that wait for nothing else. */
export function loadNewsAnalyser(): LoadedAnalyser {
  const gazetteer = readGazetteer();
  try {
    return { analyser: createNewsAnalyser({ gazetteer, segmenter: loadJiebaSegmenter() }) };
  } catch (error) {
    const segmenterFailure = error instanceof Error ? error.message : String(error);
    return { analyser: createNewsAnalyser({ gazetteer }), segmenterFailure };
  }
}
