import { addDays, addMonths, fromDays, iso, isoYear, pad, toDays, type Civil } from './civil';
import type { DateParts, Duration } from './expression';

/** `T17:30`, `T17`, `TEV`; empty where no time is known (TIMEX3, ISO 24617-1). */
export function timePart({ hour, minute, second, partOfDay }: DateParts): string {
  if (hour === undefined) return partOfDay === undefined ? '' : `T${partOfDay}`;
  return `T${[hour, minute, second]
    .filter((part) => part !== undefined)
    .map(pad)
    .join(':')}`;
}

/** A length of time: `P3Y`, `P1Y6M`, `PT1H30M`. Halves of years and months stay halves, since they have no fixed length. */
export function durationTimex(length: Duration): string {
  const { years = 0, months = 0, weeks = 0 } = length;
  const wholeDays = Math.floor(length.days ?? 0);
  const hours = (length.hours ?? 0) + ((length.days ?? 0) - wholeDays) * 24;
  const wholeHours = Math.floor(hours);
  const minutes = (length.minutes ?? 0) + Math.round((hours - wholeHours) * 60);
  const wholeMinutes = Math.floor(minutes);
  const seconds = (length.seconds ?? 0) + Math.round((minutes - wholeMinutes) * 60);
  const date = parts([years, 'Y'], [months, 'M'], [weeks, 'W'], [wholeDays, 'D']);
  const time = parts([wholeHours, 'H'], [wholeMinutes, 'M'], [seconds, 'S']);
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function parts(...amounts: readonly (readonly [number, string])[]): string {
  return amounts
    .filter(([amount]) => amount > 0)
    .map(([amount, letter]) => `${String(amount)}${letter}`)
    .join('');
}

/** An instant: a day and the seconds since its midnight. */
export interface Instant {
  readonly date: Civil;
  readonly seconds: number;
}

const DAY_SECONDS = 86400;

/** The instant that much later (`sign` 1) or earlier (-1). */
export function shiftBy({ date, seconds }: Instant, length: Duration, sign: 1 | -1): Instant {
  const months = (length.years ?? 0) * 12 + (length.months ?? 0);
  const whole = Math.trunc(months);
  const moved = addMonths(date, sign * whole);
  const days = (length.weeks ?? 0) * 7 + (length.days ?? 0) + (months - whole) * 30;
  const shift = days * DAY_SECONDS + (length.hours ?? 0) * 3600 + (length.minutes ?? 0) * 60 + (length.seconds ?? 0);
  const total = toDays(moved) * DAY_SECONDS + seconds + sign * shift;
  const day = Math.floor(total / DAY_SECONDS);
  return { date: fromDays(day), seconds: total - day * DAY_SECONDS };
}

/** `YYYY-MM-DDThh:mm:ss`. */
export function isoInstant({ date, seconds }: Instant): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  return `${iso(date)}T${pad(h)}:${pad(m)}:${pad(s)}`;
}

/** The span of a time of day on a date; an hour lasts an hour, a part of day as long as it is commonly meant. */
export function timeInterval(date: Civil, parts: DateParts): readonly [string, string] {
  const { hour, minute, second } = parts;
  if (hour === undefined) {
    const [from, to] = PART_HOURS[parts.partOfDay ?? 'MO'];
    return [at(date, from * 3600), at(date, to * 3600)];
  }
  const start = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  const length = second !== undefined ? 1 : minute !== undefined ? 60 : 3600;
  return [at(date, start), at(date, start + length)];
}

/** Hours of the parts of a day, `[from, to)`; a convention, so the TIMEX value keeps the part's name. */
const PART_HOURS = { MO: [6, 12], MI: [11, 13], AF: [12, 18], EV: [18, 24], NI: [0, 6] } as const;

function at(date: Civil, seconds: number): string {
  return isoInstant({ date: addDays(date, Math.floor(seconds / DAY_SECONDS)), seconds: seconds % DAY_SECONDS });
}

export function monthTimex(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month)}`;
}

/** `[first day, first day after]` of a run of months. */
export function monthsInterval(year: number, month: number, count: number): readonly [string, string] {
  const first = { year, month, day: 1 };
  return [iso(first), iso(addMonths(first, count))];
}
