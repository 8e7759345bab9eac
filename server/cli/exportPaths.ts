import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import writeFileAtomic from 'write-file-atomic';
import type { Format } from '../../core/export/format';
import { sumLosses } from '../../core/export/formats';
import { targetOf, type ExportReport, type ExportTask } from './articleTask';
import { collectArticles, type Failure } from './collectArticles';
import { readEntities } from './entities';
import { EXIT } from './exitCodes';
import { readExportOptions, readFormat, readJobs, readSummary, type ExportFlags } from './exportOptions';
import { summaryText, type ExportSummary } from './exportSummary';
import { reasonOf } from '../host/reasonOf';
import { runTasks, type Report } from './runTasks';

/**
 * Exports files, the article files below folders and those of a pattern. What fails is named with its reason on `report`;
 * the rest goes on.
 * @param output takes the summary where it was asked for as JSON
 * @returns the exit code
 * @throws UsageError
 */
export async function exportPaths(
  paths: readonly string[],
  flags: ExportFlags,
  output: Writable,
  report: Report,
): Promise<number> {
  const format = readFormat(flags.format);
  const options = readExportOptions(flags);
  const jobs = readJobs(flags.jobs);
  const entityList = await readEntities(flags.entities, report);
  const asJson = readSummary(flags.summary) === 'json';
  const found = await collectArticles(paths);
  const { tasks, failures: twins } = withoutTwins(
    found.articles.map((article) => ({
      kind: 'export',
      article,
      format: format.id,
      ...(flags.out !== undefined && { out: flags.out }),
      options,
    })),
  );
  const tally = new Tally(format.id);
  const { failures, cancelled } = await runTasks(
    tasks,
    { jobs, entityList },
    report,
    (task: ExportTask, value: ExportReport) => {
      tally.add(value);
      tally.folders.add(resolve(flags.out ?? dirname(task.article.path)));
    },
  );
  const kept = await writeFolderFiles(format, tally);
  const summary = tally.summary([...found.failures, ...twins, ...failures], cancelled);
  for (const { file, reason } of summary.failures) report.write(`${file}: ${reason}\n`);
  for (const path of kept) report.write(`${path}: left as it is, for it was not written by this program\n`);
  if (asJson) output.write(`${JSON.stringify(summary)}\n`);
  else report.write(summaryText(summary));
  return cancelled ? EXIT.interrupted : summary.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

/** Files whose exports would overwrite one another: the first is exported, the others are named. */
function withoutTwins(tasks: readonly ExportTask[]): { tasks: ExportTask[]; failures: Failure[] } {
  const taken = new Map<string, string>();
  const failures: Failure[] = [];
  const alone = tasks.filter(({ article, out }) => {
    try {
      const target = targetOf(article, out);
      const twin = taken.get(target);
      if (twin === article.path) return false;
      if (twin !== undefined) throw new Error(`its export would overwrite that of ${twin}; export them one at a time`);
      taken.set(target, article.path);
      return true;
    } catch (error) {
      failures.push({ file: article.path, reason: reasonOf(error) });
      return false;
    }
  });
  return { tasks: alone, failures };
}

class Tally {
  readonly folders = new Set<string>();
  readonly counts: Record<string, number> = {};
  #losses: ExportReport['losses'] = {};
  #files = 0;
  #leftOut = 0;
  #characters = 0;

  constructor(readonly format: string) {}

  add({ counts, losses, leftOut, characters }: ExportReport): void {
    this.#files++;
    this.#leftOut += leftOut;
    this.#characters += characters;
    this.#losses = sumLosses([this.#losses, losses]);
    for (const [label, count] of Object.entries(counts)) this.counts[label] = (this.counts[label] ?? 0) + count;
  }

  summary(failures: readonly Failure[], cancelled: boolean): ExportSummary {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    return {
      format: this.format,
      files: this.#files,
      characters: this.#characters,
      annotations: Object.values(this.counts).reduce((sum, count) => sum + count, 0),
      byLabel: this.counts,
      leftOut: this.#leftOut,
      notCarried: this.#losses,
      failures,
      cancelled,
      peakMemoryMB: Math.round(maxRSS / 1024),
      processorSeconds: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
    };
  }
}

/** @returns the files of that name that somebody else wrote, which stay as they are */
async function writeFolderFiles({ folderFile }: Format, { folders, counts }: Tally): Promise<string[]> {
  if (folderFile === undefined) return [];
  const content = folderFile.content(Object.keys(counts).sort());
  const [firstLine = ''] = content.split('\n');
  const kept: string[] = [];
  for (const folder of folders) {
    const path = join(folder, folderFile.name);
    const present = await readFile(path, 'utf8').catch(() => firstLine);
    if (present.startsWith(firstLine)) await writeFileAtomic(path, content);
    else kept.push(path);
  }
  return kept;
}
