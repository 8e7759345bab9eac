import { FORMATS, findFormat } from '../../core/export/formats';
import type { Format } from '../../core/export/format';
import { DEFAULT_OPTIONS, type ExportOptions, type Include } from '../../core/export/view';
import { UsageError } from './usageError';

/** The options of `export` as the command line has them. */
export interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly jobs?: string;
  /** A file with the newsroom's own names. */
  readonly entities?: string;
  readonly include?: string;
  readonly types?: string;
  readonly labels?: string;
  readonly perArticle?: boolean;
  readonly flat?: boolean;
  readonly nested?: boolean;
  readonly summary?: string;
}

const INCLUDES: readonly string[] = ['suggested', 'confirmed', 'both'] satisfies Include[];
const SUMMARIES = ['text', 'json'];
const MOST_JOBS = 64;

/** @throws UsageError */
export function readFormat(id: string): Format {
  const format = findFormat(id);
  if (format === undefined) {
    throw new UsageError(`unknown format "${id}": use one of ${FORMATS.map((known) => known.id).join(', ')}`);
  }
  return format;
}

/** What is exported. @throws UsageError */
export function readExportOptions(flags: ExportFlags): ExportOptions {
  if (flags.flat === true && flags.nested === true) throw new UsageError('give either --nested or --flat');
  const include = oneOf('--include', flags.include ?? DEFAULT_OPTIONS.include, INCLUDES) as Include;
  return {
    include,
    ...(flags.types !== undefined && { types: listOf('--types', flags.types) }),
    labels: readLabels(flags.labels),
    perArticle: flags.perArticle === true,
    flat: flags.flat === true,
  };
}

/** How many threads to use. @throws UsageError */
export function readJobs(jobs = '1'): number {
  const count = Number(jobs);
  if (!Number.isInteger(count) || count < 1 || count > MOST_JOBS) {
    throw new UsageError(`--jobs takes a whole number from 1 to ${String(MOST_JOBS)}, not "${jobs}"`);
  }
  return count;
}

/** @throws UsageError */
export function readSummary(summary = 'text'): string {
  return oneOf('--summary', summary, SUMMARIES);
}

function oneOf(option: string, value: string, known: readonly string[]): string {
  if (!known.includes(value)) throw new UsageError(`${option} takes one of ${known.join(', ')}, not "${value}"`);
  return value;
}

function listOf(option: string, value: string): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new UsageError(`${option} needs at least one name`);
  return items;
}

/** `person=PER,place=LOC`; a name in an export is one word. @throws UsageError */
export function readLabels(labels: string | undefined): ExportOptions['labels'] {
  if (labels === undefined) return {};
  const pairs = listOf('--labels', labels).map((pair) => {
    const [, type = '', label = ''] = /^([^=]+)=([\p{L}\p{N}_.-]+)$/u.exec(pair) ?? [];
    if (type === '') throw new UsageError(`--labels takes pairs such as person=PER,place=LOC, not "${pair}"`);
    return [type, label] as const;
  });
  return Object.fromEntries(pairs);
}
