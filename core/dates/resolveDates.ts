import type { DateCandidate } from '../annotation';
import type { DocumentContext, DocumentPass, Finding, PassageFindings } from '../document/documentPass';
import { addDays, iso, isoYear, parseIso, type Civil } from './civil';
import type { DateContext, Mention } from './context';
import type { DateCandidateValue, DateValue, Interval } from './date';
import type { DateParts, PointExpression, RangeExpression, Relation } from './expression';
import { datelineDay, datelineOf } from './issueDate';
import { resolveDuration } from './resolveDuration';
import { resolvePoint, type Resolved } from './resolvePoint';
import type { Instant } from './timex';

/**
 * Gives every date expression its TIMEX3 value, article by article in the order of the text: what the words leave out
 * is taken from the text before, from the article's dateline, from the day of issue. What nothing tells stays XXXX.
 */
export const resolveDates: DocumentPass = {
  name: 'resolve-dates',
  run(page, context) {
    const readers = new Map<number, ArticleReader>();
    return page.map((entry, index) => {
      const article = entry.passage.article;
      const reader =
        readers.get(article) ??
        new ArticleReader(
          page.filter(({ passage }) => passage.article === article),
          context,
        );
      readers.set(article, reader);
      return reader.resolve(entry, index);
    });
  },
};

/** Reads an article's dates in order and keeps what the text speaks of. */
class ArticleReader {
  readonly #anchor: Pick<DateContext, 'issueFrom' | 'yearless'> & { readonly issue?: Instant };
  #mention: Mention | undefined;
  /** The first day of the last passage with days. */
  #opening: { readonly day: Civil; readonly passage: number } | undefined;
  /** The last span of a month or more, and the passage it stands in. */
  #period: { readonly value: DateValue; readonly passage: number } | undefined;

  constructor(article: readonly PassageFindings[], { issueDate }: DocumentContext) {
    this.#anchor = anchorOf(article, issueDate.value);
  }

  resolve(part: PassageFindings, index: number): PassageFindings {
    const { passage, findings } = part;
    const sentences = sentenceEnds(passage.normal);
    return {
      ...part,
      findings: findings.map((finding): Finding => {
        if (finding.type !== 'date') return finding;
        const sentence = sentences.findIndex((end) => end > finding.span.start);
        const date = this.#value(finding, index, sentence);
        if (OF_A_LIFE.test(passage.normal.slice(finding.span.end))) this.#mention = undefined;
        return { ...finding, date };
      }),
    };
  }

  #value({ expression }: DateCandidate, passage: number, sentence: number): DateValue {
    const context: DateContext = {
      ...this.#anchor,
      ...(this.#mention && { mention: this.#mention }),
      ...(this.#opening && { opening: this.#opening.day }),
      passage,
      sentence,
      future: expression.future === true,
    };
    switch (expression.type) {
      case 'set':
        return { timex: expression.timex, kind: 'set', interval: null, quant: 'EVERY' };
      case 'reference':
        return { timex: expression.timex, kind: 'date', interval: null };
      case 'named':
        return { timex: expression.timex, kind: 'period', interval: expression.interval };
      case 'duration':
        return this.#keep(resolveDuration(expression, context), context, false);
      case 'point':
        return expression.relation === 'same-period'
          ? this.#samePeriod(resolvePoint(expression.known, context).value, expression, passage)
          : this.#keep(
              related(resolvePoint(expression.known, context), expression),
              context,
              isRelativeYear(expression.known),
            );
      case 'range':
        return this.#keep(resolveRange(expression, context), context, false);
    }
  }

  /** 去年同期: the span the text has just spoken of, so many years earlier. It says nothing of what follows. */
  #samePeriod(year: DateValue, { known }: PointExpression, passage: number): DateValue {
    if (this.#period?.passage !== passage) return year;
    const said = Number(this.#period.value.timex?.slice(0, 4));
    const by = known.shift?.year?.by ?? (known.year === undefined ? undefined : known.year - said);
    return by === undefined ? year : (yearsAway(this.#period.value, by) ?? year);
  }

  #keep({ value, mention }: Resolved, { passage, sentence, yearless }: DateContext, relativeYear: boolean): DateValue {
    if (mention !== undefined)
      this.#mention = { ...mention, passage, sentence, ...(relativeYear && { relativeYear: true as const }) };
    const { year, month, day } = mention ?? {};
    if (year !== undefined && month !== undefined && day !== undefined && this.#opening?.passage !== passage)
      this.#opening = { day: { year, month, day }, passage };
    if (isPeriod(value)) this.#period = { value, passage };
    return yearless ? withoutYear(value) : value;
  }
}

/** 1990年8月生: a date of somebody's life tells nothing of what follows. */
const OF_A_LIFE = /^(?:出?生(?![产活效意])|入党|参加工作)/;

/** 去年, 上年: counted from the day of issue. */
function isRelativeYear({ shift, month }: DateParts): boolean {
  return shift?.year?.from === 'issue' && shift.year.by < 0 && month === undefined;
}

const PERIOD_TIMEX = /^\d{4}(?:-(?:\d\d|Q\d|H\d))?(?:\/\d{4}-(?:\d\d|Q\d))?$/;

/** A year or a part of it down to a month, or a range of months or quarters. */
function isPeriod({ timex, interval }: DateValue): boolean {
  return timex !== null && interval !== null && PERIOD_TIMEX.test(timex);
}

/** The same part of another year. */
function yearsAway({ timex, kind, interval }: DateValue, by: number): DateValue | undefined {
  const shift = (written: string): string => written.replace(/(?<![\d-])\d{4}/g, (year) => isoYear(Number(year) + by));
  const [from, to] = interval ?? [];
  if (timex === null || from == null || to == null) return undefined;
  return { timex: shift(timex), kind, interval: [shift(from), shift(to)], yearFrom: 'text' };
}

function anchorOf(
  article: readonly PassageFindings[],
  issueDate: string | null,
): Pick<DateContext, 'issueFrom' | 'yearless'> & { issue?: Instant } {
  const given = issueDate === null ? undefined : parseIso(issueDate);
  const line = article.map(({ passage }) => datelineOf(passage.normal)).find((found) => found !== undefined);
  const own = line && datelineDay(line, given);
  if (own !== undefined)
    return { issue: { date: own.date, seconds: 0 }, issueFrom: 'dateline', yearless: own.yearless };
  if (given === undefined) return { issueFrom: 'issue-date', yearless: false };
  const seconds = (given.minutes ?? 0) * 60 + (given.seconds ?? 0);
  return { issue: { date: given, seconds }, issueFrom: 'issue-date', yearless: false };
}

function sentenceEnds(text: string): number[] {
  return [...[...text.matchAll(/[。!?;]/g)].map(({ index }) => index), Infinity];
}

/** Years around NO_YEAR. */
const OPEN_YEAR = /\b99\d\d/;
const OPEN_YEARS = /\b99\d\d/g;

/** A value counted from a dateline that gives no year keeps the year open. */
function withoutYear(value: DateValue): DateValue {
  if (!OPEN_YEAR.test(`${value.timex ?? ''} ${value.interval?.join(' ') ?? ''}`)) return value;
  return { timex: value.timex?.replace(OPEN_YEARS, 'XXXX') ?? null, kind: value.kind, interval: null };
}

const PERIODS: readonly Relation[] = ['since', 'from', 'after', 'before', 'until', 'during'];

/** 2023年以来 is open at the end, 2015年前 at the beginning. */
function related(resolved: Resolved, { relation }: PointExpression): Resolved {
  if (relation === undefined || !PERIODS.includes(relation)) return resolved;
  const { timex, interval } = resolved.value;
  const { candidates, ...value } = resolved.value;
  const kept = candidates?.map((c) => ({
    timex: relatedTimex(c.timex, relation),
    interval: relatedInterval(c.interval, relation),
  }));
  return {
    ...resolved,
    value: {
      ...value,
      timex: timex === null ? null : relatedTimex(timex, relation),
      kind: 'period',
      interval: relatedInterval(interval, relation),
      ...(kept && { candidates: kept }),
    },
  };
}

function relatedTimex(timex: string, relation: Relation): string {
  if (relation === 'since') return `${timex.split('/')[0] ?? timex}/PRESENT_REF`;
  return relation === 'from' ? `${timex}/` : timex;
}

function relatedInterval(interval: Interval | null, relation: Relation): Interval | null {
  if (interval === null || relation === 'during') return interval;
  const [start, end] = interval;
  if (relation === 'since' || relation === 'from') return [start, null];
  if (relation === 'after') return [end, null];
  return [null, relation === 'before' ? start : end];
}

/** Both ends, the second read after the first: 12月28日至1月3日 ends in the next year, 13:20~05:40 on the next day. */
function resolveRange({ from, to }: RangeExpression, context: DateContext): Resolved {
  const first = resolvePoint(from, context);
  const start = first.value.interval?.[0] ?? null;
  const startDay = start === null ? undefined : parseIso(start);
  const mention = startDay && { ...startDay, passage: context.passage, sentence: context.sentence };
  const second = resolvePoint(to, { ...context, ...(mention && { mention }) });
  return {
    value: rangeValue(first.value, second.value, to.hour !== undefined),
    ...(second.mention && { mention: second.mention }),
  };
}

function rangeValue(first: DateValue, second: DateValue, timed: boolean): DateValue {
  const [[start], [, secondEnd]] = [first.interval ?? NO_ENDS, second.interval ?? NO_ENDS];
  const timeOnly = first.timex?.startsWith('T') === true;
  const end = endAfter(start, secondEnd, timeOnly || timed);
  const lastTimex = timeOnly ? timeOf(second.timex) : endTimex(second.timex, secondEnd, end);
  if (first.timex === null || lastTimex === null) return { timex: null, kind: 'period', interval: null };
  const timex = `${first.timex}/${lastTimex}`;
  const interval: Interval | null = start === null || end === null ? null : [start, end];
  return {
    timex,
    kind: 'period',
    interval,
    ...(first.yearFrom && { yearFrom: first.yearFrom }),
    ...readings({ timex, interval }, otherYear(first, second)),
  };
}

const NO_ENDS: Interval = [null, null];

function readings(likeliest: DateCandidateValue, other: DateCandidateValue | undefined): Pick<DateValue, 'candidates'> {
  return other === undefined ? {} : { candidates: [likeliest, other] };
}

/** The range in the other year its beginning may be meant in. */
function otherYear(first: DateValue, second: DateValue): DateCandidateValue | undefined {
  const other = first.candidates?.[1];
  const [start, end] = [other?.interval?.[0], second.interval?.[1]];
  if (other === undefined || typeof start !== 'string' || typeof end !== 'string') return undefined;
  const year = start.slice(0, 4);
  const moved = year + end.slice(4);
  return {
    timex: `${other.timex}/${(second.timex ?? '').replace(/^\d{4}/, year)}`,
    interval: [start, moved > start ? moved : end],
  };
}

/** The end moved behind the start: a day on for times of day, a year on for days of the year. */
function endAfter(start: string | null, end: string | null, timed: boolean): string | null {
  if (start === null || end === null || end > start) return end;
  const date = parseIso(end) as Civil;
  const moved = timed ? addDays(date, 1) : { ...date, year: date.year + 1 };
  return iso(moved) + end.slice(10);
}

function endTimex(timex: string | null, was: string | null, is: string | null): string | null {
  if (timex === null || was === is || was === null || is === null) return timex;
  return timex.replace(/^\d{4}/, is.slice(0, 4));
}

function timeOf(timex: string | null): string | null {
  const at = timex?.indexOf('T') ?? -1;
  return timex === null || at < 0 ? timex : timex.slice(at);
}
