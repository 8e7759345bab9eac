import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Annotation } from '../../core/annotation';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import { overlaps, sameSpan, type Span } from '../../core/text/span';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { outermostMarks, parseMarkedPage, type Mark, type MarkedPage } from '../../tools/evaluate/markedPage';
import { compareNames, goldPageOf, outermostNames } from './nameGold';
import { loadResources } from './resources';

/**
 * `npm run evaluate:pages [-- FOLDER --errors --weights FILE --no-segmenter]`: names, figures with value and approximation, dates with value, and traps
 * on pages with marks. Optional marks count for nothing; a name's place levels are joined first.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    'no-segmenter': { type: 'boolean', default: false },
    weights: { type: 'string' },
  },
});

const NAME_TYPES = ['person', 'place', 'organization', 'work', 'event'] as const;
const FOLDER = 'test/fixtures/goldPages';

interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

/** Counts under a heading: spans by type, values, traps. */
class Scores {
  readonly #tallies = new Map<string, Tally>();

  add(key: string, field: keyof Tally, count = 1): void {
    const tally = this.#tallies.get(key) ?? { right: 0, wrong: 0, missing: 0 };
    tally[field] += count;
    this.#tallies.set(key, tally);
  }

  f1(key: string): string {
    const { right, wrong, missing } = this.#tallies.get(key) ?? { right: 0, wrong: 0, missing: 0 };
    return right + missing === 0 ? '-' : ((200 * right) / (2 * right + wrong + missing)).toFixed(1);
  }

  share(key: string): string {
    const { right, wrong } = this.#tallies.get(key) ?? { right: 0, wrong: 0 };
    return right + wrong === 0 ? '-' : ((100 * right) / (right + wrong)).toFixed(1);
  }

  count(key: string): number {
    const { right, missing } = this.#tallies.get(key) ?? { right: 0, missing: 0 };
    return right + missing;
  }

  hits(key: string): string {
    const { wrong, right } = this.#tallies.get(key) ?? { wrong: 0, right: 0 };
    return `${String(wrong)} of ${String(wrong + right)}`;
  }
}

function line(title: string, scores: Scores): string {
  const names = ['names', ...NAME_TYPES].map((type) => `${type} ${scores.f1(type)} (${String(scores.count(type))})`);
  return [
    title.padEnd(18),
    ...names,
    `figures ${scores.f1('figure')} value ${scores.share('figure value')} approximation ${scores.share('approximation')} kind ${scores.share('figure kind')}`,
    `dates ${scores.f1('date')} value ${scores.share('date value')}`,
    `traps ${scores.hits('trap')}`,
  ].join(' · ');
}

type Note = (sign: string, type: string, span: Span, more?: string) => void;

function judgeNames(page: MarkedPage, annotations: readonly Annotation[], scores: readonly Scores[], note: Note): void {
  const comparison = compareNames(goldPageOf(page), outermostNames(annotations, NAME_TYPES));
  for (const field of ['right', 'wrong', 'missing'] as const) {
    for (const name of comparison[field]) {
      scores.forEach((s) => {
        s.add('names', field);
      });
      scores.forEach((s) => {
        s.add(name.type, field);
      });
      if (field !== 'right') note(field === 'wrong' ? '+' : '-', name.type, name);
    }
  }
}

/** Pairs marks and findings of one type by their spans and hands the pairs on for their values. */
function judgeSpans(
  type: 'figure' | 'date',
  page: MarkedPage,
  annotations: readonly Annotation[],
  add: (key: string, field: keyof Tally) => void,
  note: Note,
): { mark: Mark; found: Annotation }[] {
  const marks = outermostMarks(page, [...NAME_TYPES, 'figure', 'date']);
  const found = annotations.filter((annotation) => annotation.type === type && annotation.status !== 'rejected');
  const pairs: { mark: Mark; found: Annotation }[] = [];
  for (const mark of marks.filter((m) => m.type === type && !m.optional)) {
    const hit = found.find(({ span }) => sameSpan(span, mark));
    add(type, hit === undefined ? 'missing' : 'right');
    if (hit === undefined) note('-', type, mark, mark.value);
    else pairs.push({ mark, found: hit });
  }
  for (const annotation of found) {
    const isGold = marks.some((m) => m.type === type && !m.optional && sameSpan(annotation.span, m));
    const isFree = marks.some((m) => (m.optional || m.type !== type) && overlaps(annotation.span, m));
    if (isGold || isFree) continue;
    add(type, 'wrong');
    note('+', type, annotation.span);
  }
  return pairs;
}

function judgeFigure(mark: Mark, { figure }: Annotation, add: (key: string, ok: boolean) => void, note: Note): void {
  const fields = new Map((mark.value ?? '').split(' ').map((field) => field.split('=') as [string, string]));
  const verdicts = {
    'figure value': sameNumber(fields.get('value') ?? '', figure?.value),
    approximation: fields.get('approximation') === figure?.approximation,
    'figure kind': fields.get('kind') === figure?.kind,
  };
  for (const [key, ok] of Object.entries(verdicts)) add(key, ok);
  if (Object.values(verdicts).includes(false))
    note('≠', 'figure', mark, `${String(mark.value)} → ${JSON.stringify({ ...figure, numeral: undefined })}`);
}

/** `3..5`, `18..`, `3:1`, `null` or a number. */
function sameNumber(written: string, value: unknown): boolean {
  const parts = written.split(/\.\.|:/);
  const wanted = parts.map((part) => (part === '' || part === 'null' ? null : Number(part)));
  const actual = (Array.isArray(value) ? value : [value]) as (number | null | undefined)[];
  const close = (a: number | null | undefined, b: number | null): boolean =>
    a == null || b == null ? (a ?? null) === b : Math.abs(a - b) <= Math.abs(b) * 1e-3;
  if (wanted.length === actual.length) return wanted.every((end, i) => close(actual[i], end));
  // An open range and its one end say the same; the approximation says which end it is.
  const ends = (numbers: readonly (number | null | undefined)[]): number[] => numbers.filter((n) => n != null);
  return ends(wanted).length === 1 && ends(actual).length === 1 && close(ends(actual)[0], ends(wanted)[0] ?? null);
}

/** One writing of what TIMEX3 lets one write in several ways: T08 and T08:00, P6M and P0.5Y, an open end. */
function plainTimex(timex: string | null | undefined): string {
  return (timex ?? '')
    .replace(/\/PRESENT_REF$/, '/')
    .replaceAll(/(T\d\d):00(?=\/|$)/g, '$1')
    .replaceAll('P0.5Y', 'P6M');
}

function judgeDate(mark: Mark, { date }: Annotation, add: (key: string, ok: boolean) => void, note: Note): void {
  const ok = plainTimex(mark.value) === plainTimex(date?.timex);
  add('date value', ok);
  if (!ok) note('≠', 'date', mark, `${String(mark.value)} → ${String(date?.timex)}`);
}

function judgePage(page: MarkedPage, annotations: readonly Annotation[], scores: readonly Scores[]): void {
  const note: Note = (sign, type, { start, end }, more = '') => {
    if (!options.errors) return;
    const { text } = page;
    const around = `${text.slice(Math.max(0, start - 9), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 9)}`;
    console.log(`  ${sign} ${type.padEnd(12)} ${around.replaceAll('\n', '⏎')}  ${more}`);
  };
  const add = (key: string, field: keyof Tally): void => {
    scores.forEach((s) => {
      s.add(key, field);
    });
  };
  const verdict = (key: string, ok: boolean): void => {
    add(key, ok ? 'right' : 'wrong');
  };
  judgeNames(page, annotations, scores, note);
  for (const { mark, found } of judgeSpans('figure', page, annotations, add, note))
    judgeFigure(mark, found, verdict, note);
  for (const { mark, found } of judgeSpans('date', page, annotations, add, note)) judgeDate(mark, found, verdict, note);
  for (const trap of page.marks.filter(({ type }) => type === 'trap')) {
    const hit = annotations.find(({ type, span }) => (type === 'figure' || type === 'date') && overlaps(span, trap));
    verdict('trap', hit === undefined);
    if (hit !== undefined) note('!', hit.type, trap, hit.text);
  }
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
    judgePage(page, annotations, [own, all]);
    console.log(line(file, own));
  }
  console.log(line('all', all));
}

main();
