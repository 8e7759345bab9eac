import { existsSync } from 'node:fs';
import type { Annotation } from '../core/annotation';
import { loadGazetteer } from '../core/entities/gazetteer';
import type { FigureNumber } from '../core/figures/figure';
import { toSi } from '../core/figures/units';
import { createNewsAnalyser } from '../core/newsAnalyser';
import { judgeDates } from './evaluate/dates';
import { judgePage } from './evaluate/page';
import { report, type Verdict } from './evaluate/report';
import { readShared, SHARED, sharedLines } from './evaluate/shared';
import { packGazetteer } from './packGazetteer';

/**
 * `npm run evaluate:figures [-- --misses]`: how well figures and dates are read, on the case files and the gold page in
 * ../shared. Judged as ../shared/data/README.md says. `--misses` lists what is wrong.
 */
const MISSES = process.argv.includes('--misses');

interface FigureCase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly span: string;
  readonly value: number | [number | null, number | null] | null;
  readonly unit: string | null;
  readonly approx: string;
  readonly type: string;
  readonly convention: 'number' | 'number+unit';
}

if (existsSync(SHARED)) {
  const analyser = createNewsAnalyser({ gazetteer: loadGazetteer(packGazetteer()) });
  const annotate = (text: string, issueDate?: string): readonly Annotation[] =>
    analyser.analyse(text, issueDate === undefined ? {} : { issueDate }).annotations;
  const figures = sharedLines<FigureCase>('data/figures.jsonl').map((item) => judgeFigure(item, annotate(item.text)));
  report('figures.jsonl', figures, MISSES);
  report('dates.jsonl', judgeDates(sharedLines('data/dates.jsonl'), annotate), MISSES);
  const { text, gold } = readShared();
  judgePage(text, gold, annotate, MISSES);
} else {
  console.log('Nothing evaluated: the folder ../shared with the cases and the gold page is missing.');
}

function judgeFigure(item: FigureCase, annotations: readonly Annotation[]): Verdict {
  const figures = annotations.filter(({ type }) => type === 'figure');
  const shown = figures
    .map(
      (f) =>
        `${f.text}=${JSON.stringify(f.figure?.value)} ${String(f.figure?.unit)} ${String(f.figure?.approximation)} ${String(f.figure?.kind)}`,
    )
    .join(' ; ');
  const name = `${item.text} | ${item.span} ${JSON.stringify(item.value)} ${String(item.unit)} ${item.approx} → ${shown}`;
  if (item.start < 0) return { name, right: figures.length === 0 };
  const found = figures.find(({ span, figure }) => {
    const place = item.convention === 'number' ? figure?.numeral : span;
    return (
      (place?.start === item.start && place.end === item.end) || (span.start === item.start && span.end === item.end)
    );
  });
  return { name, right: found !== undefined && sameValue(item, found) };
}

/** Equal, or equal after conversion to SI; of an open range the end that is given. */
function sameValue({ value, unit }: FigureCase, { figure }: Annotation): boolean {
  if (value === null) return true;
  const actual = endsOf(figure?.value ?? null);
  const si = figure?.unit == null ? 1 : (toSi(1, figure.unit)?.value ?? 1);
  const factors = [1, si, unit === 'g' ? si * 1000 : 1];
  return factors.some((factor) =>
    covers(
      endsOf(value),
      actual.map((end) => end * factor),
    ),
  );
}

function endsOf(value: FigureNumber): number[] {
  const ends: readonly (number | null)[] = typeof value === 'number' ? [value] : (value ?? []);
  return ends.filter((end) => end !== null);
}

function covers(expected: number[], actual: number[]): boolean {
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-6;
  if (expected.length === actual.length) return expected.every((end, i) => close(actual[i] as number, end));
  return actual.length === 1 && expected.some((end) => close(actual[0] as number, end));
}
