/** A day of the Gregorian calendar (proleptic before 1582). */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146097;
const EPOCH_SHIFT = 719468;

/** Days since 1970-01-01. Civil-from-days arithmetic over 400-year eras that begin in March. */
export function toDays({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day that many days after 1970-01-01. */
export function fromDays(days: number): Civil {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function addDays(date: Civil, days: number): Civil {
  return fromDays(toDays(date) + days);
}

/** The same day of another month; the last day of a shorter month. */
export function addMonths({ year, month, day }: Civil, months: number): Civil {
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : toDays({ year, month: month + 1, day: 1 }) - toDays({ year, month, day: 1 });
}

export function exists({ year, month, day }: Civil): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: Civil): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week the day is in. */
export function mondayOf(date: Civil): Civil {
  return addDays(date, 1 - weekdayOf(date));
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(date: Civil): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const first = toDays({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toDays(thursday) - first) / 7) + 1 };
}

/** `YYYY-MM-DD`; years before Christ with a sign. */
export function iso({ year, month, day }: Civil): string {
  return `${isoYear(year)}-${pad(month)}-${pad(day)}`;
}

export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` with or without a time; parts left out are the first of the year or month. */
export function parseIso(text: string): (Civil & { minutes?: number; seconds?: number }) | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}))?)?)?)?)?/.exec(text);
  if (match === null) return undefined;
  const [, year, month = '1', day = '1', hour, minute = '0', second = '0'] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!exists(date)) return undefined;
  return hour === undefined ? date : { ...date, minutes: Number(hour) * 60 + Number(minute), seconds: Number(second) };
}
