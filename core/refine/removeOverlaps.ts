import type { Candidate, EntityCandidate } from '../annotation';
import type { EntityLink } from '../entities/entity';
import { SHORT_NAME } from '../entities/listedNames';
import type { Refiner } from '../recogniser';
import { bySpan, contains, overlaps, sameSpan, spanLength } from '../text/span';

/**
 * Leaves candidates that nest or stand apart. Of two that overlap the longer stands, then the surer, then the one
 * whose recogniser comes first. An entity may be nested in an entity; figures, dates and people hold nothing.
 */
export const removeOverlaps: Refiner = {
  name: 'remove-overlaps',
  refine(candidates, { normal }) {
    const ranked = withLinks(candidates)
      .map((candidate, order) => ({ candidate, order }))
      .sort(
        (a, b) =>
          spanLength(b.candidate.span) - spanLength(a.candidate.span) ||
          b.candidate.confidence - a.candidate.confidence ||
          a.order - b.order,
      );
    const taken = new Taken(normal.length);
    const kept = ranked.map(({ candidate }) => candidate).filter((candidate) => taken.take(candidate));
    return kept.sort((a, b) => bySpan(a.span, b.span));
  },
};

/** What a list knows of a name holds for whoever finds the same name; a short form alone is not known yet. */
function withLinks(candidates: readonly Candidate[]): Candidate[] {
  const key = ({ type, span }: Candidate): string => `${type} ${String(span.start)} ${String(span.end)}`;
  const listed = new Map<string, readonly EntityLink[]>();
  for (const candidate of candidates) {
    if (isEntity(candidate) && candidate.links !== undefined && candidate.recogniser !== SHORT_NAME)
      listed.set(key(candidate), candidate.links);
  }
  if (listed.size === 0) return [...candidates];
  return candidates.map((candidate) => {
    const links = listed.get(key(candidate));
    return !isEntity(candidate) || links === undefined || candidate.links !== undefined
      ? candidate
      : { ...candidate, links };
  });
}

function isEntity(candidate: Candidate): candidate is EntityCandidate {
  return candidate.type !== 'figure' && candidate.type !== 'date';
}

/** The candidates that stand, by the code units they cover: a look-up costs the span's length, not the passage's. */
class Taken {
  readonly #byUnit: (Candidate[] | undefined)[];

  constructor(length: number) {
    this.#byUnit = new Array<Candidate[] | undefined>(length);
  }

  take(candidate: Candidate): boolean {
    const { start, end } = candidate.span;
    for (let unit = start; unit < end; unit++) {
      const here = this.#byUnit[unit];
      if (here?.some((other) => !canStandTogether(other, candidate)) === true) return false;
    }
    for (let unit = start; unit < end; unit++) (this.#byUnit[unit] ??= []).push(candidate);
    return true;
  }
}

function canStandTogether(outer: Candidate, inner: Candidate): boolean {
  if (!overlaps(outer.span, inner.span)) return true;
  if (sameSpan(outer.span, inner.span) || !contains(outer.span, inner.span)) return false;
  return mayHold(outer, inner);
}

/** What stands inside: a place in a body or an event, a person in a title; a person's name is one piece, a place counts nothing (六道河镇), and nothing holds its own kind: 保定市 no 保定. */
function mayHold(outer: Candidate, inner: Candidate): boolean {
  if (['figure', 'date', 'person'].includes(outer.type)) return false;
  if (outer.type === 'place' && inner.type === 'figure' && inner.figure.kind === 'count') return false;
  return outer.type !== inner.type;
}
