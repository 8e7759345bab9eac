import { addDays, addMonths, iso, isoYear } from './civil';
import { mentionedDay, type DateContext } from './context';
import type { DateValue, Interval } from './date';
import type { Duration, DurationExpression } from './expression';
import { durationTimex, isoInstant, shiftBy, type Instant } from './timex';
import type { Resolved } from './resolvePoint';

/** Gives a length of time its value, and its place in time where words like 前, 后, 来 tell one. */
export function resolveDuration(expression: DurationExpression, context: DateContext): Resolved {
  const { length, most, relation, unit } = expression;
  const now = context.issue;
  if (length === null) return { value: vague(expression) };
  const timex = most === undefined ? durationTimex(length) : `${durationTimex(length)}/${durationTimex(most)}`;
  const duration: DateValue = {
    timex,
    kind: 'duration',
    interval: null,
    ...(expression.about && { mod: 'APPROX' as const }),
  };
  switch (relation) {
    case 'ago':
      return now === undefined || most !== undefined ? { value: duration } : pointAway(now, length, -1, unit);
    case 'later':
      return later(expression, length, duration, context);
    case 'nth':
      return nth(expression, length, duration, context);
    default:
      return { value: { ...duration, interval: now === undefined ? null : placed(now, length, expression) } };
  }
}

/** Where 近三年, 未来两天 and 十日内 lie, counted from the day of issue. */
function placed(now: Instant, length: Duration, { relation, unit }: DurationExpression): Interval | null {
  switch (relation) {
    case 'last':
      return span(shiftBy(now, length, -1), now, unit);
    case 'next':
      return span(now, shiftBy(now, length, 1), unit, 1);
    case 'within':
      return span(now, shiftBy(now, length, 1), unit, 0, 1);
    default:
      return null;
  }
}

/** 数日, 多年: a length nobody gives; with 来 and 前 it lies in the past. */
function vague({ relation, unit }: DurationExpression): DateValue {
  if (relation === 'ago' || relation === 'last') return { timex: 'PAST_REF', kind: 'date', interval: null };
  if (relation === 'later' || relation === 'next') return { timex: 'FUTURE_REF', kind: 'date', interval: null };
  return { timex: unit === 'T' ? 'PTXH' : `PX${unit}`, kind: 'duration', interval: null };
}

/** 3天后 in a report counts from the day it speaks of, else from the day of issue. */
function later(expression: DurationExpression, length: Duration, duration: DateValue, context: DateContext): Resolved {
  const mentioned = context.mention?.passage === context.passage ? mentionedDay(context) : undefined;
  const base =
    mentioned === undefined ? (toldYear(expression, context) ?? context.issue) : { date: mentioned, seconds: 0 };
  if (base === undefined || expression.most !== undefined) return { value: duration };
  return pointAway(base, length, 1, expression.unit);
}

/** 1972年…；两年后: years count from a year past that the text tells of. */
function toldYear({ unit }: DurationExpression, { mention, passage, issue }: DateContext): Instant | undefined {
  const year = mention?.passage === passage ? mention.year : undefined;
  if (unit !== 'Y' || year === undefined || issue === undefined || year >= issue.date.year) return undefined;
  return { date: { year, month: 1, day: 1 }, seconds: 0 };
}

/** The point that far away, as exact as the unit: three years ago is a year, three days ago a day. */
function pointAway(base: Instant, length: Duration, sign: 1 | -1, unit: DurationExpression['unit']): Resolved {
  const there = shiftBy(base, length, sign);
  const { date } = there;
  if (unit === 'T')
    return {
      value: {
        timex: isoInstant(there).slice(0, 16),
        kind: 'time',
        interval: [isoInstant(there), isoInstant(shiftBy(there, { minutes: 1 }, 1))],
      },
    };
  const halfYear = unit === 'Y' && !Number.isInteger(length.years ?? 0);
  if (unit === 'M' || halfYear || (unit === 'Y' && length.months !== undefined)) {
    const first = { ...monthAway(base, length, sign), day: 1 };
    return {
      value: { timex: iso(first).slice(0, 7), kind: 'date', interval: [iso(first), iso(addMonths(first, 1))] },
      mention: { year: first.year, month: first.month },
    };
  }
  if (unit === 'Y')
    return {
      value: {
        timex: isoYear(date.year),
        kind: 'date',
        interval: [`${isoYear(date.year)}-01-01`, `${isoYear(date.year + 1)}-01-01`],
      },
      mention: { year: date.year },
    };
  return { value: { timex: iso(date), kind: 'date', interval: [iso(date), iso(addDays(date, 1))] }, mention: date };
}

function monthAway(base: Instant, { years = 0, months = 0 }: Duration, sign: 1 | -1): { year: number; month: number } {
  return addMonths({ ...base.date, day: 1 }, sign * Math.trunc(years * 12 + months));
}

/** 第三天 is two days after the first, which is the day the text speaks of or the day of issue. */
function nth(expression: DurationExpression, length: Duration, duration: DateValue, context: DateContext): Resolved {
  const mentioned = mentionedDay(context);
  const base = mentioned === undefined ? context.issue : { date: mentioned, seconds: 0 };
  const { unit } = expression;
  if (base === undefined || unit === 'T') return { value: duration };
  const field = { Y: 'years', M: 'months', W: 'weeks', D: 'days' }[unit] as keyof Duration;
  const there = pointAway(base, { [field]: (length[field] ?? 1) - 1 }, 1, unit);
  if (expression.from !== true) return there;
  const { timex, interval } = there.value;
  return { ...there, value: { timex: `${timex ?? ''}/`, kind: 'period', interval: [interval?.[0] ?? null, null] } };
}

/** From one instant to another, in whole days unless the unit is an hour or less. */
function span(from: Instant, to: Instant, unit: DurationExpression['unit'], skip = 0, last = skip): Interval {
  if (unit === 'T') return [isoInstant(from), isoInstant(to)];
  return [iso(addDays(from.date, skip)), iso(addDays(to.date, last))];
}
