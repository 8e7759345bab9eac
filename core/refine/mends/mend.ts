import type { EntityCandidate } from '../../annotation';
import type { Gazetteer } from '../../entities/gazetteer';
import type { Span } from '../../text/span';

/** What mends look names up in. */
export type NameLookup = Pick<Gazetteer, 'match' | 'find'>;

/** Changes a name the tagger found, or gives `undefined` where there is none. */
export type Mend = (name: EntityCandidate, text: string, lookup: NameLookup) => EntityCandidate | undefined;

/** The name as it stands in the text. */
export function quoteOf({ span }: EntityCandidate, text: string): string {
  return text.slice(span.start, span.end);
}

/** The name with another start or end. */
export function resized(name: EntityCandidate, span: Partial<Span>): EntityCandidate {
  return { ...name, span: { ...name.span, ...span } };
}

/** True where a list holds the name, in full or as a division's short form. */
export function isListed(name: string, lookup: NameLookup): boolean {
  return lookup.find(name).length > 0 || lookup.find(name, 'short').length > 0;
}
