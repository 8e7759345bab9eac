import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EntityListFault, EntityListReading } from '../../core/entities/entityList';
import { ownEntityId, type OwnEntity } from '../../core/entities/ownList';
import { appendToEntityList, entityListPaths, readEntityListIfAny } from '../host/entityListFile';

/** Where an entry of a list stands. */
export interface EntityListEntry {
  readonly entity: OwnEntity;
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

/** What the outside is told. */
export interface EntityListEvents {
  /** The lists were read or have changed. */
  changed(entities: readonly OwnEntity[]): void;
  /** What is wrong in a list; empty when nothing is, or when the list is gone. */
  faulty(uri: string, faults: readonly EntityListFault[]): void;
  /** A list could not be read at all. */
  failed(uri: string, error: unknown): void;
}

/** The entity lists of the workspace's folders, read again when they change. */
export class EntityLists {
  /** By path, in order of authority. */
  #lists = new Map<string, EntityListReading>();
  #folders: readonly string[] = [];
  /** How many entries the outside was last told of. */
  #announced = 0;

  constructor(readonly events: EntityListEvents) {}

  /** Reads the lists of these folders, given by their paths. */
  async open(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    this.#lists = new Map();
    for (const path of folders.flatMap(entityListPaths)) await this.#read(path);
    this.#announce();
  }

  /** Reads a list again that has changed; other files are none of its business. */
  async reload(path: string): Promise<void> {
    if (!this.#folders.flatMap(entityListPaths).includes(path)) return;
    await this.#read(path);
    this.#announce();
  }

  /** The entry to which an annotation's link leads. */
  find(id: string): EntityListEntry | undefined {
    for (const [path, { entities }] of this.#inOrder()) {
      const entity = entities.find((candidate) => ownEntityId(candidate) === id);
      if (entity !== undefined) return { entity, uri: pathToFileURL(path).href, line: entity.line };
    }
    return undefined;
  }

  /**
   * Adds an entry to the list of the folder that holds the article, or else of the first; makes the list where there is none.
   * @returns `undefined` when no folder is open
   * @throws EntityListError, or the file system's error
   */
  async add(articlePath: string, entity: OwnEntity): Promise<EntityListEntry | undefined> {
    const folder = this.#folders.find((candidate) => articlePath.startsWith(candidate + sep)) ?? this.#folders[0];
    if (folder === undefined) return undefined;
    const paths = entityListPaths(folder);
    const path = paths.find((candidate) => this.#lists.has(candidate)) ?? paths[0];
    if (path === undefined) return undefined;
    await appendToEntityList(path, entity);
    await this.reload(path);
    return this.find(ownEntityId(entity));
  }

  async #read(path: string): Promise<void> {
    const uri = pathToFileURL(path).href;
    try {
      const reading = await readEntityListIfAny(path);
      if (reading === undefined) this.#lists.delete(path);
      else this.#lists.set(path, reading);
      this.events.faulty(uri, reading?.faults ?? []);
    } catch (error) {
      // What was read before goes on to count.
      this.events.failed(uri, error);
    }
  }

  #announce(): void {
    const entities = this.#inOrder().flatMap((list) => list[1].entities);
    // Most workspaces have no list: nothing need be analysed anew then.
    if (entities.length > 0 || this.#announced > 0) this.events.changed(entities);
    this.#announced = entities.length;
  }

  #inOrder(): (readonly [string, EntityListReading])[] {
    return this.#folders.flatMap(entityListPaths).flatMap((path) => {
      const reading = this.#lists.get(path);
      return reading === undefined ? [] : [[path, reading] as const];
    });
  }
}
