import { scanNumeral, type Numeral } from '../figures/scanNumeral';
import type { Duration, DurationExpression, DurationRelation } from './expression';
import type { DateReading } from './readPoint';
import { lengthAt } from '../text/sticky';

type Field = keyof Duration;

interface UnitWord {
  readonly field: Field;
  /** How many of the field one unit is: 季度 is three months. */
  readonly worth: number;
  readonly letter: DurationExpression['unit'];
}

/** The units, the longer first; the patterns refuse the words that only begin like a unit. */
const UNITS: readonly (readonly [RegExp, UnitWord])[] = [
  [
    /(?:个)?(?:(?:工作|交易|休息)日|(?<!\d{4})昼夜)|天(?![然气津文河体堂赋山线台平坛安空花府])/y,
    { field: 'days', worth: 1, letter: 'D' },
  ],
  [/个?(?:半)?世纪/y, { field: 'years', worth: 100, letter: 'Y' }],
  [/个(?:自然)?季度/y, { field: 'months', worth: 3, letter: 'M' }],
  [/个月/y, { field: 'months', worth: 1, letter: 'M' }],
  [
    /个?(?:星期|礼拜)(?![一二三四五六日天])|周(?![岁年一二三四五六日边围末期报刊转到密全折长口庄])/y,
    { field: 'weeks', worth: 1, letter: 'W' },
  ],
  [/个?(?:小时|钟头)/y, { field: 'hours', worth: 1, letter: 'T' }],
  [/分(?=\d{1,2}秒|半[钟以之内前后])钟?/y, { field: 'minutes', worth: 1, letter: 'T' }],
  [/分钟/y, { field: 'minutes', worth: 1, letter: 'T' }],
  [/刻钟/y, { field: 'minutes', worth: 15, letter: 'T' }],
  [/秒钟?/y, { field: 'seconds', worth: 1, letter: 'T' }],
  [
    /周?年(?![级代龄轻初底末月度画糕货味报薪华会级夜中终关谊俗底]|均|产)|个年头/y,
    { field: 'years', worth: 1, letter: 'Y' },
  ],
];
/** Units that need a larger one before them: 两小时十分, 8天20时. */
const INNER_UNITS: readonly (readonly [RegExp, UnitWord])[] = [
  [/分(?!之|别)/y, { field: 'minutes', worth: 1, letter: 'T' }],
  [/时(?!代|间|候)/y, { field: 'hours', worth: 1, letter: 'T' }],
  [/月/y, { field: 'months', worth: 1, letter: 'M' }],
];
const LATER_UNITS = [...UNITS, ...INNER_UNITS];
/** Units that need a word before or behind: 近三月, 十日内, 数日, 半月. */
const LOOSE_UNITS: readonly (readonly [RegExp, UnitWord])[] = [
  [/月(?!份|初|底|末|饼|球|亮|薪|租|台)/y, { field: 'months', worth: 1, letter: 'M' }],
  [/日(?!元|本|报|常|均|夜)/y, { field: 'days', worth: 1, letter: 'D' }],
  [/载(?!体|重|人|客|货|荷|入|具)/y, { field: 'years', worth: 1, letter: 'Y' }],
  [/夜/y, { field: 'days', worth: 1, letter: 'D' }],
];

/** The characters that words for units begin with. */
const UNIT_BEGINNINGS = new Set('个工交休昼天半世自季月星礼周小钟分刻秒年时日载夜');

interface Part {
  readonly end: number;
  readonly unit: UnitWord;
  readonly low: number;
  readonly high: number;
  /** The words give no number: 数日, 多年. */
  readonly vague: boolean;
  readonly about: boolean;
}

const LEAD =
  /(?<near>(?<![附最邻就靠临远亲贴走新拉将接])近|最近|过去的?|此前的?|这|(?:在)?刚刚过去的)|(?<next>未来的?|今后|接下来的?|其后的?|随后的?)|(?<last>(?<![以之此目从提当生场赛响束鸣哨])(?:前|(?<![路车船街身线网楼桥床马用吃住等喝穿待睡练学花忙玩看走聊讲撑排歇泡晒熬蒸煮炖腌])上))|(?<following>(?<![战之以此最今背前先随其明落震灾赛往井地底水])[下后])|(?<nth>第)/y;
const LEAD_BEGINNINGS = new Set('近最过此这在刚未今接其随上前下后第');
const MANY = /(?:若干|[好]?几|数|多|大半|半|好多|许多)(?!学|字|据)/y;
const MORE = /个?[多余来几]|多个|余个/y;
const TAIL = /半(?![径年天月日岛场价球导夜])|多(?![少个元数种次家人名])/y;
const HUNDREDTHS = /\d{1,2}(?![\d年月日人名个万亿点分秒])/y;
const AT_LEAST = /以上,?/y;
const AT_MOST = /以下/y;
const FROM_THEN = /起(?!来)|后/y;
const JOIN = /又|零|加|外加|余|多|,/y;
/** Words behind which 5日 is a length, not the fifth: 拘留5日, 为期三日. */
const LENGTH_ANNOUNCED =
  /(?:拘留|为期|历时|历经|耗时|用时|持续|连续|停工|停课|停产|停牌|休假|放假|隔离|逗留|停留|公示期|工期|假期|会期|展期|羁押|关押|延长|缩短|滞留|被困|奋战|开张|开业|上线|上映)[为是了至达近约仅共]{0,2}$/;
const RANGE = /-{1,2}|[–—─~]{1,2}|至|到/y;
/** Set phrases in which a length of time is none. */
export const IDIOMS =
  /一年一度|一年到头|一年四季|一天天|一年年|十年树木|百年树人|一年之计|一刻不|一日千里|百年大计|千年|万年|一天到晚|一年接着一年|一年又一年|三天打[鱼魚](?:,?两天晒网)?|十年磨|十年寒窗|十年如一|一日三[餐秋]|三年五载|一天又一天|一年比一年|九年义务教育|九年一贯制|三天两头|三年级|两年制|一时/y;

/** Reads a length of time at `at`, with the words that place it: 三年来, 5天后, 未来两天, 第三天. */
export function readDuration(text: string, at: number): DateReading | undefined {
  const { lead, end: from } = leadAt(text, at);
  const first = sumAt(text, from, lead !== undefined);
  if (first === undefined || isOrdinal(lead, first)) return undefined;
  const last = rangeEnd(text, first) ?? { end: first.end, length: undefined };
  const behind = relationAt(text, last.end, lead) ?? { end: last.end };
  const relation = lead ?? behind.relation;
  if (relation === undefined && !standsAlone(first, text, at)) return undefined;
  const expression: DurationExpression = { ...lengthOf(first, last.length), ...(relation && { relation }) };
  return { start: at, end: behind.end, expression: behind.from ? { ...expression, from: true } : expression };
}

/** 第38分钟 is a moment of a match that is counted. */
function isOrdinal(lead: DurationRelation | undefined, { unit }: Sum): boolean {
  return lead === 'nth' && unit === 'T';
}

/** 两日 is never the second of a month. */
function isLength(text: string, at: number): boolean {
  return text.startsWith('两日', at) || announcesLength(text, at);
}

/** True where the words before `at` speak of how long something lasts. */
export function announcesLength(text: string, at: number): boolean {
  return LENGTH_ANNOUNCED.test(text.slice(Math.max(0, at - 6), at));
}

/** 三月 and 五日 are lengths only with a word that says so: 近三月, 五日内. */
function standsAlone({ loose, vague, half }: Sum, text: string, at: number): boolean {
  return !loose || vague || half || isLength(text, at);
}

function lengthOf({ vague, length, unit, about }: Sum, most: Duration | undefined): DurationExpression {
  return {
    type: 'duration',
    length: vague ? null : length,
    unit,
    ...(most && { most }),
    ...(about && { about: true as const }),
  };
}

/** The word before a length that places it, and where it ends. */
function leadAt(text: string, at: number): { readonly lead?: DurationRelation; readonly end: number } {
  LEAD.lastIndex = at;
  const groups = LEAD_BEGINNINGS.has(text.charAt(at)) ? LEAD.exec(text)?.groups : undefined;
  if (groups === undefined) return { end: at };
  return { lead: leadOf(groups), end: LEAD.lastIndex };
}

function leadOf(groups: Readonly<Record<string, string | undefined>>): DurationRelation {
  if (groups['near'] !== undefined || groups['last'] !== undefined) return 'last';
  return groups['nth'] !== undefined ? 'nth' : 'next';
}

interface Sum {
  readonly end: number;
  readonly length: Duration;
  readonly most?: Duration;
  readonly unit: DurationExpression['unit'];
  readonly vague: boolean;
  readonly about: boolean;
  readonly loose: boolean;
  readonly half: boolean;
}

/** One or more numbers with units: 一年又一个月21天. */
function sumAt(text: string, at: number, led: boolean): Sum | undefined {
  const strict = partAt(text, at, UNITS);
  const first = strict ?? partAt(text, at, LOOSE_UNITS);
  if (first === undefined) return undefined;
  const parts = [first];
  for (let next = nextPart(text, first.end); next !== undefined && parts.length < 8; next = nextPart(text, next.end))
    parts.push(next);
  const last = parts.at(-1) as Part;
  return {
    end: last.end,
    length: total(parts, 'low'),
    ...(first.low !== first.high && { most: total(parts, 'high') }),
    unit: first.unit.letter,
    vague: first.vague,
    about: first.about || (first.vague && led),
    loose: strict === undefined,
    half: first.low === 0.5,
  };
}

function nextPart(text: string, at: number): Part | undefined {
  const from = at + lengthAt(JOIN, text, at);
  const part = partAt(text, from, LATER_UNITS);
  if (part === undefined || part.vague || !(text.charAt(from) >= '0')) return undefined;
  return text.charAt(at) === ',' ? undefined : part;
}

function total(parts: readonly Part[], end: 'low' | 'high'): Duration {
  const length: Partial<Record<Field, number>> = {};
  for (const part of parts)
    length[part.unit.field] = (length[part.unit.field] ?? 0) + tidy(part[end] * part.unit.worth);
  return length;
}

/** A number, 个 or 多 or 半, a unit, and 半 or 多 behind it: 两个半小时, 十多年, 三年半, 70多分钟. */
function partAt(text: string, at: number, units: readonly (readonly [RegExp, UnitWord])[]): Part | undefined {
  const amount = amountAt(text, at);
  if (amount === undefined) return undefined;
  const spaced = amount.end + (text.charAt(amount.end) === ' ' ? 1 : 0);
  const more = lengthAt(MORE, text, spaced);
  const half = more === 0 && text.startsWith('个半', spaced) ? 2 : 0;
  const unit = unitAt(text, spaced + half + more, units, half > 0 || more > 0);
  if (unit === undefined) return undefined;
  const tail = tailAt(text, unit);
  const added = half > 0 ? 0.5 : tail.added;
  return {
    end: tail.end,
    unit: unit.unit,
    low: amount.low + added,
    high: amount.high + added,
    vague: amount.vague,
    about: more > 0 || amount.about || tail.about,
  };
}

/** What stands behind a unit and adds to it: 三年半, 9秒83, 一年多. */
function tailAt(
  text: string,
  { end, unit }: { end: number; unit: UnitWord },
): { end: number; added: number; about: boolean } {
  const hundredths = unit.field === 'seconds' ? lengthAt(HUNDREDTHS, text, end) : 0;
  if (hundredths > 0)
    return { end: end + hundredths, added: Number(`0.${text.slice(end, end + hundredths)}`), about: false };
  const tail = lengthAt(TAIL, text, end);
  const half = tail > 0 && text.charAt(end) === '半';
  return { end: end + tail, added: half ? 0.5 : 0, about: tail > 0 && !half };
}

interface AmountOfTime {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly vague: boolean;
  readonly about: boolean;
}

function amountAt(text: string, at: number): AmountOfTime | undefined {
  const many = lengthAt(MANY, text, at);
  const numeral: Numeral | undefined = scanNumeral(text, at);
  if (
    numeral !== undefined &&
    !Number.isNaN(numeral.low) &&
    !numeral.bareScale &&
    !(numeral.digitRun && numeral.low > 99)
  ) {
    return {
      end: numeral.end,
      low: numeral.low,
      high: numeral.high,
      vague: false,
      about: numeral.approximation !== 'exact',
    };
  }
  if (numeral?.bareScale === true && /^百[年日天余]|^千[年余]/.test(text.slice(at)))
    return { end: numeral.end, low: numeral.low, high: numeral.low, vague: false, about: false };
  if (many === 0) return undefined;
  const word = text.slice(at, at + many);
  if (word === '半') return { end: at + many, low: 0.5, high: 0.5, vague: false, about: false };
  if (word === '大半') return { end: at + many, low: 0.5, high: 0.9, vague: false, about: true };
  return { end: at + many, low: 0, high: 0, vague: true, about: true };
}

function unitAt(
  text: string,
  at: number,
  units: readonly (readonly [RegExp, UnitWord])[],
  afterGe: boolean,
): { end: number; unit: UnitWord } | undefined {
  if (!UNIT_BEGINNINGS.has(text.charAt(at))) return undefined;
  for (const [pattern, unit] of units) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { end: at + length, unit };
  }
  return afterGe && /^月(?!份)/.test(text.slice(at, at + 2))
    ? { end: at + 1, unit: { field: 'months', worth: 1, letter: 'M' } }
    : undefined;
}

/** 3天——8天, 100到200个小时, 3年以上7年以下. */
function rangeEnd(text: string, first: Sum): { end: number; length: Duration } | undefined {
  const floor = lengthAt(AT_LEAST, text, first.end);
  if (floor > 0) {
    const second = sumAt(text, first.end + floor, false);
    const cap = second === undefined ? 0 : lengthAt(AT_MOST, text, second.end);
    return second !== undefined && cap > 0 ? { end: second.end + cap, length: second.length } : undefined;
  }
  const link = lengthAt(RANGE, text, first.end);
  const second = link === 0 || first.vague ? undefined : sumAt(text, first.end + link, false);
  if (second !== undefined && !second.loose) return { end: second.end, length: second.length };
  return first.most === undefined ? undefined : { end: first.end, length: first.most };
}

/** 100到200个小时, 3至5年: the first number without its unit. */
export function readDurationRange(text: string, at: number): DateReading | undefined {
  const low = scanNumeral(text, at);
  if (low === undefined || low.bareScale || low.digitRun || Number.isNaN(low.low)) return undefined;
  const link = lengthAt(RANGE, text, low.end);
  const high = link === 0 ? undefined : partAt(text, low.end + link, UNITS);
  if (high === undefined || !isAbove(high, low.low)) return undefined;
  const behind = relationAt(text, high.end, undefined);
  const { field, worth, letter } = high.unit;
  const expression: DurationExpression = {
    type: 'duration',
    length: { [field]: low.low * worth },
    most: { [field]: high.high * worth },
    unit: letter,
    ...(behind?.relation && { relation: behind.relation }),
  };
  return { start: at, end: behind?.end ?? high.end, expression };
}

/** 1995-1997年 are years of the calendar. */
function isAbove({ vague, low, unit }: Part, least: number): boolean {
  return !vague && low >= least && (unit.field !== 'years' || least <= LONGEST_YEARS);
}

const LONGEST_YEARS = 200;

const RELATIONS: readonly (readonly [RegExp, DurationRelation | undefined])[] = [
  [/[之以]?前(?![往来去景提述言期途台面列后置身任沿所半锋人卫端院瞻进程线三两十]|\d)/y, 'ago'],
  [/[之以]?后(?![续来期勤备方代者半劲果卫排台面疫人悔院援裔顾])/y, 'later'],
  [/[之以]内|内(?![容部外陆地河涝存蒙需心生阁涵政镜饰科塔罗])/y, 'within'],
  [/以来|来(?![自到信说临源了])/y, 'last'],
  [/间(?![隔接断歇])|左右|上下|期(?![间限货待望])|有余|以上|以下/y, undefined],
];

/** 过去的50分钟里: 里 belongs to a length of time that its lead places, not to a bare one (三天|里). */
const INSIDE = /里(?![程面约斯])/y;

function relationAt(
  text: string,
  at: number,
  lead: DurationRelation | undefined,
): { end: number; relation?: DurationRelation; from?: boolean } | undefined {
  if (lead === 'nth') {
    const length = lengthAt(FROM_THEN, text, at);
    return length === 0 ? undefined : { end: at + length, from: true };
  }
  const inside = lead === undefined ? 0 : lengthAt(INSIDE, text, at);
  if (inside > 0) return { end: at + inside, relation: 'within' };
  for (const [pattern, relation] of RELATIONS) {
    const length = lengthAt(pattern, text, at);
    if (length > 0 && !(lead === 'next' && relation === 'ago'))
      return { end: at + length, ...(relation && { relation }) };
  }
  return undefined;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
