import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { FORMATS } from '../../core/export/formats';
import { IMPORT_FORMATS } from '../../core/import/formats';
import { annotateStream } from './annotate';
import { readEntities } from './entities';
import { EXIT } from './exitCodes';
import type { ExportFlags } from './exportOptions';
import { exportPaths } from './exportPaths';
import { importFile, type ImportFlags } from './importFile';
import { serveTasks } from './serveTasks';
import { countPaths, type StatsFlags } from './stats';
import { UsageError } from './usageError';

const HELP = `
Exit codes: 0 done, 1 some input failed (each is named with its reason), 2 wrong usage, 130 stopped by Ctrl-C.

Examples:
  article-annotator export page.txt                     writes page.txt.annotations.json beside it
  article-annotator export pages/ --out annotations/    every .txt and .news below pages/
  article-annotator export 'pages/**/2024*.txt' --format doccano --include confirmed --out training/
  article-annotator import done.jsonl --format doccano --article page.txt --dry-run
  article-annotator stats pages/
  article-annotator annotate --ndjson < in.jsonl        one document per line in, one per line out`;

const EXPORT_HELP = `
Formats:
${FORMATS.map(({ id, name, description }) => `  ${id.padEnd(18)} ${name}: ${description}`).join('\n')}

Each format has a page, docs/formats/<format>.md, with what it cannot carry; what was lost is counted when the export is
done. A file that cannot be read is named and the rest goes on. Ctrl-C finishes the files at hand and leaves no half file.

Examples:
  article-annotator export pages/ --format conll-bioes --labels person=PER,place=LOC,organization=ORG --types person,place,organization
  article-annotator export pages/ --format tei --per-article --out tei/
  article-annotator export pages/ --format csv --jobs 4 --out tables/ --summary json > summary.json`;

const IMPORT_HELP = `
Formats: ${IMPORT_FORMATS.map(({ id }) => id).join(', ')}; without --format the file's name and content tell.

An annotation stands where its offsets say if the text there is what it quotes; else where its quote and the text around it
are found. What cannot be placed for certain is listed with the reason and left out. Importing twice changes nothing.

Example:
  article-annotator import project-7.label-studio.json --article page.txt --labels PER=person,LOC=place --dry-run`;

const ENTITIES = ['--entities <file>', 'names of your own, CSV or JSON: see README'] as const;
const JOBS = ['--jobs <n>', 'worker threads; each needs about 300 MB'] as const;

function createProgram(): Command {
  const program = new Command('article-annotator')
    .description('Finds people, places, organisations, works, figures and dates in Chinese news.')
    .version(version)
    .addHelpText('after', HELP)
    .exitOverride();
  program
    .command('annotate')
    .description('annotate a stream of documents, from standard input to standard output')
    .requiredOption('--ndjson', 'one JSON document per line: {"id", "text", "issueDate"?}')
    .option(...ENTITIES)
    .action(async ({ entities }: { readonly entities?: string }) => {
      const entityList = await readEntities(entities, process.stderr);
      process.exitCode = await annotateStream(process.stdin, process.stdout, entityList);
    });
  addExport(program);
  addImport(program);
  addStats(program);
  return program;
}

function addExport(program: Command): void {
  program
    .command('export')
    .description('write the annotations of files, of all .txt and .news files below folders, or of a pattern')
    .argument('<path...>', 'files, folders and quoted patterns')
    .option('--format <format>', 'format of the export, see below', 'json')
    .option('--out <folder>', 'write below this folder instead of beside each file')
    .option('--include <which>', 'suggested, confirmed (by the editor) or both', 'both')
    .option('--types <types>', 'only these types: person,place,…')
    .option('--labels <pairs>', 'other names for types: person=PER,place=LOC')
    .option('--per-article', 'a document for each article instead of one for the page')
    .option('--nested', 'with annotations inside others, where the format can (the default)')
    .option('--flat', 'without annotations inside or across others')
    .option(...ENTITIES)
    .option(...JOBS, '1')
    .addOption(new Option('--summary <form>', 'text (on standard error) or json (on standard output)').default('text'))
    .addHelpText('after', EXPORT_HELP)
    .action(async (paths: string[], flags: ExportFlags) => {
      process.exitCode = await exportPaths(paths, flags, process.stdout, process.stderr);
    });
}

function addImport(program: Command): void {
  program
    .command('import')
    .description('take the annotations of a file into the decisions kept beside articles')
    .argument('<file>', 'the file with the annotations')
    .requiredOption('--article <path...>', 'the articles that they are about')
    .option('--format <format>', 'format of the file')
    .option('--labels <pairs>', 'what its labels are called here: PER=person,LOC=place')
    .option('--suggestions <what>', 'what nobody confirmed: leave-out, or take as uncertain or confirmed', 'leave-out')
    .option('--dry-run', 'say what would be added and write nothing')
    .option('--json', 'report as JSON')
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string, flags: ImportFlags) => {
      process.exitCode = await importFile(file, flags, process.stdout, process.stderr);
    });
}

function addStats(program: Command): void {
  program
    .command('stats')
    .description('count annotations by type and file, and the names most often mentioned')
    .argument('<path...>', 'files, folders and quoted patterns')
    .option('--top <n>', 'how many names', '20')
    .option('--json', 'write JSON instead of a table')
    .option(...JOBS, '1')
    .action(async (paths: string[], flags: StatsFlags) => {
      process.exitCode = await countPaths(paths, flags, process.stdout, process.stderr);
    });
}

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof CommanderError)) throw error;
    const isHelp = error instanceof CommanderError && error.exitCode === 0;
    process.exitCode = isHelp ? EXIT.done : EXIT.usage;
  }
}

// The program is one file: its worker threads run it too.
if (isMainThread) void main();
else serveTasks();
