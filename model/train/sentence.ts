import { TAGGED_TYPES, type LabelledSpan } from '../../core/entities/tagger/labels';

export const PERSON = TAGGED_TYPES.indexOf('person');
export const PLACE = TAGGED_TYPES.indexOf('place');
export const ORGANIZATION = TAGGED_TYPES.indexOf('organization');

/** A sentence and its names, in half-open UTF-16 offsets. */
export interface Sentence {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}
