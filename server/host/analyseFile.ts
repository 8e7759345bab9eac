import type { Analyser } from '../../core/analyser';
import { applyDecisions, type DecidedAnalysis } from '../../core/decisions/applyDecisions';
import { DecisionStore } from '../../core/decisions/store';
import { readArticle, type ArticleFile } from './readArticle';
import { readSidecarFile } from './sidecarFile';

/** A file as it lies on disk, analysed, with the decisions of its sidecar. */
export interface AnalysedFile extends ArticleFile {
  readonly analysis: DecidedAnalysis;
}

/** @throws UnreadableArticleError, or the file system's error */
export async function analyseFile(path: string, analyser: Analyser): Promise<AnalysedFile> {
  const file = await readArticle(path);
  const sidecar = await readSidecarFile(path);
  const { issueDate, decisions = [] } = sidecar?.reading ?? {};
  const analysis = analyser.analyse(file.text, issueDate === undefined ? {} : { issueDate });
  const store = new DecisionStore();
  store.load(decisions, file.text);
  return { ...file, analysis: applyDecisions(file.text, analysis, store.placed(file.text)) };
}
