import type { Passage } from './structure/passage';

/** Keeps what was computed for a passage as long as the passage is part of the text. */
export interface PassageMemo<T> {
  /** The kept result for the passage's role and text, or `compute()`, which is then kept. */
  get(passage: Passage, compute: () => T): T;
  /** Forgets what was not asked for since the last call: with each analysis the memo holds one text's passages. */
  keepLatest(): void;
}

/**
 * A memo addressed by content. Results hold offsets relative to their passage, so a passage that only moved is found.
 * The analyser that owns the memo is made anew when a resource changes (the segmenter has loaded, say), and its memo with it.
 */
export function createPassageMemo<T>(): PassageMemo<T> {
  let kept = new Map<string, T>();
  let asked = new Map<string, T>();
  return {
    get(passage, compute) {
      const key = `${passage.role}\n${passage.text}`;
      const known = asked.get(key) ?? kept.get(key);
      const result = known ?? compute();
      asked.set(key, result);
      return result;
    },
    keepLatest() {
      kept = asked;
      asked = new Map();
    },
  };
}
