import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { Decision, DecisionStatus } from '../../core/decisions/decision';
import { DecisionStore } from '../../core/decisions/store';
import type { ImportedDocument } from '../../core/import/imported';
import { matchDocuments, type ImportTarget } from '../../core/import/matchDocuments';
import { countLabels, placeDocuments, type ImportContext } from '../../core/import/placeMentions';
import { readArticle } from '../host/readArticle';
import { readImportFile, UnknownImportFormatError } from '../host/readImport';
import { reasonOf } from '../host/reasonOf';
import { readSidecarFile, writeSidecarFile } from '../host/sidecarFile';
import { EXIT } from './exitCodes';
import { readLabels } from './exportOptions';
import { importReport, type ImportReport } from './importReport';
import { UsageError } from './usageError';

/** The options of `import` as the command line has them. */
export interface ImportFlags {
  readonly format?: string;
  readonly article: readonly string[];
  readonly labels?: string;
  readonly suggestions?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const SUGGESTIONS: readonly string[] = ['leave-out', 'confirmed', 'uncertain'];

/** An article that annotations are taken into. */
interface Target extends ImportTarget {
  readonly path: string;
  readonly issueDate: string | undefined;
  readonly known: readonly Decision[];
}

/**
 * Takes the annotations of a file into the sidecars of articles as decisions. Nothing is written on a dry run.
 * @returns the exit code: 1 when anything was left out because it did not fit
 * @throws UsageError
 */
export async function importFile(
  file: string,
  flags: ImportFlags,
  output: Writable,
  report: Writable,
): Promise<number> {
  const settings = readSettings(flags, file);
  try {
    const { format, documents } = await readImportFile(file, flags.format);
    const targets = await Promise.all(flags.article.map(readTarget));
    const { pairs, unmatched } = matchDocuments(documents, targets);
    const reports: ImportReport[] = [];
    for (const target of targets) {
      const own = pairs.filter((pair) => pair.target === target).map(({ document }) => document);
      reports.push(await importInto(target, own, { ...settings, format: format.id }, flags.dryRun === true));
    }
    output.write(flags.json === true ? `${JSON.stringify({ articles: reports, unmatched })}\n` : importReport(reports));
    for (const name of unmatched) report.write(`${name}: none of the articles is its text; name it with --article\n`);
    const isWhole = unmatched.length === 0 && reports.every(({ misfits }) => misfits.length === 0);
    return isWhole ? EXIT.done : EXIT.someFailed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof UnknownImportFormatError) throw new UsageError(`${error.message} (--format)`);
    report.write(`${file}: ${reasonOf(error)}\n`);
    return EXIT.someFailed;
  }
}

function readSettings({ labels, suggestions = 'leave-out' }: ImportFlags, file: string): Omit<ImportContext, 'format'> {
  if (!SUGGESTIONS.includes(suggestions)) {
    throw new UsageError(`--suggestions takes one of ${SUGGESTIONS.join(', ')}, not "${suggestions}"`);
  }
  return {
    file: basename(file),
    newId: randomUUID,
    now: () => new Date().toISOString(),
    suggestions: suggestions as 'leave-out' | DecisionStatus,
    labels: readLabels(labels),
  };
}

async function readTarget(path: string): Promise<Target> {
  try {
    const { text } = await readArticle(path);
    const { decisions = [], issueDate, faults = [] } = (await readSidecarFile(path))?.reading ?? {};
    const [fault] = faults;
    if (fault !== undefined) {
      throw new Error(`line ${String(fault.line)} of its decisions cannot be read (${fault.reason}): mend it first`);
    }
    return { path, name: basename(path), text, issueDate, known: decisions };
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

async function importInto(
  { path, text, issueDate, known }: Target,
  documents: readonly ImportedDocument[],
  context: ImportContext,
  isDryRun: boolean,
): Promise<ImportReport> {
  const store = new DecisionStore();
  store.load(known, text);
  const current = store.toSave(text);
  const { decisions, ...counts } = placeDocuments(documents, text, current, context);
  const written = !isDryRun && decisions.length > 0;
  if (written) await writeSidecarFile(path, text, [...current, ...decisions], issueDate);
  return { article: path, added: countLabels(decisions), ...counts, written };
}
