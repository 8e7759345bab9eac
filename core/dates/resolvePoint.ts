import { addDays, addMonths, daysInMonth, exists, iso, isoWeek, isoYear, mondayOf, pad, type Civil } from './civil';
import {
  fullYear,
  impliedMonth,
  impliedYear,
  isTimed,
  mentionedDay,
  nearest,
  pointedDay,
  type DateContext,
} from './context';
import type { DateCandidateValue, DateValue, ImpliedFrom, Interval } from './date';
import type { DateParts, Edge, Shift } from './expression';
import { festivalDay, nthWeekday } from './festivals';
import { lunarDay } from './lunar';
import { isoInstant, monthsInterval, monthTimex, shiftBy, timeInterval, timePart } from './timex';

/** A date with its implied parts filled in, and what the text now speaks of. */
export interface Resolved {
  readonly value: DateValue;
  readonly mention?: { readonly year?: number; readonly month?: number; readonly day?: number };
}

/** The span of time a date names, before its other readings are added. */
interface Named {
  readonly timex: string;
  readonly interval: Interval | null;
  readonly mod?: Edge;
  readonly mention?: Resolved['mention'];
}

interface YearFound {
  readonly year: number | undefined;
  readonly from?: ImpliedFrom;
  readonly other?: number;
}

/** Gives a date its value: from its own parts first, then from the text before, then from the day of issue. */
export function resolvePoint(parts: DateParts, context: DateContext): Resolved {
  if (parts.century !== undefined || parts.decade !== undefined) return finish(parts, longAgo(parts));
  const day = dayOf(parts, context);
  return day === undefined ? withoutDay(parts, context) : onDay(parts, day);
}

function withoutDay(parts: DateParts, context: DateContext): Resolved {
  if (parts.shift?.week !== undefined || parts.weekend === true) return weekOf(parts, context);
  if (parts.shift?.hour !== undefined) return hourAway(parts.shift.hour.by, context);
  if (isUnanchored(parts)) return unanchored(parts);
  if (isTimed(parts) && !hasDate(parts)) return timeOnly(parts, context);
  const found = yearOf(parts, context);
  if (parts.lunarMonth !== undefined || parts.festival !== undefined) return unknownDay(parts);
  const monthly = withMonth(parts, found, context);
  const main = spanOf(monthly.parts, monthly.year);
  const others =
    found.other === undefined ? [] : [spanOf(monthly.parts, found.other)].filter(({ interval }) => interval !== null);
  return finish(parts, main, found.from, others);
}

/** A day that needs a day of issue, or a month before it, to be placed. */
function isUnanchored({ shift, day, month, weekday, nth }: DateParts): boolean {
  const lonelyDay = day !== undefined && month === undefined && shift === undefined;
  return shift?.day !== undefined || lonelyDay || (weekday !== undefined && nth === undefined);
}

function finish(parts: DateParts, named: Named, from?: ImpliedFrom, others: readonly Named[] = []): Resolved {
  const candidates: DateCandidateValue[] = others.map(({ timex, interval }) => ({ timex, interval }));
  return {
    value: {
      timex: named.timex,
      kind: isTimed(parts) ? 'time' : 'date',
      interval: named.interval,
      ...(candidates.length > 0 && { candidates: [{ timex: named.timex, interval: named.interval }, ...candidates] }),
      ...(named.mod && { mod: named.mod }),
      ...(from && { yearFrom: from }),
    },
    ...(named.mention && { mention: named.mention }),
  };
}

function hasDate(parts: DateParts): boolean {
  const { year, shortYear, half, quarter, season, month, day, weekday, festival, lunarMonth, shift, first } = parts;
  return [year, shortYear, half, quarter, season, month, day, weekday, festival, lunarMonth, shift, first].some(
    (part) => part !== undefined,
  );
}

/** The year the words give, straight or by distance, else the implied one. */
function yearOf(parts: DateParts, context: DateContext): YearFound {
  if (parts.year !== undefined) return { year: parts.year };
  if (parts.shortYear !== undefined) return { year: fullYear(parts.shortYear, context) };
  return parts.shift?.year === undefined ? impliedYearOf(parts, context) : shiftedYear(parts.shift.year, context);
}

/** 去年 counts from the day of issue, 次年 from the year the text speaks of. */
function shiftedYear({ by, from }: Shift, { mention, issue, issueFrom }: DateContext): YearFound {
  const mentioned = from === 'text' ? mention?.year : undefined;
  const base = mentioned ?? issue?.date.year;
  return base === undefined
    ? { year: undefined }
    : { year: base + by, from: mentioned === undefined ? issueFrom : 'text' };
}

function impliedYearOf(parts: DateParts, context: DateContext): YearFound {
  const month = parts.month ?? monthOfPart(parts);
  const implied = month === undefined ? undefined : impliedYear(month, context);
  if (implied === undefined) return { year: undefined };
  return {
    year: implied.year,
    from: implied.from,
    ...(implied.other !== undefined && parts.month !== undefined && { other: implied.other }),
  };
}

/** The last month of the quarter, half or season, to see which year is nearest; the issue's own when there is none. */
function monthOfPart({ quarter, half, season, first, lunarMonth, edge }: DateParts): number | undefined {
  if (quarter !== undefined) return quarter * 3;
  if (half !== undefined) return half * 6;
  if (season !== undefined) return { SP: 3, SU: 6, FA: 9, WI: 12 }[season];
  if (first !== undefined) return first.grain === 'quarter' ? first.count * 3 : Math.min(first.count, 12);
  if (edge !== undefined) return { START: 3, MID: 6, END: 12 }[edge];
  return lunarMonth === undefined ? undefined : Math.min(12, lunarMonth + 1);
}

/** The day the words name, in whatever way; undefined where they name a longer span, or none. */
function dayOf(parts: DateParts, context: DateContext): DayFound | undefined {
  return (
    shiftedDay(parts, context) ??
    festiveDay(parts, context) ??
    numberedDay(parts, context) ??
    weekdayDay(parts, context)
  );
}

interface DayFound {
  readonly date: Civil;
  readonly from?: ImpliedFrom;
  readonly others?: readonly (Civil | undefined)[];
}

/** 昨日, 次日, and 前三天 of nothing. */
function shiftedDay({ shift, festival }: DateParts, context: DateContext): DayFound | undefined {
  if (shift?.day === undefined || festival !== undefined) return undefined;
  const fromText = shift.day.from === 'text' ? pointedDay(context) : undefined;
  const base = fromText ?? context.issue?.date;
  if (base === undefined) return undefined;
  return { date: addDays(base, shift.day.by), from: fromText === undefined ? context.issueFrom : 'text' };
}

/** A festival, a solar term, a lunar date. */
function festiveDay(parts: DateParts, context: DateContext): DayFound | undefined {
  const { festival, lunarMonth, lunarDay: day, leapMonth } = parts;
  const lunar = lunarMonth !== undefined && day !== undefined;
  if (festival === undefined && !lunar) return undefined;
  const inYear = (year: number): Civil | undefined =>
    festival === undefined
      ? lunarDay(year, (leapMonth === true ? -1 : 1) * (lunarMonth ?? 1), day ?? 1)
      : festivalDay(festival, year);
  const { year, from } = yearOf(parts, context);
  if (year !== undefined && parts.month === undefined && hasOwnYear(parts)) {
    const date = inYear(year);
    return date && { date, ...(from && { from }) };
  }
  if (hasOwnYear(parts)) return undefined;
  return lunar ? nearestLunar(inYear, context) : nearestFestival(inYear, context);
}

function hasOwnYear({ year, shortYear, shift }: DateParts): boolean {
  return year !== undefined || shortYear !== undefined || shift?.year !== undefined;
}

function nearestFestival(inYear: (year: number) => Civil | undefined, context: DateContext): DayFound | undefined {
  const month = inYear(context.issue?.date.year ?? context.mention?.year ?? NaN)?.month;
  const implied = month === undefined ? undefined : impliedYear(month, context, true);
  const date = implied && inYear(implied.year);
  return date && { date, from: implied.from, ...(implied.other !== undefined && { others: [inYear(implied.other)] }) };
}

/** 腊月 of a lunar year lies in the next Gregorian year: of the days around, the nearest to the issue. */
function nearestLunar(inYear: (year: number) => Civil | undefined, context: DateContext): DayFound | undefined {
  const base = context.issue?.date;
  if (base === undefined) return undefined;
  const days = [inYear(base.year - 1), inYear(base.year)];
  const sameYear = days.filter((day) => day?.year === base.year);
  const date = nearest(sameYear.length === 1 ? sameYear : days, base);
  return date && { date, from: context.issueFrom };
}

/** A day by its number: 2023年3月5日, 3月5日, 本月9日, 5日. */
function numberedDay(parts: DateParts, context: DateContext): DayFound | undefined {
  const { day } = parts;
  if (day === undefined) return undefined;
  if (parts.shift?.month !== undefined) {
    const month = shiftedMonth(parts, context);
    return month && { date: { ...month, day }, from: context.issueFrom };
  }
  if (parts.month === undefined) {
    if (hasOwnYear(parts)) return undefined;
    const implied = impliedMonth(day, context);
    return implied && { date: implied.date, from: implied.from, others: [implied.other] };
  }
  const { year, from, other } = yearOf(parts, context);
  if (year === undefined) return undefined;
  return {
    date: { year, month: parts.month, day },
    ...(from && { from }),
    ...(other !== undefined && { others: [{ year: other, month: parts.month, day }] }),
  };
}

function shiftedMonth({ shift }: DateParts, context: DateContext): Civil | undefined {
  const { month } = shift ?? {};
  if (month === undefined) return undefined;
  const { mention, issue } = context;
  const fromText =
    month.from === 'text' && mention?.year !== undefined && mention.month !== undefined
      ? { year: mention.year, month: mention.month, day: 1 }
      : undefined;
  const base = fromText ?? (issue && { ...issue.date, day: 1 });
  return base && addMonths(base, month.by);
}

/** 上周五, 周五, 十月第一个星期一. */
function weekdayDay(parts: DateParts, context: DateContext): DayFound | undefined {
  const { weekday, shift } = parts;
  if (weekday === undefined) return undefined;
  if (parts.nth !== undefined) return nthDay(parts, context);
  if (context.issue === undefined || context.yearless) return undefined;
  const monday = addDays(mondayOf(context.issue.date), 7 * (shift?.week?.by ?? 0));
  const date = addDays(monday, weekday - 1);
  return {
    date,
    from: context.issueFrom,
    ...(shift?.week === undefined && { others: [addDays(date, -7), addDays(date, 7)] }),
  };
}

/** 十月第一个星期一. */
function nthDay(parts: DateParts, context: DateContext): DayFound | undefined {
  const { weekday = 1, nth = 1, month } = parts;
  const { year, from } = yearOf(parts, context);
  const date = year === undefined || month === undefined ? undefined : nthWeekday(year, month, nth, weekday);
  return date && { date, ...(from && { from }) };
}

function onDay(parts: DateParts, { date, from, others }: DayFound): Resolved {
  const name = (day: Civil): Named => ({
    timex: `${iso(day)}${timePart(parts)}`,
    interval: !exists(day) ? null : isTimed(parts) ? timeInterval(day, parts) : [iso(day), iso(addDays(day, 1))],
    mention: day,
  });
  return finish(parts, name(date), from, (others ?? []).filter((day) => day !== undefined).map(name));
}

/** 上午9时 on the day the text speaks of; against the day of issue alone the date stays out of the TIMEX value. */
function timeOnly(parts: DateParts, context: DateContext): Resolved {
  const mentioned = mentionedDay(context);
  if (mentioned !== undefined) return onDay(parts, { date: mentioned, from: 'text' });
  const timex = timePart(parts);
  const date = context.issue?.date;
  return finish(
    parts,
    { timex, interval: date === undefined ? null : timeInterval(date, parts) },
    date && context.issueFrom,
  );
}

function weekOf(parts: DateParts, context: DateContext): Resolved {
  if (context.issue === undefined || context.yearless) return { value: { timex: null, kind: 'date', interval: null } };
  const monday = addDays(mondayOf(context.issue.date), 7 * (parts.shift?.week?.by ?? 0));
  const { year, week } = isoWeek(monday);
  const timex = `${String(year)}-W${pad(week)}`;
  const weekend = parts.weekend === true;
  const interval = [iso(addDays(monday, weekend ? 5 : 0)), iso(addDays(monday, 7))] as const;
  return finish(parts, { timex: weekend ? `${timex}-WE` : timex, interval }, context.issueFrom);
}

/** 上个小时: the sixty minutes before the instant of issue. */
function hourAway(by: number, { issue }: DateContext): Resolved {
  if (issue === undefined) return { value: { timex: null, kind: 'time', interval: null } };
  const [from, to] = [shiftBy(issue, { hours: 1 }, by < 0 ? -1 : 1), issue].map(isoInstant) as [string, string];
  const interval = by < 0 ? ([from, to] as const) : ([to, from] as const);
  return { value: { timex: interval.join('/'), kind: 'time', interval } };
}

/** 昨日 or 周五 where no day of issue is known. */
function unanchored(parts: DateParts): Resolved {
  if (parts.day !== undefined && parts.shift === undefined)
    return {
      value: {
        timex: `XXXX-XX-${pad(parts.day)}${timePart(parts)}`,
        kind: isTimed(parts) ? 'time' : 'date',
        interval: null,
      },
    };
  const timex =
    parts.weekday === undefined || parts.shift !== undefined
      ? null
      : `XXXX-WXX-${String(parts.weekday)}${timePart(parts)}`;
  return { value: { timex, kind: isTimed(parts) ? 'time' : 'date', interval: null } };
}

/** A day whose year, and so whose Gregorian day, nothing tells. */
function unknownDay(parts: DateParts): Resolved {
  const fixed = parts.festival === undefined ? undefined : festivalDay(parts.festival, 2023);
  const other = parts.festival === undefined ? undefined : festivalDay(parts.festival, 2025);
  const same = fixed !== undefined && other !== undefined && fixed.month === other.month && fixed.day === other.day;
  const timex = same ? `XXXX-${pad(fixed.month)}-${pad(fixed.day)}${timePart(parts)}` : null;
  return { value: { timex, kind: isTimed(parts) ? 'time' : 'date', interval: null } };
}

/** Takes 上月 and 月初 from the month they are counted from. */
function withMonth(
  parts: DateParts,
  { year }: YearFound,
  context: DateContext,
): { parts: DateParts; year: number | undefined } {
  const month = shiftedMonth(parts, context);
  return month === undefined ? { parts, year } : { parts: { ...parts, month: month.month }, year: month.year };
}

function longAgo({ century, decade, edge }: DateParts): Named {
  if (century !== undefined && century < 0) return beforeChrist(-century, edge);
  const first = decade === undefined ? ((century ?? 1) - 1) * 100 : decade < 100 ? decade + 1900 : decade;
  const length = decade === undefined ? 100 : 10;
  const timex = String(first / length).padStart(decade === undefined ? 2 : 3, '0');
  return {
    timex,
    interval: [`${isoYear(first)}-01-01`, `${isoYear(first + length)}-01-01`],
    ...(edge && { mod: edge }),
  };
}

/** The fifth century before Christ is 500 to 401 BC, and there is no year 0: TIMEX2's `BC04`, ISO 8601's years -0499 to -0400. */
function beforeChrist(century: number, edge?: Edge): Named {
  const first = 1 - 100 * century;
  return {
    timex: `BC${pad(century - 1)}`,
    interval: [`${isoYear(first)}-01-01`, `${isoYear(first + 100)}-01-01`],
    ...(edge && { mod: edge }),
  };
}

/** A year, or a part of it longer than a day. */
function spanOf(parts: DateParts, year: number | undefined): Named {
  const named = yearSpan(parts, year);
  return year === undefined
    ? { ...named, interval: null }
    : { ...named, mention: { year, ...(parts.month !== undefined && { month: parts.month }) } };
}

/** Before Christ as TIMEX2 writes it: the year 0 of ISO 8601 is 1 BC. */
function timexYear(year: number): string {
  return year > 0 ? isoYear(year) : `BC${String(1 - year).padStart(4, '0')}`;
}

function yearSpan(parts: DateParts, known: number | undefined): Named {
  const year = known ?? 2024;
  const y = known === undefined ? 'XXXX' : timexYear(known);
  const { half, quarter, season, month, first, edge, week } = parts;
  if (month !== undefined) return monthSpan(parts, year, y, month);
  if (first !== undefined) return firstSpan(first, year, y, 1);
  if (quarter !== undefined)
    return { timex: `${y}-Q${String(quarter)}`, interval: monthsInterval(year, quarter * 3 - 2, 3) };
  if (half !== undefined) return { timex: `${y}-H${String(half)}`, interval: monthsInterval(year, half * 6 - 5, 6) };
  if (season !== undefined)
    return { timex: `${y}-${season}`, interval: monthsInterval(year, { SP: 3, SU: 6, FA: 9, WI: 12 }[season], 3) };
  if (week !== undefined) return weekSpan(addDays(mondayOf({ year, month: 1, day: 4 }), 7 * (week - 1)));
  if (edge !== undefined)
    return {
      timex: y,
      interval: monthsInterval(year, { START: 1, MID: 6, END: 12 }[edge], edge === 'MID' ? 2 : 1),
      mod: edge,
    };
  if (known === undefined) return { timex: 'XXXX', interval: null };
  return { timex: y, interval: [`${isoYear(year)}-01-01`, `${isoYear(year + 1)}-01-01`] };
}

function weekSpan(monday: Civil): Named {
  const { year, week } = isoWeek(monday);
  return { timex: `${String(year)}-W${pad(week)}`, interval: [iso(monday), iso(addDays(monday, 7))] };
}

function monthSpan(parts: DateParts, year: number, y: string, month: number): Named {
  const timex = `${y}-${pad(month)}`;
  const { tenDays, halfMonth, edge, first, week, day } = parts;
  if (day !== undefined) return { timex: `${timex}-${pad(day)}${timePart(parts)}`, interval: null };
  if (first !== undefined) return firstSpan(first, year, y, month);
  if (week !== undefined) return weekSpan(addDays(mondayOf({ year, month, day: 4 }), 7 * (week - 1)));
  const last = daysInMonth(year, month);
  if (tenDays !== undefined) return daySpan(timex, year, month, tenDays * 10 - 9, tenDays === 3 ? last : tenDays * 10);
  if (halfMonth !== undefined)
    return daySpan(timex, year, month, halfMonth === 1 ? 1 : 16, halfMonth === 1 ? 15 : last);
  if (edge !== undefined) {
    const [from, to] = { START: [1, 10], MID: [11, 20], END: [21, last] }[edge] as [number, number];
    return { ...daySpan(timex, year, month, from, to), timex, mod: edge };
  }
  return { timex: monthTimex(year, month).replace(isoYear(year), y), interval: monthsInterval(year, month, 1) };
}

function daySpan(timex: string, year: number, month: number, from: number, to: number): Named {
  return {
    timex: `${timex}-${pad(from)}/${timex}-${pad(to)}`,
    interval: [iso({ year, month, day: from }), iso(addDays({ year, month, day: to }, 1))],
  };
}

/** 前三季度, 前11个月, 前10天: the first so many of a year or month. */
function firstSpan({ count, grain }: NonNullable<DateParts['first']>, year: number, y: string, month: number): Named {
  const start = { year, month, day: 1 };
  if (grain === 'quarter')
    return { timex: `${y}-Q1/${y}-Q${String(count)}`, interval: monthsInterval(year, 1, 3 * count) };
  if (grain === 'month') return { timex: `${y}-01/${y}-${pad(count)}`, interval: monthsInterval(year, 1, count) };
  const end = addDays(start, grain === 'week' ? 7 * count : count);
  return { timex: `${iso(start)}/${iso(addDays(end, -1))}`, interval: [iso(start), iso(end)] };
}
