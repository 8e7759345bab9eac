import { addMonths, exists, toDays, type Civil } from './civil';
import type { ImpliedFrom } from './date';
import type { DateParts } from './expression';
import type { Instant } from './timex';

/** The day a text speaks of: what 当日, 次年 and a month without year are read against. */
export interface Mention {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Index of the passage it stands in, and of its sentence there. */
  readonly passage: number;
  readonly sentence: number;
  /** A year given only by its distance, as comparisons give it: 比去年增长. */
  readonly relativeYear?: true;
}

/** What is known around an expression when it is resolved. */
export interface DateContext {
  /** The day of issue, or the article's own dateline. */
  readonly issue?: Instant;
  readonly issueFrom: ImpliedFrom;
  /** The dateline gives no year and nothing else does: years counted from it are unknown. */
  readonly yearless: boolean;
  readonly mention?: Mention;
  /** The first day that the last passage with days speaks of: what 同日 at the head of the next one points to. */
  readonly opening?: Civil;
  readonly passage: number;
  readonly sentence: number;
  /** 将于 or the like stands before the expression. */
  readonly future: boolean;
}

export interface ImpliedYear {
  readonly year: number;
  readonly from: ImpliedFrom;
  /** The other year it may be, where the month is far from the day of issue. */
  readonly other?: number;
}

/** A year that the words leave out: from the text before in the same passage, else the one that fits the day of issue. */
export function impliedYear(month: number, context: DateContext, festive = false): ImpliedYear | undefined {
  const { mention, issue, issueFrom, passage } = context;
  if (mention?.year !== undefined && mention.passage === passage && !isAside(mention, context)) {
    return { year: mention.year, from: 'text' };
  }
  if (issue === undefined) return undefined;
  return { ...yearNear(month, issue.date, context.future, festive), from: issueFrom };
}

/**
 * A year named in passing, long before or to compare with, says nothing of the next sentence: 始建于1998年。5月6日…,
 * 比去年增长一成。9月…
 */
function isAside({ year = 0, month, sentence, relativeYear }: Mention, context: DateContext): boolean {
  const old = context.issue === undefined || Math.abs(context.issue.date.year - year) >= 2;
  return (old || relativeYear === true) && month === undefined && sentence !== context.sentence;
}

const FAR = 9;
const FAR_FESTIVAL = 11;

function yearNear(
  month: number,
  { year, month: current }: Civil,
  future: boolean,
  festive: boolean,
): { year: number; other?: number } {
  const ahead = month - current;
  if (future) return { year: ahead < 0 ? year + 1 : year };
  if (ahead >= (festive ? FAR_FESTIVAL : FAR)) return { year: year - 1, other: year };
  if (ahead <= -10) return { year: year + 1, other: year };
  return ahead > 0 ? { year, other: year - 1 } : { year, ...(ahead < 0 && { other: year + 1 }) };
}

/** How many days ahead of the day of issue a day without month may lie before it is rather of the month before. */
const AHEAD = 20;

/** The month of a day that stands alone: the one the text speaks of, else the issue's, else the one before. */
export function impliedMonth(day: number, context: DateContext): ImpliedDay | undefined {
  return monthOfText(day, context) ?? monthOfIssue(day, context);
}

interface ImpliedDay {
  readonly date: Civil;
  readonly from: ImpliedFrom;
  readonly other?: Civil;
}

function monthOfText(day: number, { mention, passage }: DateContext): ImpliedDay | undefined {
  if (mention?.year === undefined || mention.month === undefined || mention.passage !== passage) return undefined;
  const date = { year: mention.year, month: mention.month, day };
  return exists(date) ? { date, from: 'text' } : undefined;
}

function monthOfIssue(day: number, context: DateContext): ImpliedDay | undefined {
  const { issue, issueFrom } = context;
  if (issue === undefined) return undefined;
  const first = { ...issue.date, day: 1 };
  const [before, same, after] = [-1, 0, 1].map((by) => ({ ...addMonths(first, by), day })) as [Civil, Civil, Civil];
  const ahead = day - issue.date.day;
  if (context.future && ahead < 0 && exists(after)) return { date: after, from: issueFrom, other: same };
  if (!exists(same) || (ahead > AHEAD && !context.future))
    return { date: before, from: issueFrom, ...(exists(same) ? { other: same } : { other: after }) };
  return { date: same, from: issueFrom, other: ahead > 0 ? before : after };
}

/** A year of two digits: the latest such year that is not far ahead of the day of issue. */
export function fullYear(shortYear: number, context: DateContext): number {
  const now = context.issue?.date.year ?? 2030;
  const century = Math.floor((now + 10) / 100) * 100;
  const year = century + shortYear;
  return year <= now + 10 ? year : year - 100;
}

/** The day a text speaks of, when it is known in full. */
export function mentionedDay({ mention }: DateContext): Civil | undefined {
  if (mention?.year === undefined || mention.month === undefined || mention.day === undefined) return undefined;
  return { year: mention.year, month: mention.month, day: mention.day };
}

/** The day that 同日 and 次日 count from: the last one of this passage, else the one the passage before opened with. */
export function pointedDay(context: DateContext): Civil | undefined {
  const isOwn = context.mention?.passage === context.passage;
  return (isOwn ? undefined : context.opening) ?? mentionedDay(context);
}

/** Of several days the one nearest to the day of issue. */
export function nearest(days: readonly (Civil | undefined)[], to: Civil): Civil | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.sort((a, b) => Math.abs(toDays(a) - toDays(to)) - Math.abs(toDays(b) - toDays(to)))[0];
}

/** True where the words give a clock time or a part of the day. */
export function isTimed(parts: DateParts): boolean {
  return parts.hour !== undefined || parts.partOfDay !== undefined;
}
