import { relative } from 'node:path';
import type { Writable } from 'node:stream';
import type { CountReport, CountTask, NameCount } from './articleTask';
import { collectArticles } from './collectArticles';
import { EXIT } from './exitCodes';
import { readJobs } from './exportOptions';
import { runTasks, type Report } from './runTasks';
import { UsageError } from './usageError';

/** The options of `stats` as the command line has them. */
export interface StatsFlags {
  readonly json?: boolean;
  readonly jobs?: string;
  readonly top?: string;
}

interface Stats {
  /** Paths from the folder that the program was started in. */
  readonly files: readonly { readonly file: string; readonly counts: CountReport['counts'] }[];
  readonly total: Readonly<Record<string, number>>;
  /** The names most often mentioned. */
  readonly names: readonly (NameCount & { readonly files: number })[];
}

/** Counts the annotations of files by type, and the names most often mentioned. @throws UsageError */
export async function countPaths(
  paths: readonly string[],
  flags: StatsFlags,
  output: Writable,
  report: Report,
): Promise<number> {
  const top = readTop(flags.top);
  const jobs = readJobs(flags.jobs);
  const { articles, failures: notFound } = await collectArticles(paths);
  const tasks = articles.map((article): CountTask => ({ kind: 'count', article }));
  const tally = new StatsTally();
  const { failures, cancelled } = await runTasks(
    tasks,
    { jobs },
    report,
    ({ article }: CountTask, value: CountReport) => {
      tally.add(relative('', article.path), value);
    },
  );
  for (const { file, reason } of [...notFound, ...failures]) report.write(`${file}: ${reason}\n`);
  const stats = tally.stats(top);
  output.write(flags.json === true ? `${JSON.stringify(stats, null, 2)}\n` : table(stats));
  if (cancelled) return EXIT.interrupted;
  return notFound.length + failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

function readTop(top = '20'): number {
  const count = Number(top);
  if (!Number.isInteger(count) || count < 0) throw new UsageError(`--top takes a whole number, not "${top}"`);
  return count;
}

/** Adds reports up as they come and keeps only what the statistics show: a row a file, and each name once. */
class StatsTally {
  readonly #files: { readonly file: string; readonly counts: CountReport['counts'] }[] = [];
  readonly #total: Record<string, number> = {};
  readonly #names = new Map<string, { type: string; name: string; count: number; files: number }>();

  add(file: string, { counts, names }: CountReport): void {
    this.#files.push({ file, counts });
    for (const [type, count] of Object.entries(counts)) this.#total[type] = (this.#total[type] ?? 0) + count;
    for (const { type, name, count } of names) {
      const key = `${type} ${name}`;
      const known = this.#names.get(key) ?? { type, name, count: 0, files: 0 };
      known.count += count;
      known.files++;
      this.#names.set(key, known);
    }
  }

  /** Files in the order of their names, the names most often mentioned first. */
  stats(top: number): Stats {
    const often = [...this.#names.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return {
      files: [...this.#files].sort((a, b) => (a.file < b.file ? -1 : 1)),
      total: this.#total,
      names: often.slice(0, top),
    };
  }
}

/** Columns of numbers before the names, for Chinese names have no fixed width. */
function table({ files, total, names }: Stats): string {
  const types = Object.keys(total).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  const widths = types.map((type) => Math.max(type.length, String(total[type] ?? 0).length) + 2);
  const row = (cells: readonly string[], last: string): string =>
    `${cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('')}  ${last}\n`;
  const numbers = (counts: CountReport['counts']): string[] => types.map((type) => String(counts[type] ?? 0));
  const list = names.map(
    ({ type, name, count, files: inFiles }) =>
      `${String(count).padStart(6)} in ${String(inFiles).padStart(4)} files  ${type.padEnd(12)}  ${name}\n`,
  );
  return [
    row(types, 'file'),
    ...files.map(({ file, counts }) => row(numbers(counts), file)),
    row(numbers(total), `all ${String(files.length)} files`),
    ...(list.length > 0 ? ['\nMost mentioned:\n', ...list] : []),
  ].join('');
}
