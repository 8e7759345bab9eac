import type { Analyser } from '../../core/analyser';
import type { OwnEntity } from '../../core/entities/ownList';
import { createNewsAnalyser, type NewsResources } from '../../core/newsAnalyser';
import { loadJiebaSegmenter } from './jiebaSegmenter';
import { readNewsResources } from './newsResources';

/** A news analyser with everything this machine offers, and what it had to do without. */
export interface LoadedAnalyser {
  readonly analyser: Analyser;
  /** Why nodejieba could not be loaded; absent when it was. */
  readonly segmenterFailure?: string;
}

/**
 * Loads all resources at once, for programs that wait for nothing else.
 * @param entityList the newsroom's own names
 */
export function loadNewsAnalyser(entityList?: readonly OwnEntity[]): LoadedAnalyser {
  const resources: NewsResources = { ...readNewsResources(), ...(entityList && { entityList }) };
  try {
    return { analyser: createNewsAnalyser({ ...resources, segmenter: loadJiebaSegmenter() }) };
  } catch (error) {
    const segmenterFailure = error instanceof Error ? error.message : String(error);
    return { analyser: createNewsAnalyser(resources), segmenterFailure };
  }
}
