import { mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  appendEntity,
  readEntityList,
  type EntityListForm,
  type EntityListReading,
} from '../../core/entities/entityList';
import { EntityListError } from '../../core/entities/entityListError';
import type { OwnEntity } from '../../core/entities/ownList';
import { decodeArticle } from './readArticle';

/** Where a workspace keeps its lists, the first in authority; to the first that is there entries are added. */
const LISTS = ['.article-annotator/entities.csv', '.article-annotator/entities.json'];

/** The paths at which a folder may have lists. */
export function entityListPaths(folder: string): string[] {
  return LISTS.map((list) => join(folder, list));
}

/**
 * Reads a list of entities: CSV, or JSON by the ending of its name, in any encoding that articles may have.
 * @throws UnreadableArticleError when it is no text, or the file system's error
 */
export async function readEntityListFile(path: string): Promise<EntityListReading> {
  const { text } = decodeArticle(await readFile(path));
  return readEntityList(text, formOf(path));
}

/** The same; `undefined` where there is no such file. */
export async function readEntityListIfAny(path: string): Promise<EntityListReading | undefined> {
  try {
    return await readEntityListFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Adds an entry to a list, or makes the list. The file is the old one or the new one, whole, at any moment.
 * @throws EntityListError, or the file system's error
 */
export async function appendToEntityList(path: string, entity: OwnEntity): Promise<void> {
  const before = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  // Not decoded with replacement characters, and a byte order mark stays.
  const text = before.toString('utf8');
  if (!Buffer.from(text).equals(before)) throw new EntityListError('not-utf-8');
  const after = appendEntity(text, formOf(path), entity);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, after);
}

function formOf(path: string): EntityListForm {
  return extname(path).toLowerCase() === '.json' ? 'json' : 'csv';
}
