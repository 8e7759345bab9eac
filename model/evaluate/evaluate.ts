import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Analyser } from '../../core/analyser';
import { TAGGED_TYPES } from '../../core/entities/tagger/labels';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import type { Segmenter } from '../../core/tokens/segmenter';
import { readCorpus } from '../train/corpora';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { compareNames, goldPageOf, outermostNames, type GoldName, type GoldPage } from './nameGold';
import { parseMarkedPage } from '../../tools/evaluate/markedPage';
import { loadResources } from './resources';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    errors: { type: 'boolean', default: false },
    only: { type: 'string' },
    weights: { type: 'string' },
  },
});

const TYPES = ['person', 'place', 'organization', 'work', 'event'] as const;
const PAGES_FOLDER = 'test/fixtures/pages';

interface Counts {
  right: number;
  wrong: number;
  missing: number;
}

function civicPage(): GoldPage {
  const text = readFileSync(join(options.shared, 'pages/civic-page.txt'), 'utf8');
  const rows = readFileSync(join(options.shared, 'gold/civic-page.gold.jsonl'), 'utf8').trimEnd().split('\n');
  const names = rows
    .map((row) => JSON.parse(row) as GoldName & { negative?: boolean; type: string })
    .filter(({ type, negative }) => (TYPES as readonly string[]).includes(type) && negative !== true);
  return { name: 'civic page', text, names, judged: [lineSpan(text, 3, 52), lineSpan(text, 77, 86)] };
}

/** From the start of one line to the end of another, counted from 1. */
function lineSpan(text: string, first: number, last: number): { start: number; end: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, first - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const inside = lines.slice(first - 1, last).reduce((sum, line) => sum + line.length + 1, 0);
  return { start: before, end: before + inside };
}

function practicePages(): GoldPage[] {
  return readdirSync(PAGES_FOLDER)
    .sort()
    .map((file) => goldPageOf(parseMarkedPage(file, readFileSync(join(PAGES_FOLDER, file), 'utf8'))));
}

function sentencePages(corpus: string): GoldPage[] {
  return readCorpus(join(options.shared, 'data'), corpus).map(({ text, spans }) => ({
    name: corpus,
    text,
    names: spans.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES[type] as GoldName['type'] })),
  }));
}

function evaluate(title: string, pages: readonly GoldPage[], analyser: Analyser, types: readonly string[]): Counts {
  const counts = new Map(['all', ...types].map((type) => [type, { right: 0, wrong: 0, missing: 0 }]));
  for (const page of pages) {
    const found = outermostNames(analyser.analyse(page.text).annotations, types);
    const comparison = compareNames(page, found);
    for (const field of ['right', 'wrong', 'missing'] as const) {
      for (const { type } of comparison[field])
        for (const key of ['all', type]) counts.set(key, plusOne(counts.get(key), field));
    }
    if (options.errors) printErrors(page, comparison);
  }
  console.log(`${title.padEnd(12)} ${[...counts].map(([type, count]) => `${type} ${percentages(count)}`).join(' · ')}`);
  return counts.get('all') as Counts;
}

function plusOne(counts: Counts | undefined, field: keyof Counts): Counts {
  const { right, wrong, missing } = counts ?? { right: 0, wrong: 0, missing: 0 };
  const next = { right, wrong, missing };
  next[field]++;
  return next;
}

function printErrors({ text }: GoldPage, { wrong, missing }: ReturnType<typeof compareNames>): void {
  for (const [sign, names] of [
    ['+', wrong],
    ['-', missing],
  ] as const) {
    for (const { type, start, end } of names) {
      const around = `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}`;
      console.log(`  ${sign} ${type.padEnd(12)} ${around.replaceAll('\n', '⏎')}`);
    }
  }
}

function percentages({ right, wrong, missing }: Counts): string {
  if (right + missing + wrong === 0) return '-';
  const f1 = (200 * right) / (2 * right + wrong + missing);
  return `${f1.toFixed(1)} (P ${percent(right, right + wrong)} R ${percent(right, right + missing)} n ${String(right + missing)})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

function run(label: string, segmenter: Segmenter | undefined): void {
  const analyser = (): Analyser =>
    createNewsAnalyser({ ...loadResources(options.weights), ...(segmenter && { segmenter }) });
  console.log(`— ${label}`);
  const wanted = (name: string): boolean => options.only === undefined || name.includes(options.only);
  for (const page of practicePages().filter(({ name }) => wanted(name) || wanted('practice'))) {
    evaluate(page.name, [page], analyser(), TYPES);
  }
  if (!options.errors) evaluate('practice', practicePages(), analyser(), TYPES);
  if (!existsSync(options.shared)) {
    console.log(`${options.shared} is missing: the shared page and corpora are left out`);
    return;
  }
  if (wanted('civic')) evaluate('civic page', [civicPage()], analyser(), TYPES);
  for (const corpus of ['msra_dev', 'weibo_dev'].filter(wanted)) {
    evaluate(corpus, sentencePages(corpus), analyser(), TAGGED_TYPES);
  }
}

run('with nodejieba', loadJiebaSegmenter());
if (!options.errors) run('without a segmenter', undefined);
