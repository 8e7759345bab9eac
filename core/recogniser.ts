import type { Candidate } from './annotation';
import type { Passage } from './structure/passage';
import type { Token } from './tokens/segmenter';

/** What a recogniser may look at besides the passage itself. */
export interface PassageEvidence {
  /** The segmenter's words over the passage's text; empty while no segmenter is loaded. Cut once, on the first call. */
  tokens(): readonly Token[];
}

/**
 * Finds candidates in one passage. Pure: the same passage and evidence always give the same candidates, which is
 * what lets a passage's result be kept until the passage changes. May throw: the analyser isolates and names it.
 */
export interface Recogniser {
  readonly name: string;
  recognise(passage: Passage, evidence: PassageEvidence): Candidate[];
}

/** Looks at all candidates of one passage and takes out, changes or adds some. */
export interface Refiner {
  readonly name: string;
  refine(candidates: readonly Candidate[], passage: Passage, evidence: PassageEvidence): Candidate[];
}
