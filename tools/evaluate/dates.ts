import type { Annotation } from '../../core/annotation';
import type { Verdict } from './report';

interface DateCase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly span: string;
  readonly timex: string | null;
  readonly values: readonly DateAnswer[];
  readonly check: 'value' | 'timex' | 'span';
  readonly reference: string | null;
  readonly tolerance_days?: number;
}

interface DateAnswer {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly seconds?: number;
  readonly seconds_min?: number;
  readonly seconds_max?: number;
}

const LEADING = /^(?:从|自|由|在|于|截至|到)\s*/;
const TRAILING = /(?:期间|以来|前后|左右|起|开始)$/;
const DAY = 86_400_000;

/** Judges each case by span, then by value or TIMEX, as the data's README says. */
export function judgeDates(
  cases: readonly unknown[],
  annotate: (text: string, issueDate?: string) => readonly Annotation[],
): Verdict[] {
  return (cases as readonly DateCase[]).map((item) => {
    const dates = annotate(item.text, item.reference ?? undefined).filter(({ type }) => type === 'date');
    const shown = dates
      .map((d) => `${d.text}=${JSON.stringify(d.date?.timex)} ${JSON.stringify(d.date?.interval)}`)
      .join(' ; ');
    const name = `${item.text} | ${item.span} ${String(item.timex)} ${JSON.stringify(item.values)} ${item.check} ${String(item.reference)} → ${shown}`;
    if (item.start < 0) return { name, right: dates.length === 0 };
    const found = dates.find(({ span }) => sameSpan(item, span.start, span.end));
    return { name, right: found !== undefined && sameValue(item, found) };
  });
}

function sameSpan({ text, start, end }: DateCase, foundStart: number, foundEnd: number): boolean {
  const core = (from: number, to: number): string => {
    const written = text.slice(from, to);
    const lead = LEADING.exec(written)?.[0].length ?? 0;
    const trail = TRAILING.exec(written)?.[0].length ?? 0;
    return `${String(from + lead)}-${String(to - trail)}`;
  };
  return (foundStart === start && foundEnd === end) || core(foundStart, foundEnd) === core(start, end);
}

function sameValue(item: DateCase, { date }: Annotation): boolean {
  if (item.check === 'span') return true;
  if (item.check === 'timex') return date?.timex != null && sameTimex(item.timex ?? '', date.timex);
  const readings = [{ timex: date?.timex ?? '', interval: date?.interval ?? null }, ...(date?.candidates ?? [])];
  return item.values.some((answer) =>
    readings.some(({ timex, interval }) =>
      answer.start === undefined
        ? sameDuration(answer, timex)
        : interval !== null && sameInterval(answer, interval, item.tolerance_days ?? 0, grainOf(timex)),
    ),
  );
}

/** A part the source left open (XXXX) matches any; a time of day matches with its day written out. */
function sameTimex(expected: string, actual: string): boolean {
  if (expected === actual || seconds(expected) === seconds(actual)) return true;
  const pattern = expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/X+/g, (x) => `[\\dX]{${String(x.length)}}`);
  return (
    new RegExp(`^${pattern}$`).test(actual) ||
    (expected.startsWith('T') &&
      actual
        .split('/')
        .map((part) => part.slice(part.indexOf('T')))
        .join('/') === expected)
  );
}

function sameInterval(
  { start, end }: DateAnswer,
  [from, to]: readonly [string | null, string | null],
  toleranceDays: number,
  named: number,
): boolean {
  const slack = toleranceDays * DAY;
  const grain = Math.max(
    slack,
    named,
    (start ?? end ?? '').endsWith('T00:00:00') || (end ?? '').endsWith('T00:00:00') ? DAY : 3_600_000,
  );
  return near(start, from, slack) && (end === null || near(end, to, grain));
}

/** The size of the finest part of the range's end: the README lets an end be off by one of them. */
function grainOf(timex: string): number {
  const [, end = ''] = timex.split('/');
  if (/^[\dX]{4}$/.test(end)) return 366 * DAY;
  return /^[\dX]{4}-\d\d$/.test(end) ? 31 * DAY : 0;
}

function near(expected: string | null | undefined, actual: string | null, slack: number): boolean {
  if (expected == null || actual === null) return (expected ?? null) === actual;
  return Math.abs(instant(expected) - instant(actual)) <= slack;
}

function instant(iso: string): number {
  return Date.parse(`${iso.length === 10 ? `${iso}T00:00:00` : iso.length === 16 ? `${iso}:00` : iso}Z`);
}

function sameDuration(answer: DateAnswer, timex: string): boolean {
  const [min = NaN, max = min] = timex.split('/').map(seconds);
  return answer.seconds === undefined
    ? answer.seconds_min === min && answer.seconds_max === max
    : answer.seconds === min;
}

/** A TIMEX3 duration in seconds; a month is 30 days and a year 365 here. */
function seconds(timex: string): number {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      timex,
    );
  if (match === null) return NaN;
  const sizes = [365 * 86400, 30 * 86400, 7 * 86400, 86400, 3600, 60, 1];
  return sizes.reduce((sum, size, i) => sum + size * Number(match[i + 1] ?? 0), 0);
}
