import type { DateExpression, DateParts, Relation } from './expression';
import { numericDate } from './numericDate';
import { announcesLength } from './readDuration';
import type { SlotReading } from './slot';
import { numberEnd, SLOTS, TIME_SLOT, type SlotGroup } from './slots';
import { lengthAt, matchAt } from '../text/sticky';

/** An expression and the span it stands in. */
export interface DateReading {
  readonly start: number;
  readonly end: number;
  readonly expression: DateExpression;
}

interface Point {
  readonly end: number;
  readonly parts: DateParts;
  /** The other end, where one slot held two values: 3—5月. */
  readonly other?: DateParts;
  /** The finest slot that was read. */
  readonly slot: number;
}

const LINK = / ?(?:起|开始)?(?:-{1,2}|[–—─−~]{1,2}|至|到|直至|直到) ?(?:农历)?/y;
const AND = / ?[和与] ?/y;
const BETWEEN = /之间/y;
const JOINER = /的|[ ,]|, /y;

/** Reads a date or time of any grain at `at`, a range of two, and the words that open an end. */
export function readPoint(text: string, at: number): DateReading | undefined {
  const pair = pairOfDays(text, at);
  if (pair !== undefined) return pair;
  const prefix = prefixAt(text, at);
  const first = pointAt(text, at + prefix.length, {});
  if (first === undefined) return undefined;
  const range = rangeFrom(text, first);
  const last = range?.end ?? first.end;
  if (isLength(text, at, first, last)) return undefined;
  const suffix = holidayAt(text, last, first.parts) ?? relationAt(text, last);
  return { start: at, end: suffix?.end ?? last, expression: expressionOf(first, range, suffix?.relation) };
}

const PAIR_OF_DAYS = /(昨今|今明|明后)两?[天日]/y;
const FIRST_DAYS: Readonly<Record<string, number>> = { 昨今: -1, 今明: 0, 明后: 1 };

/** 今明两天: two days side by side. */
function pairOfDays(text: string, at: number): DateReading | undefined {
  const [written, days = ''] = matchAt(PAIR_OF_DAYS, text, at);
  if (written === undefined) return undefined;
  const by = FIRST_DAYS[days] ?? 0;
  const day = (shift: number): DateParts => ({ shift: { day: { by: shift, from: 'issue' } } });
  return { start: at, end: at + written.length, expression: { type: 'range', from: day(by), to: day(by + 1) } };
}

function expressionOf(
  { parts }: Point,
  range: RangeReading | undefined,
  relation: Relation | undefined,
): DateExpression {
  if (range !== undefined) return { type: 'range', from: range.from, to: range.to };
  return { type: 'point', known: parts, ...(relation && { relation }) };
}

/** 十日内, 三日后 and 拘留五日 are lengths of time, not the tenth, the third and the fifth. */
function isLength(text: string, at: number, { parts }: Point, end: number): boolean {
  return (
    parts.day !== undefined &&
    Object.keys(parts).length === 1 &&
    text.charAt(end - 1) === '日' &&
    (/^[之以]?[内后]/.test(text.slice(end, end + 2)) || announcesLength(text, at))
  );
}

const PREFIX = /(?:截至|截止到?|截到)(?:到|北京时间|当地时间)?/y;

function prefixAt(text: string, at: number): string {
  PREFIX.lastIndex = at;
  return PREFIX.exec(text)?.[0] ?? '';
}

/** One date: the slots from coarse to fine, each at most once, with 的 or a space between them where needed. */
function pointAt(text: string, at: number, inherited: DateParts): Point | undefined {
  let point: Point = numericPoint(text, at) ?? { end: at, parts: {}, slot: -1 };
  for (let slot = point.slot + 1; slot < SLOTS.length; slot++) {
    const reading = slotAt(text, point.end, slot, point.parts, inherited, point.end > at);
    if (reading === undefined) continue;
    const parts = merge(point.parts, reading.parts);
    if (reading.from !== undefined)
      return { end: reading.end, parts: merge(point.parts, reading.from), other: parts, slot };
    point = { end: reading.end, parts, slot };
  }
  return point.end === at ? undefined : withDateBehind(text, point);
}

function numericPoint(text: string, at: number): Point | undefined {
  const reading = numericDate(text, at);
  return reading && { end: reading.end, parts: reading.parts, slot: reading.parts.day === undefined ? 2 : 4 };
}

/** 禮拜天, 二月十號: the weekday in front of its date. */
function withDateBehind(text: string, point: Point): Point {
  const bracketed = point.parts.weekday === undefined ? undefined : dayInBrackets(text, point);
  if (bracketed !== undefined) return bracketed;
  if (point.parts.weekday === undefined || Object.keys(point.parts).length > 1) return point;
  const gap = /^, ?/.exec(text.slice(point.end, point.end + 2))?.[0] ?? '';
  const date = gap === '' ? undefined : slotAt(text, point.end + gap.length, 2, {}, {}, false);
  if (date?.parts.month === undefined) return point;
  const day = slotAt(text, date.end, 4, date.parts, {}, true);
  return day?.parts.day === undefined
    ? point
    : { end: day.end, parts: { ...point.parts, ...date.parts, ...day.parts }, slot: 6 };
}

const DAY_IN_BRACKETS = /\((?:(1[0-2]|[1-9])月)?(3[01]|[12]\d|[1-9])日\)/y;

/** 周三(15日): the day that the weekday falls on. */
function dayInBrackets(text: string, { end, parts }: Point): Point | undefined {
  const [written, month, day] = matchAt(DAY_IN_BRACKETS, text, end);
  if (written === undefined) return undefined;
  const { shift: _, ...own } = parts;
  return {
    end: end + written.length,
    parts: { ...own, ...(month !== undefined && { month: Number(month) }), day: Number(day) },
    slot: 6,
  };
}

function slotAt(
  text: string,
  at: number,
  slot: number,
  known: DateParts,
  inherited: DateParts,
  joined: boolean,
): SlotReading | undefined {
  const direct = trySlot(text, at, slot, known, inherited);
  if (direct !== undefined || !joined) return direct;
  JOINER.lastIndex = at;
  const joiner = JOINER.exec(text)?.[0];
  if (joiner === undefined || (joiner.includes(',') && !mayFollowComma(slot, known))) return undefined;
  return trySlot(text, at + joiner.length, slot, known, inherited);
}

/** A comma inside a date stands before the month (二零一六年，九月三號) or the weekday (12号，星期一). */
function mayFollowComma(slot: number, known: DateParts): boolean {
  return (
    (slot === 6 && known.day !== undefined) || (slot === 2 && known.year !== undefined && known.month === undefined)
  );
}

function trySlot(
  text: string,
  at: number,
  slot: number,
  own: DateParts,
  inherited: DateParts,
): SlotReading | undefined {
  const group = SLOTS[slot];
  if (group?.beginnings.has(text.charAt(at)) !== true || isOtherNumber(text, at, group)) return undefined;
  const known = { ...inherited, ...own };
  for (const read of group.slots) {
    const reading = read(text, at, known);
    if (reading !== undefined && isConsistent(slot, known, reading.parts, text, reading.end)) return reading;
  }
  return undefined;
}

/** A number with something behind it that no slot of the group reads: 三个, 12人. */
function isOtherNumber(text: string, at: number, { behindNumber }: SlotGroup): boolean {
  if (behindNumber === undefined) return false;
  const end = numberEnd(text, at);
  return end > at && !behindNumber.has(text.charAt(end));
}

/** A month after a lone comma must bring a day; a festival needs no month before it. */
function isConsistent(slot: number, known: DateParts, parts: DateParts, text: string, end: number): boolean {
  if (parts.festival !== undefined && (known.month !== undefined || known.festival !== undefined)) return false;
  if (slot === 2 && parts.month !== undefined && text.charAt(end - 1) !== '月' && text.charAt(end - 1) !== '份')
    return false;
  if (slot >= TIME_SLOT && (known.century !== undefined || known.decade !== undefined)) return false;
  return true;
}

function merge(known: DateParts, more: DateParts): DateParts {
  const shift = { ...known.shift, ...more.shift };
  return { ...known, ...more, ...(Object.keys(shift).length > 0 && { shift }) };
}

interface RangeReading {
  readonly end: number;
  readonly from: DateParts;
  readonly to: DateParts;
}

function rangeFrom(text: string, first: Point): RangeReading | undefined {
  if (first.other !== undefined)
    return { end: betweenEnd(text, first.end) ?? first.end, from: first.parts, to: first.other };
  const link = lengthAt(LINK, text, first.end);
  if (link > 0) return secondEnd(text, first, first.end + link);
  const and = lengthAt(AND, text, first.end);
  const second = and === 0 ? undefined : secondEnd(text, first, first.end + and);
  const end = second && betweenEnd(text, second.end);
  return second === undefined || end === undefined ? undefined : { ...second, end };
}

function betweenEnd(text: string, at: number): number | undefined {
  const length = lengthAt(BETWEEN, text, at);
  return length === 0 ? undefined : at + length;
}

/** The other end takes the coarser parts it leaves out from the first: 3月5日至8日. */
function secondEnd(text: string, first: Point, at: number): RangeReading | undefined {
  const { lunarMonth, hour } = first.parts;
  const context: DateParts = { ...(lunarMonth !== undefined && { lunarMonth }), ...(hour !== undefined && { hour }) };
  const second = pointAt(text, at, context) ?? (isTimed(first.parts) ? undefined : bareDay(text, at, first.parts));
  if (second === undefined || second.other !== undefined) return undefined;
  return { end: second.end, from: first.parts, to: inherit(first.parts, second.parts) };
}

const BARE_DAY = /\d{1,2}(?![\d.%万亿:]|[个人名元月年次时点])/y;

/** 3月5日—8: the 日 left out at the end. */
function bareDay(text: string, at: number, known: DateParts): Point | undefined {
  if (known.day === undefined) return undefined;
  const length = lengthAt(BARE_DAY, text, at);
  const day = Number(text.slice(at, at + length));
  return length > 0 && day > known.day && day <= 31 ? { end: at + length, parts: { day }, slot: 4 } : undefined;
}

function isTimed(parts: DateParts): boolean {
  return parts.hour !== undefined || parts.partOfDay !== undefined;
}

const COARSE_TO_FINE = ['year', 'half', 'quarter', 'month', 'day', 'partOfDay', 'hour'] as const;

function inherit(from: DateParts, to: DateParts): DateParts {
  if (to.shift !== undefined || to.weekday !== undefined) return to;
  const coarsest = COARSE_TO_FINE.findIndex((part) => to[part] !== undefined);
  const given = to.festival === undefined ? Math.max(0, coarsest) : 1;
  const taken = Object.fromEntries(
    COARSE_TO_FINE.slice(0, given).flatMap((part) => (from[part] === undefined ? [] : [[part, from[part]]])),
  );
  const { shortYear, shift } = to.year === undefined && to.shortYear === undefined ? from : {};
  return {
    ...taken,
    ...(shortYear !== undefined && { shortYear }),
    ...to,
    ...afternoonOf(from, to),
    ...(shift && { shift }),
  };
}

/** 下午1点半到3点: both are in the afternoon. */
function afternoonOf({ partOfDay }: DateParts, to: DateParts): { hour?: number } {
  const morning = to.hour !== undefined && to.partOfDay === undefined && to.hour < 12;
  return morning && partOfDay === 'AF' ? { hour: to.hour + 12 } : {};
}

/** What may stand behind a date, the longer first, with what it makes of it. */
const RELATIONS: readonly (readonly [RegExp, Relation | undefined])[] = [
  [/(?:[(]含[^)]{0,4}[)])?(?:或|及|及其|和)(?:之|以)前/y, 'until'],
  [/(?:[(]含[^)]{0,4}[)])?(?:或|及|及其|和)(?:之|以)后/y, 'from'],
  [/同期/y, 'same-period'],
  [/多(?=[,。、;)就才到至]|$)/y, undefined],
  [/以来|至今(?!年|天|日)|迄今/y, 'since'],
  [/期间|前后|左右/y, 'during'],
  [/[之以]前|前(?:夕)?(?![往来去景提述言期途台面列后置身任沿所半锋人卫端院瞻进程线三两十]|\d)/y, 'before'],
  [/[之以]后|后(?![续来期勤备方代者半劲果卫排台面疫天年人悔院援裔顾])/y, 'after'],
  [/起(?![来步草点诉火飞源重伏义码初降亮到至床身跑底])|开始(?=[,。;、!)]|$)|始(?![终建发])/y, 'from'],
  [/止(?![步住跌血痛损付境年])/y, 'until'],
  [/许(?![多可久昌诺愿])/y, undefined],
  [/(?:之|以)?内(?![容部外陆地河涝存蒙需心生阁涵政镜饰科塔罗])/y, undefined],
];

const HOLIDAY = /(?:小长假|黄金周|假期|长假)(?:期间)?/y;

/** 国庆黄金周, 五一假期: the days off around a festival. */
function holidayAt(
  text: string,
  at: number,
  { festival }: DateParts,
): { end: number; relation?: Relation } | undefined {
  const length = festival === undefined ? 0 : lengthAt(HOLIDAY, text, at);
  return length === 0 ? undefined : { end: at + length, relation: 'during' };
}

function relationAt(text: string, at: number): { end: number; relation?: Relation } | undefined {
  for (const [pattern, relation] of RELATIONS) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { end: at + length, ...(relation && { relation }) };
  }
  return undefined;
}
