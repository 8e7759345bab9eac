import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTITY_TYPES } from '../../core/annotation';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { parseMarkedPage } from '../../tools/evaluate/markedPage';
import { judgePage, printErrors, Scores } from './judgePage';
import { loadResources } from './resources';

/**
 * `npm run evaluate:pages [-- FOLDER --errors --weights FILE --no-segmenter]`: names, figures with value and approximation,
 * dates with value, and traps on pages with marks. Optional marks count for nothing; a name's place levels are joined first.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    'no-segmenter': { type: 'boolean', default: false },
    weights: { type: 'string' },
  },
});

const FOLDER = 'test/fixtures/goldPages/unseen';

function percent(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(1);
}

function line(title: string, scores: Scores): string {
  const names = ['names', ...ENTITY_TYPES].map(
    (type) => `${type} ${percent(scores.f1(type))} (${String(scores.count(type))})`,
  );
  return [
    title.padEnd(18),
    ...names,
    `figures ${percent(scores.f1('figure'))} value ${percent(scores.share('figure value'))} approximation ${percent(scores.share('approximation'))} kind ${percent(scores.share('figure kind'))}`,
    `dates ${percent(scores.f1('date'))} value ${percent(scores.share('date value'))}`,
    `traps ${scores.wrongOf('trap').join(' of ')}`,
  ].join(' · ');
}

function main(): void {
  const folder = positionals[0] ?? FOLDER;
  const resources = {
    ...loadResources(options.weights),
    ...(!options['no-segmenter'] && { segmenter: loadJiebaSegmenter() }),
  };
  const all = new Scores();
  for (const file of readdirSync(folder).sort()) {
    const page = parseMarkedPage(file, readFileSync(join(folder, file), 'utf8'));
    const own = new Scores();
    const { annotations } = createNewsAnalyser(resources).analyse(page.text, {
      ...(page.issueDate !== undefined && { issueDate: page.issueDate }),
    });
    judgePage(page, annotations, [own, all], options.errors ? printErrors(page.text) : undefined);
    console.log(line(file, own));
  }
  console.log(line('all', all));
}

main();
