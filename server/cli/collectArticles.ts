import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isFolder, listArticles, NOT_ARTICLES, type ArticlePath } from '../host/articleFiles';
import { reasonOf } from '../host/reasonOf';

/** A file or folder that failed, and why. */
export interface Failure {
  readonly file: string;
  readonly reason: string;
}

/** The files that paths name: files, folders (every .txt and .news below them) and patterns such as `pages/2024-*.txt`. */
export async function collectArticles(
  paths: readonly string[],
): Promise<{ articles: readonly ArticlePath[]; failures: readonly Failure[] }> {
  const articles: ArticlePath[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      for (const article of await expand(path)) articles.push(article);
    } catch (error) {
      failures.push({ file: path, reason: reasonOf(error) });
    }
  }
  return { articles, failures };
}

async function expand(path: string): Promise<ArticlePath[]> {
  try {
    if (await isFolder(path)) return await listArticles(path);
    return [{ path: resolve(path), relativePath: basename(path) }];
  } catch (error) {
    // A file's own name may hold brackets; only what is no file is a pattern.
    if (!isDynamicPattern(path)) throw error;
    return expandPattern(path);
  }
}

async function expandPattern(pattern: string): Promise<ArticlePath[]> {
  const base = fixedFolder(pattern);
  const found = await glob(pattern, { absolute: true, ignore: NOT_ARTICLES, followSymbolicLinks: false });
  if (found.length === 0) throw new Error('no file has a name of this pattern');
  return found.sort().map((path) => ({ path: resolve(path), relativePath: relative(base, path).split(sep).join('/') }));
}

/** The folder that a pattern's files lie below: what stands before its first part with a sign of a pattern. */
function fixedFolder(pattern: string): string {
  let folder = dirname(pattern);
  while (isDynamicPattern(folder)) folder = dirname(folder);
  return resolve(folder);
}
