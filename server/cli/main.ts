import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { annotateStream } from './annotate';
import { EXIT } from './exitCodes';
import { exportPaths, type ExportOptions } from './exportPaths';

const HELP = `
Exit codes: 0 done, 1 some input failed (each is named with its reason), 2 wrong usage.

Examples:
  article-annotator export page.txt                     writes page.txt.annotations.json beside it
  article-annotator export pages/ --out annotations/    every .txt and .news below pages/
  article-annotator annotate --ndjson < in.jsonl        one document per line in, one per line out`;

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
    .action(async () => {
      process.exitCode = await annotateStream(process.stdin, process.stdout);
    });
  program
    .command('export')
    .description('write the annotations of files, or of all .txt and .news files below folders')
    .argument('<path...>', 'files and folders')
    .option('--format <format>', 'format of the export: json', 'json')
    .option('--out <folder>', 'write below this folder instead of beside each file')
    .action(async (paths: string[], options: ExportOptions) => {
      process.exitCode = await exportPaths(paths, options, process.stderr);
    });
  return program;
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
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

void main();
