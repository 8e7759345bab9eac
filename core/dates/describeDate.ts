import type { Description, Language } from '../figures/describeFigure';
import { parseIso, toDays, weekdayOf, type Civil } from './civil';
import type { DateKind, DateValue, ImpliedFrom } from './date';
import { lunarName } from './lunar';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const KINDS: Readonly<Record<DateKind, Readonly<Record<Language, string>>>> = {
  date: { zh: '日期', en: 'date' },
  time: { zh: '时间', en: 'time' },
  period: { zh: '时段', en: 'period' },
  duration: { zh: '时长', en: 'duration' },
  set: { zh: '重复的时间', en: 'recurring' },
};
const REFERENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  PAST_REF: { zh: '过去不久', en: 'in the recent past' },
  PRESENT_REF: { zh: '现在', en: 'at present' },
  FUTURE_REF: { zh: '将来', en: 'in the future' },
};
const SOURCES: Readonly<Record<ImpliedFrom, Readonly<Record<Language, string>>>> = {
  'issue-date': { zh: '年份据出版日期推得', en: 'year taken from the issue date' },
  dateline: { zh: '年份据电头推得', en: 'year taken from the dateline' },
  text: { zh: '年份据上文推得', en: 'year taken from the text before' },
};
const UNITS: readonly (readonly [string, string, string])[] = [
  ['Y', ' 年', ' years'],
  ['M', ' 个月', ' months'],
  ['W', ' 周', ' weeks'],
  ['D', ' 天', ' days'],
];
const TIME_UNITS: readonly (readonly [string, string, string])[] = [
  ['H', ' 小时', ' hours'],
  ['M', ' 分钟', ' minutes'],
  ['S', ' 秒', ' seconds'],
];

/**
 * Says what a date means: the ISO value with its weekday, the lunar date, the distance from the day of issue, how the
 * year was known, other readings.
 * @param issueDate `YYYY-MM-DD`, when it is known
 */
export function describeDate(date: DateValue, language: Language, issueDate: string | null): Description {
  const day = singleDay(date);
  const lines = [
    headline(date, day, language),
    KINDS[date.kind][language],
    day === undefined ? '' : lunarLine(day, language),
    day === undefined || issueDate === null ? '' : distanceLine(day, issueDate, language),
    date.yearFrom === undefined ? '' : SOURCES[date.yearFrom][language],
    otherReadings(date, language),
  ];
  return { lines: lines.filter((line) => line !== ''), inlay: inlayOf(date, day) };
}

/** The day, where the value is one. */
function singleDay({ timex }: DateValue): Civil | undefined {
  return timex !== null && /^\d{4}-\d{2}-\d{2}(?:T[\d:A-Z]+)?$/.test(timex) ? parseIso(timex.slice(0, 10)) : undefined;
}

function headline(date: DateValue, day: Civil | undefined, language: Language): string {
  const { timex } = date;
  if (timex === null) return language === 'zh' ? '出版日期未知，无法确定' : 'cannot be told without the issue date';
  if (day !== undefined) return `${timex} ${WEEKDAYS[language][weekdayOf(day) - 1] ?? ''}`;
  const reference = REFERENCES[timex]?.[language];
  if (reference !== undefined) return reference;
  return timex.startsWith('P') ? durationText(timex, language, date.kind) : spanText(date, language);
}

/** The first and last day of a longer span beside its value. */
function spanText({ timex, interval }: DateValue, language: Language): string {
  const [from, to] = interval ?? [null, null];
  const shown = timex ?? '';
  if (from === null && to === null) return shown;
  const open = language === 'zh' ? '不限' : 'open';
  return `${shown} (${from ?? open} → ${to ?? open})`;
}

function durationText(timex: string, language: Language, kind: DateKind): string {
  const every = kind === 'set' ? (language === 'zh' ? '每 ' : 'every ') : '';
  return (
    every +
    timex
      .split('/')
      .map((part) => lengthText(part, language))
      .join(' – ')
  );
}

function lengthText(timex: string, language: Language): string {
  const [date = '', time = ''] = timex.slice(1).split('T');
  const index = language === 'zh' ? 1 : 2;
  return [...partsText(date, UNITS, index), ...partsText(time, TIME_UNITS, index)].join(' ');
}

function partsText(written: string, units: readonly (readonly [string, string, string])[], index: 1 | 2): string[] {
  return [...written.matchAll(/([\d.]+|X)([A-Z])/g)].map(([, amount = '', letter = '']) => {
    const unit = units.find(([symbol]) => symbol === letter);
    return `${amount === 'X' ? '?' : amount}${unit?.[index] ?? letter}`;
  });
}

function lunarLine(day: Civil, language: Language): string {
  return `${language === 'zh' ? '农历' : 'lunar: '}${lunarName(day)}`;
}

function distanceLine(day: Civil, issueDate: string, language: Language): string {
  const issue = parseIso(issueDate);
  if (issue === undefined) return '';
  const days = toDays(day) - toDays(issue);
  if (days === 0) return language === 'zh' ? '出版当日' : 'the day of issue';
  const count = String(Math.abs(days));
  if (language === 'zh') return `出版日${days < 0 ? '前' : '后'} ${count} 天`;
  return `${count} days ${days < 0 ? 'before' : 'after'} the issue`;
}

function otherReadings({ candidates }: DateValue, language: Language): string {
  const others = (candidates ?? []).slice(1).map(({ timex }) => timex);
  return others.length === 0 ? '' : `${language === 'zh' ? '也可能是' : 'or'} ${others.join(', ')}`;
}

function inlayOf({ timex, kind }: DateValue, day: Civil | undefined): string {
  if (timex === null || kind === 'set' || timex in REFERENCES) return '';
  return day === undefined ? timex : `${timex} ${WEEKDAYS.zh[weekdayOf(day) - 1] ?? ''}`;
}
