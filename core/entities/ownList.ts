import type { Candidate, EntityCandidate, EntityType } from '../annotation';
import type { Recogniser, Refiner } from '../recogniser';
import { normaliseWidth } from '../text/normalise';
import { contains, overlaps, sameSpan, type Span } from '../text/span';
import { spansNear } from '../text/spansNear';
import type { Word } from '../tokens/segmenter';
import { createNameIndex } from './nameIndex';

const NAME = 'own-list';
const CONFIDENCE = 1;

/** A name that the newsroom's own list gives. */
export interface OwnEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
  /** Who or what it is, in a line. */
  readonly description?: string;
  /** A web address. */
  readonly link?: string;
}

/** The id under which annotations link to an entry of the list. */
export function ownEntityId({ name }: Pick<OwnEntity, 'name'>): string {
  return `own:${name}`;
}

/** An entry's name or alias, and where a text holds it. */
export interface OwnMention {
  readonly span: Span;
  readonly entity: OwnEntity;
}

/** Finds an own list's names and aliases in a text, the longest of those that begin at one place; in text order. */
export type OwnNames = (text: string) => OwnMention[];

/** Makes the newsroom's own list ready to be looked for. */
export function ownNames(entities: readonly OwnEntity[]): OwnNames {
  const index = createNameIndex<OwnEntity>();
  for (const entity of entities) for (const form of formsOf(entity)) index.add(form, entity);
  return (text) =>
    index
      .match(text)
      .flatMap(({ start, end, entries: [entity] }) => (entity === undefined ? [] : [{ span: { start, end }, entity }]));
}

/** The names of the newsroom's own list; they stand before all others. */
export function ownList(names: OwnNames): Recogniser {
  return {
    name: NAME,
    recognise: ({ normal }): EntityCandidate[] =>
      names(normal).map(({ span, entity }) => ({
        type: entity.type,
        span: entity.type === 'work' ? withBrackets(normal, span) : span,
        recogniser: NAME,
        confidence: CONFIDENCE,
        links: [{ id: ownEntityId(entity), name: entity.name }],
      })),
  };
}

/** A title is annotated with its 《》, which a list may leave out. */
function withBrackets(text: string, { start, end }: Span): Span {
  return text[start - 1] === '《' && text[end] === '》' ? { start: start - 1, end: end + 1 } : { start, end };
}

/**
 * Takes out what would cut a name of the own list or stand in its place. What holds one stays: a body, an event or a work,
 * not a person.
 */
export const ownFirst: Refiner = {
  name: 'own-first',
  refine(candidates) {
    const own = candidates.filter(({ recogniser }) => recogniser === NAME);
    if (own.length === 0) return [...candidates];
    const ownNear = spansNear(own);
    return candidates.filter(
      (candidate) =>
        candidate.recogniser === NAME ||
        ownNear(candidate.span).every(({ span }) => !overlaps(span, candidate.span) || mayStandBeside(candidate, span)),
    );
  },
};

function mayStandBeside({ type, span }: Candidate, own: Span): boolean {
  if (sameSpan(span, own)) return false;
  return contains(own, span) || (contains(span, own) && type !== 'person');
}

/** The name and its aliases, in the widths in which passages are matched. */
function formsOf({ name, aliases = [] }: OwnEntity): string[] {
  return [name, ...aliases].map(normaliseWidth);
}

/** In the PKU tag set. */
const TAGS: Record<EntityType, string> = { person: 'nr', place: 'ns', organization: 'nt', work: 'nz', event: 'nz' };

/** The list's names and aliases as words for a segmenter. */
export function ownWords(entities: readonly OwnEntity[]): Word[] {
  return entities.flatMap((entity) => formsOf(entity).map((text) => ({ text, tag: TAGS[entity.type] })));
}
