/** A word and its part of speech in the PKU tag set, as jieba gives it (`n`, `v`, `nr`, `ns`, …). */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/** A word as a segmenter cuts it. `start` is a UTF-16 offset into the text that was given. */
export interface Token extends Word {
  readonly start: number;
}

/** The port behind which a word segmenter stands. Its words and tags are evidence for recognisers, never the truth. */
export interface Segmenter {
  readonly name: string;
  /** Cuts a text into words that together are the text. */
  tokens(text: string): readonly Token[];
  /** Takes words into its dictionary, from which they do not go again. */
  learn?(words: readonly Word[]): void;
}
