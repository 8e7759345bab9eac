import { Lunar, LunarYear, Solar } from 'lunar-typescript';
import type { Civil } from './civil';

/** The years the calendar tables reach; beyond them a lunar date has no value. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

/** The Gregorian day of a lunar date, `month` negative for a leap month; undefined for a day the month has not. */
export function lunarDay(year: number, month: number, day: number): Civil | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const days = LunarYear.fromYear(year).getMonth(month)?.getDayCount();
  return days === undefined || day < 1 || day > days ? undefined : civilOf(Lunar.fromYmd(year, month, day).getSolar());
}

/** How many days a lunar month has; the last month decides whether 除夕 is the 29th or the 30th. */
export function lunarMonthLength(year: number, month: number): number {
  return LunarYear.fromYear(year).getMonth(month)?.getDayCount() ?? 29;
}

/** The day of a solar term in a Gregorian year: 清明 2023 is 5 April. */
export function solarTermDay(year: number, term: string): Civil | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
  const days = [term, ...(LATE_TERMS[term] ?? [])].flatMap((name) => table[name] ?? []).map(civilOf);
  return days.find((day) => day.year === year);
}

/** Terms around New Year stand twice in the library's table of a lunar year, the second time in Latin letters. */
const LATE_TERMS: Readonly<Record<string, readonly string[]>> = {
  冬至: ['DONG_ZHI'],
  小寒: ['XIAO_HAN'],
  大寒: ['DA_HAN'],
  立春: ['LI_CHUN'],
  雨水: ['YU_SHUI'],
  惊蛰: ['JING_ZHE'],
  大雪: ['DA_XUE'],
};

/** A day in the lunar calendar, in words: 腊月廿三. */
export function lunarName({ year, month, day }: Civil): string {
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  return `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`;
}

function civilOf(solar: Solar): Civil {
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}
