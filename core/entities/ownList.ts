import type { EntityCandidate, EntityType } from '../annotation';
import type { Recogniser } from '../recogniser';
import { createNameIndex } from './nameIndex';

const NAME = 'own-list';
const CONFIDENCE = 1;

/** A name that the newsroom's own list gives. */
export interface OwnEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
}

/** Finds the names and aliases of the newsroom's own list; they stand before all others. */
export function ownList(entities: readonly OwnEntity[]): Recogniser {
  const index = createNameIndex<OwnEntity>();
  for (const entity of entities) for (const form of [entity.name, ...(entity.aliases ?? [])]) index.add(form, entity);
  return {
    name: NAME,
    recognise: ({ normal }): EntityCandidate[] =>
      index.match(normal).flatMap(({ start, end, entries: [entity] }) => {
        if (entity === undefined) return [];
        const links = [{ id: `own:${entity.name}`, name: entity.name }];
        return [{ type: entity.type, span: { start, end }, recogniser: NAME, confidence: CONFIDENCE, links }];
      }),
  };
}
