import type { Span } from '../text/span';
import { CONTINUES } from '../export/doccano';

/** A region as formats have it that know only whole ones. */
export interface Region<Id> extends Span {
  readonly id: Id;
  readonly label: string;
  readonly quote?: string;
}

export interface Relation<Id> {
  readonly from: Id;
  readonly to: Id;
  readonly type: string;
}

/** Joins regions that a relation `continues` says are parts of one annotation; each list is one annotation, parts in text order. */
export function joinParts<Id, R extends Region<Id>>(regions: readonly R[], relations: readonly Relation<Id>[]): R[][] {
  const known = new Map(regions.map((region) => [region.id, region]));
  const next = new Map(relations.filter(({ type }) => type === CONTINUES).map(({ from, to }) => [from, to]));
  const later = new Set(next.values());
  const taken = new Set<Id>();
  const joined: R[][] = [];
  // A ring of relations has no first part: what was not reached from one stands alone.
  for (const region of [...regions.filter(({ id }) => !later.has(id)), ...regions]) {
    const parts: R[] = [];
    for (let at: R | undefined = region; at !== undefined && !taken.has(at.id);) {
      taken.add(at.id);
      parts.push(at);
      const id = next.get(at.id);
      at = id === undefined ? undefined : known.get(id);
    }
    if (parts.length > 0) joined.push(parts);
  }
  return joined;
}

/** The ranges of an annotation's parts, and its quotes where every part has one. */
export function rangesAndQuotes(parts: readonly Region<unknown>[]): {
  readonly ranges: Span[];
  readonly quotes?: string[];
} {
  const quotes = parts.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
  return {
    ranges: parts.map(({ start, end }) => ({ start, end })),
    ...(quotes.length === parts.length && { quotes }),
  };
}
