import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** A file to annotate. */
export interface ArticlePath {
  /** Absolute. */
  readonly path: string;
  /** From the folder it was found in, with `/` between its parts; for a file named directly its base name. */
  readonly relativePath: string;
}

const PATTERN = '**/*.{txt,news}';
/** Not articles: packages, and the texts that an export to brat writes beside them. */
export const NOT_ARTICLES: readonly string[] = ['**/node_modules/**', '**/*.brat.txt'];

/** The article files below a folder, in path order. Hidden folders and node_modules are left out, links are not followed. */
export async function listArticles(folder: string): Promise<ArticlePath[]> {
  const found = await glob(PATTERN, { cwd: folder, ignore: NOT_ARTICLES, followSymbolicLinks: false });
  return found.sort().map((relativePath) => ({ path: resolve(folder, relativePath), relativePath }));
}

/** True when the path is a folder. @throws the file system's error when there is nothing at the path */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}
