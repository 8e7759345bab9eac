import type { PassageEvidence } from '../recogniser';
import type { Passage } from '../structure/passage';
import { isSport } from '../text/topic';
import type { Token } from '../tokens/segmenter';
import type { Figure } from './figure';

/** What a reader of figures looks at: one passage and, when asked for, what is dear to find out about it. */
export interface Scene {
  /** The passage's folded text; all offsets are into it. */
  readonly text: string;
  /** The text as it stands in the file, offset by offset the same. */
  readonly original: string;
  /** True where the passage is about a match, so that 3:1 is a score and 分 counts points. */
  sport(): boolean;
  /** The segmenter's words; empty without a segmenter. */
  tokens(): readonly Token[];
}

/** A figure and the span it stands in. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** Reads one shape of figure that begins at a place, or says that there is none. */
export type Shape = (scene: Scene, at: number) => Reading | undefined;

export function sceneOf(passage: Passage, evidence: PassageEvidence): Scene {
  let sport: boolean | undefined;
  return {
    text: passage.normal,
    original: passage.text,
    sport: () => (sport ??= isSport(passage.normal)),
    tokens: () => evidence.tokens(),
  };
}
