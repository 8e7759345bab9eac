import type { EntityType } from '../annotation';
import type { NameKind } from './gazetteer';
import type { KnownKind } from './packedNames';

const TYPES: Readonly<Record<KnownKind, EntityType>> = {
  person: 'person',
  site: 'place',
  abroad: 'place',
  institution: 'organization',
  village: 'place',
};

/** What names of a `KnownKind` are; `undefined` for other kinds. */
export function typeOfKnown(kind: NameKind | undefined): EntityType | undefined {
  return TYPES[kind as KnownKind];
}
