import type { EntityType } from '../annotation';
import { appendCsvRow, readCsvRows } from './entityListCsv';
import { appendJsonEntry, readJsonRows } from './entityListJson';
import type { OwnEntity } from './ownList';

/** In which form a list is written. */
export type EntityListForm = 'csv' | 'json';

/** An entry of a list and where it stands. */
export interface ListedEntity extends OwnEntity {
  /** From 1. */
  readonly line: number;
}

export type EntityListFaultReason =
  | 'not-csv'
  | 'not-json'
  | 'no-columns'
  | 'no-list'
  | 'no-name'
  | 'name-length'
  | 'alias-length'
  | 'unknown-type'
  | 'no-link'
  | 'listed-twice';

/** What is wrong with a row of a list. */
export interface EntityListFault {
  /** From 1. */
  readonly line: number;
  readonly reason: EntityListFaultReason;
  /** The words that are wrong. */
  readonly about: string;
}

/** What could be read of a list. */
export interface EntityListReading {
  readonly entities: readonly ListedEntity[];
  readonly faults: readonly EntityListFault[];
}

/** A row as it is written, before it is checked. */
export interface EntityRow {
  readonly line: number;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly link: string;
}

/** The rows of a list and what kept others from being read. */
export interface EntityRows {
  readonly rows: readonly EntityRow[];
  readonly faults: readonly EntityListFault[];
}

/** A name that is matched has so many code units: what is shorter stands everywhere. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 31;

/** Types by what a list may call them. */
const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'person',
  人物: 'person',
  place: 'place',
  地点: 'place',
  organization: 'organization',
  organisation: 'organization',
  机构: 'organization',
  work: 'work',
  作品: 'work',
  event: 'event',
  事件: 'event',
};

/** Reads a newsroom's list of entities; good rows and bad ones apart. Never throws. */
export function readEntityList(content: string, form: EntityListForm): EntityListReading {
  const { rows, faults: unread } = form === 'csv' ? readCsvRows(content) : readJsonRows(content);
  const faults = [...unread];
  const byName = new Map<string, ListedEntity>();
  for (const row of rows) {
    const found = faultsOf(row, byName);
    faults.push(...found);
    if (found.every(({ reason }) => reason === 'alias-length')) byName.set(row.name, toEntity(row));
  }
  return { entities: [...byName.values()], faults: faults.sort((a, b) => a.line - b.line) };
}

function faultsOf(row: EntityRow, known: ReadonlyMap<string, ListedEntity>): EntityListFault[] {
  const { line, name, type, aliases, link } = row;
  const fault = (reason: EntityListFaultReason, about: string): EntityListFault => ({ line, reason, about });
  if (name === '') return [fault('no-name', '')];
  return [
    ...(hasLength(name) ? [] : [fault('name-length', name)]),
    ...(Object.hasOwn(TYPES, type) ? [] : [fault('unknown-type', type)]),
    ...(link === '' || /^https?:\/\/\S+$/.test(link) ? [] : [fault('no-link', link)]),
    ...(known.has(name) ? [fault('listed-twice', name)] : []),
    ...aliases.filter((alias) => !hasLength(alias)).map((alias) => fault('alias-length', alias)),
  ];
}

function hasLength(name: string): boolean {
  return name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME;
}

function toEntity({ line, name, type, aliases, description, link }: EntityRow): ListedEntity {
  const usable = aliases.filter(hasLength);
  return {
    line,
    name,
    type: TYPES[type] ?? 'person',
    ...(usable.length > 0 && { aliases: usable }),
    ...(description !== '' && { description }),
    ...(link !== '' && { link }),
  };
}

/**
 * Adds an entry at a list's end; what stands in the file stays as it is.
 * @throws EntityListError when the file is no list to which it could be added
 */
export function appendEntity(content: string, form: EntityListForm, entity: OwnEntity): string {
  return form === 'csv' ? appendCsvRow(content, entity) : appendJsonEntry(content, entity);
}
