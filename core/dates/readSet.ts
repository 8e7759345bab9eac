import { scanNumeral } from '../figures/scanNumeral';
import { pad } from './civil';
import type { DateExpression, DateParts } from './expression';
import { festivalDay } from './festivals';
import { readPoint, type DateReading } from './readPoint';
import { timePart } from './timex';
import { lengthAt } from '../text/sticky';

const DOUBLED = /周周|月月|年年|天天(?!向上|快车|利|乐)|日日|夜夜|季季/y;
const DOUBLED_TIMEX: Readonly<Record<string, string>> = {
  周: 'P1W',
  月: 'P1M',
  年: 'P1Y',
  天: 'P1D',
  日: 'P1D',
  夜: 'P1D',
  季: 'P3M',
};
const EVERY = /每(?:个|隔|逢|到|当|一)?/y;
const UNIT =
  /年(?!轻|级|龄|均)度?|个?月|季度?|周(?![岁围])|个?星期|礼拜|[天日夜晚](?!均)|小时|分钟|秒钟?|工作日|交易日|学期|周末|清晨|早上|晚上|上午|下午/y;
const UNIT_TIMEX: readonly (readonly [RegExp, string])[] = [
  [/^年/, 'P1Y'],
  [/^个?月/, 'P1M'],
  [/^季/, 'P3M'],
  [/^个?(?:周|星期|礼拜)/, 'P1W'],
  [/^(?:小时)/, 'PT1H'],
  [/^分钟/, 'PT1M'],
  [/^秒/, 'PT1S'],
  [/^学期/, 'P6M'],
  [/./, 'P1D'],
];
const COUNTED_UNITS: readonly (readonly [RegExp, string, boolean])[] = [
  [/年/y, 'Y', false],
  [/个?月/y, 'M', false],
  [/周|个?星期|个?礼拜/y, 'W', false],
  [/天|日/y, 'D', false],
  [/个?小时/y, 'H', true],
  [/分钟/y, 'M', true],
  [/秒钟?/y, 'S', true],
];

const HALF_UNITS: readonly (readonly [RegExp, string])[] = [
  [/半个?(?:小时|钟头)/y, 'PT30M'],
  [/半天|半日/y, 'PT12H'],
  [/半个月/y, 'P15D'],
  [/半年/y, 'P6M'],
];

/** Reads what comes back again and again: 每月, 每逢周三, 每隔200秒, 周周 (TIMEX3 `quant=EVERY`). */
export function readSet(text: string, at: number): DateReading | undefined {
  return doubled(text, at) ?? half(text, at) ?? counted(text, at) ?? every(text, at);
}

function doubled(text: string, at: number): DateReading | undefined {
  const length = lengthAt(DOUBLED, text, at);
  return length === 0 ? undefined : reading(at, at + length, DOUBLED_TIMEX[text.charAt(at)] ?? 'P1D');
}

/** 每半小时, 每隔半年. */
function half(text: string, at: number): DateReading | undefined {
  const lead = lengthAt(EVERY, text, at);
  if (lead === 0) return undefined;
  for (const [pattern, timex] of HALF_UNITS) {
    const length = lengthAt(pattern, text, at + lead);
    if (length > 0) return reading(at, at + lead + length, timex);
  }
  return undefined;
}

/** 每两年, 每隔3天. */
function counted(text: string, at: number): DateReading | undefined {
  const lead = lengthAt(EVERY, text, at);
  const numeral = lead === 0 ? undefined : scanNumeral(text, at + lead);
  if (numeral === undefined) return undefined;
  for (const [pattern, letter, isTime] of COUNTED_UNITS) {
    const length = lengthAt(pattern, text, numeral.end);
    if (length > 0 && !/^[一二三四五六日](?!次|回)/.test(text.slice(numeral.end + length)))
      return reading(at, numeral.end + length, `P${isTime ? 'T' : ''}${String(numeral.low)}${letter}`);
  }
  return undefined;
}

function every(text: string, at: number): DateReading | undefined {
  const lead = lengthAt(EVERY, text, at);
  if (lead === 0) return undefined;
  const weekly = readPoint(text, at + lead);
  if (weekly !== undefined && namesDay(weekly.expression))
    return reading(at, weekly.end, timexOf(weekly.expression, ''));
  const length = lengthAt(UNIT, text, at + lead);
  if (length === 0) return undefined;
  const unit = text.slice(at + lead, at + lead + length);
  if (isRate(text, at + lead + length, unit)) return undefined;
  const timex = UNIT_TIMEX.find(([pattern]) => pattern.test(unit))?.[1] ?? 'P1D';
  const unitEnd = at + lead + length;
  const workday = lengthAt(/的?(?:工作日|周末)/y, text, unitEnd);
  const point = readPoint(text, unitEnd + workday + lengthAt(/的/y, text, unitEnd + workday));
  if (point !== undefined && isFiner(point.expression)) return reading(at, point.end, timexOf(point.expression, timex));
  return reading(at, unitEnd + workday, timex);
}

/** 每小时6公里 is a speed. */
function isRate(text: string, end: number, unit: string): boolean {
  return (
    /^(?:小时|分钟|秒)/.test(unit) &&
    /^[约近超达可]{0,2}(?:\d|[一二两三四五六七八九十百千万])/.test(text.slice(end, end + 3))
  );
}

function namesDay(expression: DateExpression): boolean {
  if (expression.type === 'range') return expression.from.weekday !== undefined && expression.to.weekday !== undefined;
  if (expression.type !== 'point' || expression.known.shift !== undefined) return false;
  const { weekday, festival, month, day, weekend } = expression.known;
  return (
    weekday !== undefined || festival !== undefined || weekend === true || (month !== undefined && day !== undefined)
  );
}

function isFiner(expression: DateExpression): boolean {
  const known =
    expression.type === 'range' ? expression.from : expression.type === 'point' ? expression.known : undefined;
  return known !== undefined && known.year === undefined && known.shift === undefined;
}

/** XXXX-WXX-3 for 每周三, XXXX-XX-01 for 每月1日, XXXX-09 for 每年9月. */
function timexOf(expression: DateExpression, every: string): string {
  if (expression.type === 'range') return `${partsTimex(expression.from, every)}/${partsTimex(expression.to, every)}`;
  return expression.type === 'point' ? partsTimex(expression.known, every) : every;
}

const ANY_YEAR = 2023;

function partsTimex(parts: DateParts, every: string): string {
  const { weekday, weekend } = parts;
  if (parts.lunarMonth !== undefined) return 'P1Y';
  if (weekday !== undefined) return `XXXX-WXX-${String(weekday)}${timePart(parts)}`;
  if (weekend === true || every === 'P1W') return `XXXX-WXX${weekend === true ? '-WE' : ''}${timePart(parts)}`;
  return dayTimex(parts);
}

/** 09 of a year, the 4th of May, the 1st of a month, an hour of every day. */
function dayTimex(parts: DateParts): string {
  const { festival } = parts;
  const { month, day } = festival === undefined ? parts : (festivalDay(festival, ANY_YEAR) ?? parts);
  if (month === undefined && day === undefined) return `XXXX-XX-XX${timePart(parts)}`;
  const date = [month === undefined ? 'XX' : pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
  return `XXXX-${date}${timePart(parts)}`;
}

function reading(start: number, end: number, timex: string): DateReading {
  return { start, end, expression: { type: 'set', timex } };
}
