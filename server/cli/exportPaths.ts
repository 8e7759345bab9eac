import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import writeFileAtomic from 'write-file-atomic';
import type { Analyser } from '../../core/analyser';
import { exportJson } from '../../core/export/json';
import { analyseFile } from '../host/analyseFile';
import { isFolder, listArticles, type ArticlePath } from '../host/articleFiles';
import { loadNewsAnalyser } from '../host/newsHost';
import { EXIT } from './exitCodes';

export interface ExportOptions {
  readonly format: string;
  readonly out?: string;
}

const FORMATS = ['json'];
const EXTENSION = '.annotations.json';

/**
 * Exports files and the article files below folders. What fails is named with its reason on `report`; the rest goes on.
 * @returns the exit code
 */
export async function exportPaths(
  paths: readonly string[],
  options: ExportOptions,
  report: Writable & { readonly isTTY?: boolean },
): Promise<number> {
  if (!FORMATS.includes(options.format)) {
    report.write(`unknown format "${options.format}": use one of ${FORMATS.join(', ')}\n`);
    return EXIT.usage;
  }
  const failures: string[] = [];
  const articles = await collect(paths, failures);
  await exportAll(articles, options, report, failures);
  for (const failure of failures) report.write(`${failure}\n`);
  return failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

async function collect(paths: readonly string[], failures: string[]): Promise<ArticlePath[]> {
  const articles: ArticlePath[] = [];
  for (const path of paths) {
    try {
      if (await isFolder(path)) articles.push(...(await listArticles(path)));
      else articles.push({ path: resolve(path), relativePath: basename(path) });
    } catch (error) {
      failures.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return articles;
}

async function exportAll(
  articles: readonly ArticlePath[],
  { out }: ExportOptions,
  report: Writable & { readonly isTTY?: boolean },
  failures: string[],
): Promise<void> {
  if (articles.length === 0) return;
  const { analyser, segmenterFailure } = loadNewsAnalyser();
  if (segmenterFailure !== undefined) report.write(`nodejieba is not available: ${segmenterFailure}\n`);
  const bar = startBar(articles.length, report);
  const taken = new Map<string, string>();
  for (const article of articles) {
    bar?.update({ file: article.relativePath });
    const target = targetOf(article, out);
    const twin = taken.get(target);
    try {
      if (twin !== undefined) throw new Error(`its export would overwrite that of ${twin}; export them one at a time`);
      taken.set(target, article.path);
      await exportOne(article, target, analyser);
    } catch (error) {
      failures.push(`${article.path}: ${reasonOf(error)}`);
    }
    bar?.increment();
  }
  bar?.stop();
}

function startBar(total: number, report: Writable & { readonly isTTY?: boolean }): SingleBar | undefined {
  if (report.isTTY !== true) return undefined;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {eta_formatted} {file}',
    stream: report,
  });
  bar.start(total, 0, { file: '' });
  return bar;
}

function targetOf({ path, relativePath }: ArticlePath, out: string | undefined): string {
  return (out === undefined ? path : join(resolve(out), relativePath)) + EXTENSION;
}

async function exportOne({ path, relativePath }: ArticlePath, target: string, analyser: Analyser): Promise<void> {
  const { text, encoding, sha256, analysis } = await analyseFile(path, analyser);
  const json = exportJson(text, analysis, { name: relativePath, sha256, encoding });
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomic(target, json);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
}
