import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Analyser } from '../../core/analyser';
import type { Annotation } from '../../core/annotation';
import type { OwnEntity } from '../../core/entities/ownList';
import { exportDocument, findFormat, type Export } from '../../core/export/formats';
import type { ExportOptions } from '../../core/export/view';
import { analyseFile } from '../host/analyseFile';
import type { ArticlePath } from '../host/articleFiles';
import { loadNewsAnalyser } from '../host/newsHost';
import { reasonOf } from '../host/reasonOf';

/** What is done with one file. Plain data: it goes to a worker thread and its result comes back. */
export type ArticleTask = ExportTask | CountTask;

export interface ExportTask {
  readonly kind: 'export';
  readonly article: ArticlePath;
  readonly format: string;
  readonly out?: string;
  readonly options: ExportOptions;
}

export interface CountTask {
  readonly kind: 'count';
  readonly article: ArticlePath;
}

/** What an export did, without the files' contents. */
export type ExportReport = Omit<Export, 'files'> & { readonly characters: number };

/** How often something is mentioned in a file. */
export interface NameCount {
  readonly type: string;
  readonly name: string;
  readonly count: number;
}

export interface CountReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly names: readonly NameCount[];
}

export type ReportOf<T extends ArticleTask> = T extends ExportTask ? ExportReport : CountReport;

/** `value` is the report of the task's kind; with `error` there is none. */
export type TaskResult = { readonly value: ExportReport | CountReport } | { readonly error: string };

/** Does tasks one after the other in this thread. */
export interface TaskRunner {
  run(task: ArticleTask): Promise<TaskResult>;
  /** Why nodejieba could not be loaded. */
  readonly segmenterFailure?: string;
}

/** Loads the analyser: about a second. */
export function createTaskRunner(entityList: readonly OwnEntity[] | undefined): TaskRunner {
  const { analyser, segmenterFailure } = loadNewsAnalyser(entityList);
  return {
    ...(segmenterFailure !== undefined && { segmenterFailure }),
    async run(task) {
      try {
        return { value: task.kind === 'export' ? await exportOne(task, analyser) : await countOne(task, analyser) };
      } catch (error) {
        return { error: reasonOf(error) };
      }
    },
  };
}

/** Where an export is written, without its extension. @throws when that is outside the output folder */
export function targetOf({ path, relativePath }: ArticlePath, out: string | undefined): string {
  if (out === undefined) return path;
  const folder = resolve(out);
  const target = join(folder, relativePath);
  if (!target.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    throw new Error('its export would lie outside the output folder');
  }
  return target;
}

async function exportOne({ article, format: id, out, options }: ExportTask, analyser: Analyser): Promise<ExportReport> {
  const format = findFormat(id);
  if (format === undefined) throw new Error(`unknown format ${id}`);
  const target = targetOf(article, out);
  const { text, encoding, sha256, analysis } = await analyseFile(article.path, analyser);
  const source = { name: article.relativePath, sha256, encoding };
  const { files, ...report } = exportDocument(format, { text, analysis, source }, options);
  await mkdir(dirname(target), { recursive: true });
  for (const { extension, content } of files) await writeFileAtomic(target + extension, content);
  return { ...report, characters: text.length };
}

async function countOne({ article }: CountTask, analyser: Analyser): Promise<CountReport> {
  const { annotations } = (await analyseFile(article.path, analyser)).analysis;
  const counts: Record<string, number> = {};
  const names = new Map<string, { type: string; name: string; count: number }>();
  for (const annotation of annotations) {
    const { type } = annotation;
    counts[type] = (counts[type] ?? 0) + 1;
    if (annotation.figure !== undefined || annotation.date !== undefined) continue;
    const entry = { type, name: nameOf(annotation), count: 0 };
    const key = `${type} ${entry.name}`;
    const known = names.get(key) ?? entry;
    known.count++;
    names.set(key, known);
  }
  return { counts, names: [...names.values()] };
}

/** The levels of a place tell it from another of its name. */
function nameOf({ entity, text }: Annotation): string {
  return entity?.path?.join('') ?? entity?.name ?? text;
}
