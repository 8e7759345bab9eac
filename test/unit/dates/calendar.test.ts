import { Solar } from 'lunar-typescript';
import { describe, expect, it } from 'vitest';
import { fromDays, iso, toDays, weekdayOf, type Civil } from '../../../core/dates/civil';
import { festivalDay } from '../../../core/dates/festivals';
import { lunarDay } from '../../../core/dates/lunar';

const YEARS = Array.from({ length: 101 }, (_, i) => 1950 + i);
const LUNAR_FESTIVALS: Readonly<Record<string, string>> = {
  春节: '春节',
  元宵节: '元宵节',
  端午节: '端午节',
  七夕节: '七夕节',
  中秋节: '中秋节',
  重阳节: '重阳节',
  腊八节: '腊八节',
  除夕: '除夕',
};
const TERMS =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );

interface Day {
  readonly date: Civil;
  readonly weekday: number;
  readonly lunar: readonly [number, number, number];
  readonly festivals: readonly string[];
  readonly term: string;
}

/** Each day of a year with the library's own words for it. */
function daysOf(year: number): Day[] {
  const first = toDays({ year, month: 1, day: 1 });
  const count = toDays({ year: year + 1, month: 1, day: 1 }) - first;
  return Array.from({ length: count }, (_, i) => dayOf(fromDays(first + i)));
}

function dayOf(date: Civil): Day {
  const solar = Solar.fromYmd(date.year, date.month, date.day);
  const lunar = solar.getLunar();
  return {
    date,
    weekday: solar.getWeek(),
    lunar: [lunar.getYear(), lunar.getMonth(), lunar.getDay()],
    festivals: lunar.getFestivals(),
    term: lunar.getJieQi(),
  };
}

describe.each(YEARS)('%i', (year) => {
  const days = daysOf(year);

  it('lunar festivals equal lunar-typescript', () => {
    for (const [key, name] of Object.entries(LUNAR_FESTIVALS)) {
      const expected = days.find(({ festivals }) => festivals.includes(name))?.date;
      expect([key, festivalDay(key, year)]).toEqual([key, expected]);
    }
  });

  it('solar terms equal lunar-typescript', () => {
    for (const term of TERMS) {
      const expected = days.find((day) => day.term === term)?.date;
      expect([term, festivalDay(term, year)]).toEqual([term, expected]);
    }
  });

  it('days, weekdays and lunar days equal lunar-typescript', () => {
    for (const { date, lunar, weekday } of days) {
      if (weekdayOf(date) % 7 !== weekday) expect.fail(`weekday of ${iso(date)}`);
      if (iso(lunarDay(...lunar) as Civil) !== iso(date)) expect.fail(`lunar day of ${iso(date)}`);
    }
  });
});
