import type { DateValue } from './dates/date';
import type { DateExpression } from './dates/expression';
import type { EntityLink } from './entities/entity';
import type { Figure } from './figures/figure';
import type { Structure } from './structure/structure';
import type { Span } from './text/span';

/** The types of names. */
export const ENTITY_TYPES = ['person', 'place', 'organization', 'work', 'event'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export type AnnotationType = EntityType | 'figure' | 'date';

/** Every type in the order in which lists and legends show them. */
export const ANNOTATION_TYPES: readonly AnnotationType[] = [...ENTITY_TYPES, 'figure', 'date'];

interface CandidateBase {
  /** Offsets into the passage's text. */
  readonly span: Span;
  /** The name of the recogniser that found it. */
  readonly recogniser: string;
  /** 0 to 1; a rule says how sure it is, a statistical recogniser what it computed. */
  readonly confidence: number;
}

export interface EntityCandidate extends CandidateBase {
  readonly type: EntityType;
  /** What the name may stand for, the likeliest first. Absent where no list knows it. */
  readonly links?: readonly EntityLink[];
}

export interface FigureCandidate extends CandidateBase {
  readonly type: 'figure';
  readonly figure: Figure;
}

export interface DateCandidate extends CandidateBase {
  readonly type: 'date';
  /** What the words say, before the issue date and the text around are asked. */
  readonly expression: DateExpression;
}

/** What a recogniser finds in one passage. */
export type Candidate = EntityCandidate | FigureCandidate | DateCandidate;

/** A type of the program's, or the id of a label of the editor's own. */
export type Label = AnnotationType | (string & {});

/** What the editor has said of an annotation; `suggested` is nothing yet. */
export type AnnotationStatus = 'suggested' | 'confirmed' | 'uncertain' | 'rejected';

/** What stands in the text after refiners, document passes and the editor's decisions. */
export interface Annotation {
  /** Unique in its analysis and the same each time the same text is analysed; a decision's own id where one stands here. */
  readonly id: string;
  readonly type: Label;
  readonly status: AnnotationStatus;
  /** What the editor wrote about it. */
  readonly note?: string;
  /** From the first code unit to the last, in the file. */
  readonly span: Span;
  /** The parts in the file: one, or several where a column break cuts the annotation. */
  readonly ranges: readonly Span[];
  /** The quoted text, its parts joined. */
  readonly text: string;
  readonly confidence: number;
  readonly recogniser: string;
  /** Index into the structure's articles. */
  readonly article: number;
  /** Index of the annotation that this one is nested in. */
  readonly parent?: number;
  readonly figure?: Figure;
  readonly date?: DateValue;
  readonly entity?: EntityLink;
}

/** Something an editor should know about a stretch of text. */
export interface Problem {
  readonly code: string;
  readonly span: Span;
  /** In English; what shows it to an editor says it in the editor's language, by the code. */
  readonly message: string;
  /** The changes to the file that would mend it. */
  readonly fix?: readonly TextChange[];
}

/** A stretch of the file and what should stand there instead. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** Where the date against which relative dates are read comes from. */
export type IssueDateSource = 'given' | 'file-name' | 'dateline' | 'inferred' | 'unknown';

export interface IssueDate {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`; `null` when unknown. */
  readonly value: string | null;
  readonly source: IssueDateSource;
}

/** All that is known about one text. */
export interface Analysis {
  readonly structure: Structure;
  /** In order of `bySpan`. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
  readonly issueDate: IssueDate;
}
