import type { EntityCandidate, EntityType } from '../../annotation';
import type { NameLookup } from '../../entities/gazetteer';
import type { Span } from '../../text/span';

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

/** Cuts off what a name of a type begins with. @param start anchored at `^` */
export function withoutStart(type: EntityType, start: RegExp): Mend {
  return (name, text) => {
    const lead = name.type === type ? (start.exec(quoteOf(name, text))?.[0] ?? '') : '';
    return lead === '' ? name : resized(name, { start: name.span.start + lead.length });
  };
}

/** Cuts off what a name of a type ends in. @param end anchored at `$` */
export function withoutEnd(type: EntityType, end: RegExp): Mend {
  return (name, text) => {
    const tail = name.type === type ? (end.exec(quoteOf(name, text))?.[0] ?? '') : '';
    return tail === '' ? name : resized(name, { end: name.span.end - tail.length });
  };
}
