import { createHash } from 'node:crypto';
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Decision } from '../../core/decisions/decision';
import {
  readSidecar,
  SIDECAR_EXTENSION,
  SIDECAR_FORMAT,
  SIDECAR_VERSION,
  writeSidecar,
  type SidecarReading,
} from '../../core/decisions/sidecar';

/** The sidecar of an article file. */
export function sidecarPath(articlePath: string): string {
  return `${articlePath}${SIDECAR_EXTENSION}`;
}

/** A sidecar's content and what it says. */
export interface SidecarFile {
  readonly content: string;
  readonly reading: SidecarReading;
}

/**
 * Reads the sidecar of an article; `undefined` when it has none.
 * @throws the file system's error when there is one that cannot be read, TypeError when it is not UTF-8
 */
export async function readSidecarFile(articlePath: string): Promise<SidecarFile | undefined> {
  try {
    // With replacement characters in the place of bad bytes, the next save would lose what they were.
    const content = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(sidecarPath(articlePath)));
    return { content, reading: readSidecar(content) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes the sidecar of an article: after a crash at any moment the file is the old one or the new one, whole.
 * @param text the article's text, to which the decisions' positions refer
 * @returns the content written
 */
export async function writeSidecarFile(
  articlePath: string,
  text: string,
  decisions: readonly Decision[],
  issueDate: string | undefined,
): Promise<string> {
  const content = writeSidecar({
    header: {
      format: SIDECAR_FORMAT,
      version: SIDECAR_VERSION,
      textSha256: createHash('sha256').update(text).digest('hex'),
      ...(issueDate !== undefined && { issueDate }),
    },
    decisions,
  });
  await writeFileAtomic(sidecarPath(articlePath), content);
  return content;
}

/** How old a file must be before nobody can be writing it any more. */
const STALE_AFTER_MS = 60_000;

/**
 * Removes the unfinished files that a crash while saving has left beside an article's sidecar: the sidecar's name and a
 * number, as `write-file-atomic` makes them.
 * @throws the file system's error when the folder cannot be read
 */
export async function removeLeftovers(articlePath: string): Promise<void> {
  const folder = dirname(articlePath);
  const prefix = `${basename(sidecarPath(articlePath))}.`;
  const names = (await readdir(folder)).filter(
    (name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)),
  );
  for (const path of names.map((name) => join(folder, name))) {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > STALE_AFTER_MS) await unlink(path);
  }
}
