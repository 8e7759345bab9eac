import type { EntityCandidate, EntityType } from '../annotation';
import type { Recogniser } from '../recogniser';
import { normaliseWidth } from '../text/normalise';
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

/** Finds the names and aliases of the newsroom's own list; they stand before all others. */
export function ownList(entities: readonly OwnEntity[]): Recogniser {
  const index = createNameIndex<OwnEntity>();
  for (const entity of entities) for (const form of formsOf(entity)) index.add(form, entity);
  return {
    name: NAME,
    recognise: ({ normal }): EntityCandidate[] =>
      index.match(normal).flatMap(({ start, end, entries: [entity] }) => {
        if (entity === undefined) return [];
        const links = [{ id: ownEntityId(entity), name: entity.name }];
        return [{ type: entity.type, span: { start, end }, recogniser: NAME, confidence: CONFIDENCE, links }];
      }),
  };
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
