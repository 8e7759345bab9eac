import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run evaluate:folds [-- --folds 4 --data ../shared/data --work FOLDER]`: every page of `seen/` scored by weights that were trained
 * without it. It says what the tagger's knowledge of its own pages hides; the rules were made with these pages in sight. Trains
 * a model for each fold (10 minutes); weights that the working folder holds for the same pages are taken as they are.
 */
const { values: options } = parseArgs({
  options: {
    folds: { type: 'string', default: '4' },
    data: { type: 'string', default: '../shared/data' },
    work: { type: 'string', default: 'out/folds' },
  },
});

const PAGES = 'test/fixtures/goldPages/seen';
const NEWS = 'model/train/news';

function main(): void {
  const folds = Number(options.folds);
  const pages = readdirSync(PAGES).sort();
  for (let fold = 0; fold < folds; fold++) {
    const held = folderOf(
      `held-${String(fold)}`,
      pages.filter((_, i) => i % folds === fold),
    );
    const learnt = folderOf(
      `learnt-${String(fold)}`,
      pages.filter((_, i) => i % folds !== fold),
    );
    const weights = join(options.work, `${contentKey(learnt)}.bin`);
    if (!existsSync(weights))
      runScript('model/train/train.ts', '--data', options.data, '--news', `${NEWS},${learnt}`, '--out', weights);
    console.log(runScript('model/evaluate/evaluatePages.ts', held, '--weights', weights).trim().split('\n').at(-1));
  }
}

/** A folder of the working folder with copies of these pages and nothing else. */
function folderOf(name: string, pages: readonly string[]): string {
  const folder = join(options.work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const page of pages) copyFileSync(join(PAGES, page), join(folder, page));
  return folder;
}

/** Names what a folder holds: other pages make other weights. */
function contentKey(folder: string): string {
  const hash = createHash('sha256');
  for (const page of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, page)));
  return hash.digest('hex').slice(0, 16);
}

function runScript(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['--max-old-space-size=8000', '--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
}

main();
