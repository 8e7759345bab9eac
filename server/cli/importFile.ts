import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { Decision, DecisionStatus } from '../../core/decisions/decision';
import { DecisionStore } from '../../core/decisions/store';
import { findImportFormat, IMPORT_FORMATS, type ImportFormat } from '../../core/import/formats';
import { ImportError, type ImportedDocument } from '../../core/import/imported';
import { placeMentions, type ImportContext, type ImportResult } from '../../core/import/placeMentions';
import { readArticle } from '../host/readArticle';
import { readSidecarFile, writeSidecarFile } from '../host/sidecarFile';
import { EXIT } from './exitCodes';
import { readLabels } from './exportOptions';
import { importReport, type ImportReport } from './importReport';
import { reasonOf } from './reasonOf';
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
interface Target {
  readonly path: string;
  readonly text: string;
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
  const format = readImportFormat(flags.format, file);
  const context = readContext(flags, format.id, basename(file));
  try {
    const documents = format.read(await readContent(file, format));
    const targets = await Promise.all(flags.article.map(readTarget));
    const { pairs, unmatched } = matchDocuments(documents, targets);
    const reports: ImportReport[] = [];
    for (const target of targets) {
      const own = pairs.filter((pair) => pair.target === target).map(({ document }) => document);
      reports.push(await importInto(target, own, context, flags.dryRun === true));
    }
    output.write(flags.json === true ? `${JSON.stringify({ articles: reports, unmatched })}\n` : importReport(reports));
    for (const name of unmatched) report.write(`${name}: none of the articles is its text; name it with --article\n`);
    const isWhole = unmatched.length === 0 && reports.every(({ misfits }) => misfits.length === 0);
    return isWhole ? EXIT.done : EXIT.someFailed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const hint = error instanceof ImportError ? ` (read as ${format.id})` : '';
    report.write(`${file}: ${reasonOf(error)}${hint}\n`);
    return EXIT.someFailed;
  }
}

function readImportFormat(id: string | undefined, file: string): ImportFormat {
  const format = findImportFormat(id, basename(file));
  if (format !== undefined) return format;
  const known = IMPORT_FORMATS.map((candidate) => candidate.id).join(', ');
  throw new UsageError(
    id === undefined
      ? `the name ${basename(file)} does not tell its format: give --format with one of ${known}`
      : `cannot import the format "${id}": use one of ${known}`,
  );
}

function readContext({ labels, suggestions = 'leave-out' }: ImportFlags, format: string, file: string): ImportContext {
  if (!SUGGESTIONS.includes(suggestions)) {
    throw new UsageError(`--suggestions takes one of ${SUGGESTIONS.join(', ')}, not "${suggestions}"`);
  }
  return {
    format,
    file,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    suggestions: suggestions as 'leave-out' | DecisionStatus,
    labels: readLabels(labels),
  };
}

async function readContent(file: string, { id }: ImportFormat): Promise<{ content: string; text?: string }> {
  const content = await readFile(file, 'utf8');
  if (id !== 'brat') return { content };
  const beside = file.replace(/\.ann$/, '.txt');
  try {
    return { content, text: await readFile(beside, 'utf8') };
  } catch (error) {
    throw new Error(`brat's text ${beside} is needed beside it: ${reasonOf(error)}`, { cause: error });
  }
}

async function readTarget(path: string): Promise<Target> {
  try {
    const { text } = await readArticle(path);
    const { decisions = [], issueDate, faults = [] } = (await readSidecarFile(path))?.reading ?? {};
    const [fault] = faults;
    if (fault !== undefined) {
      throw new Error(`line ${String(fault.line)} of its decisions cannot be read (${fault.reason}): mend it first`);
    }
    return { path, text, issueDate, known: decisions };
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** Which document is about which article: by its text, by its name, or because there is one of each. */
function matchDocuments(
  documents: readonly ImportedDocument[],
  targets: readonly Target[],
): { pairs: { document: ImportedDocument; target: Target }[]; unmatched: string[] } {
  const pairs: { document: ImportedDocument; target: Target }[] = [];
  const unmatched: string[] = [];
  documents.forEach((document, index) => {
    const only = documents.length === 1 && targets.length === 1 ? targets[0] : undefined;
    const target =
      targets.find(({ text }) => text === document.text) ?? targets.find(({ path }) => isNamed(path, document)) ?? only;
    if (target === undefined) unmatched.push(document.name ?? `document ${String(index + 1)}`);
    else pairs.push({ document, target });
  });
  return { pairs, unmatched };
}

/** A document's name is its file's path, with `#article-2` behind it where it is one article of a page. */
function isNamed(path: string, { name }: ImportedDocument): boolean {
  const file = name?.replace(/#article-\d+$/, '');
  return file !== undefined && basename(file) === basename(path);
}

async function importInto(
  { path, text, issueDate, known }: Target,
  documents: readonly ImportedDocument[],
  context: ImportContext,
  isDryRun: boolean,
): Promise<ImportReport> {
  const store = new DecisionStore();
  store.load(known, text);
  const decisions = store.toSave(text);
  const results: ImportResult[] = [];
  for (const document of documents) {
    const result = placeMentions(document, text, decisions, context);
    decisions.push(...result.decisions);
    results.push(result);
  }
  const added = results.flatMap((result) => result.decisions);
  if (!isDryRun && added.length > 0) await writeSidecarFile(path, text, decisions, issueDate);
  return {
    article: path,
    added: countLabels(added),
    already: results.reduce((sum, { already }) => sum + already, 0),
    suggestions: results.reduce((sum, { suggestions }) => sum + suggestions, 0),
    misfits: results.flatMap(({ misfits }) => misfits),
    written: !isDryRun && added.length > 0,
  };
}

function countLabels(decisions: readonly Decision[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label } of decisions) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
