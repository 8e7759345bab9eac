import { ENTITY_TYPES, type Annotation } from '../../core/annotation';
import { overlaps, sameSpan, type Span } from '../../core/text/span';
import { outermostMarks, type Mark, type MarkedPage } from '../../tools/evaluate/markedPage';
import { compareNames, goldPageOf, outermostNames, type GoldPage } from './nameGold';

export interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

/**
 * Counts under a heading: `names` and each type (spans), `figure value`, `approximation`, `figure kind`, `date value` (right
 * or wrong), `trap` (wrong: hit).
 */
export class Scores {
  readonly #tallies = new Map<string, Tally>();

  add(key: string, field: keyof Tally, count = 1): void {
    const tally = this.#tallies.get(key) ?? { right: 0, wrong: 0, missing: 0 };
    tally[field] += count;
    this.#tallies.set(key, tally);
  }

  /** True where nothing was counted. */
  isEmpty(key: string): boolean {
    return !this.#tallies.has(key);
  }

  /** F1 in percent; `NaN` where nothing was to be found. */
  f1(key: string): number {
    const { right, wrong, missing } = this.#tallies.get(key) ?? { right: 0, wrong: 0, missing: 0 };
    return right + missing === 0 ? NaN : (200 * right) / (2 * right + wrong + missing);
  }

  /** The right ones in percent. */
  share(key: string): number {
    const { right, wrong } = this.#tallies.get(key) ?? { right: 0, wrong: 0 };
    return (100 * right) / (right + wrong);
  }

  count(key: string): number {
    const { right, missing } = this.#tallies.get(key) ?? { right: 0, missing: 0 };
    return right + missing;
  }

  /** The found ones in percent of what was to be found. */
  recall(key: string): number {
    const { right, missing } = this.#tallies.get(key) ?? { right: 0, missing: 0 };
    return (100 * right) / (right + missing);
  }

  /** How many are wrong, and of how many. */
  wrongOf(key: string): readonly [wrong: number, of: number] {
    const { wrong, right } = this.#tallies.get(key) ?? { wrong: 0, right: 0 };
    return [wrong, wrong + right];
  }
}

/** Hears of each error: `+` found and wrong, `-` missing, `≠` another value, `!` a trap that was hit. */
export type Note = (sign: string, type: string, span: Span, more?: string) => void;

/** Counts the outermost names of some types that are right, wrong and missing, under `names` and under their types. */
export function judgeNames(
  page: GoldPage,
  annotations: readonly Annotation[],
  types: readonly string[],
  scores: readonly Scores[],
  note: Note = () => undefined,
): void {
  const comparison = compareNames(page, outermostNames(annotations, types));
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
  const marks = outermostMarks(page, [...ENTITY_TYPES, 'figure', 'date']);
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

/** Counts what is right and wrong on a page; optional marks count for nothing. */
export function judgePage(
  page: MarkedPage,
  annotations: readonly Annotation[],
  scores: readonly Scores[],
  note: Note = () => undefined,
): void {
  const add = (key: string, field: keyof Tally): void => {
    scores.forEach((s) => {
      s.add(key, field);
    });
  };
  const verdict = (key: string, ok: boolean): void => {
    add(key, ok ? 'right' : 'wrong');
  };
  judgeNames(goldPageOf(page), annotations, ENTITY_TYPES, scores, note);
  for (const { mark, found } of judgeSpans('figure', page, annotations, add, note))
    judgeFigure(mark, found, verdict, note);
  for (const { mark, found } of judgeSpans('date', page, annotations, add, note)) judgeDate(mark, found, verdict, note);
  for (const trap of page.marks.filter(({ type }) => type === 'trap')) {
    const hit = annotations.find(({ type, span }) => (type === 'figure' || type === 'date') && overlaps(span, trap));
    verdict('trap', hit === undefined);
    if (hit !== undefined) note('!', hit.type, trap, hit.text);
  }
}

/** Prints each error with what stands around it. */
export function printErrors(text: string): Note {
  return (sign, type, { start, end }, more = '') => {
    const around = `${text.slice(Math.max(0, start - 9), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 9)}`;
    console.log(`  ${sign} ${type.padEnd(12)} ${around.replaceAll('\n', '⏎')}  ${more}`);
  };
}
