import type { AnnotationStatus } from '../annotation';
import type { DecidedValue } from '../decisions/decision';
import type { Span } from '../text/span';

/** An annotation as another program wrote it. */
export interface ImportedMention {
  readonly label: string;
  /** In the document's unit, in text order; several where it is cut. */
  readonly ranges: readonly Span[];
  /** The quoted text of each range; left out where the format has none. */
  readonly quotes?: readonly string[];
  /** What stands before and behind, where the format says so. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly status: AnnotationStatus;
  readonly note?: string;
  readonly value?: DecidedValue;
  /** Its decision's id, where one of ours wrote it. */
  readonly id?: string;
}

/** Something in the file that is no annotation of ours, with the reason. */
export interface Unread {
  readonly what: string;
  readonly reason: string;
}

/** One text with its annotations. */
export interface ImportedDocument {
  /** The name of its source, where the format has one. */
  readonly name?: string;
  /** The annotated text, where the format has it. */
  readonly text?: string;
  readonly unit: 'utf-16' | 'code points';
  readonly mentions: readonly ImportedMention[];
  readonly unread: readonly Unread[];
}

/** The content of an import file, and of the text beside it where the format has two files. */
export interface ImportContent {
  readonly content: string;
  /** brat: the `.txt` of the `.ann`. */
  readonly text?: string;
}

/** The file cannot be read as the format; the message says where and why. */
export class ImportError extends Error {}
