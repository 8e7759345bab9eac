import { approximationBefore, approximationBehind } from './approximation';
import { currencyBefore } from './currencies';
import type { Approximation, FigureNumber } from './figure';
import { scanNumeral, type Numeral } from './scanNumeral';
import type { Reading, Scene } from './scene';
import { unitAt, type UnitReading } from './unitReaders';
import { lengthAt, textAt } from '../text/sticky';

/** A number with what stands right behind it: 余, unit, 半. One end of a range, or the whole of an amount. */
interface Term {
  readonly numeral: Numeral;
  readonly end: number;
  readonly unit?: UnitReading;
  readonly low: number;
  readonly high: number;
  readonly approximation: Approximation;
  /** The other end of a range has a sign of its own: -17℃～-10℃. */
  readonly negative?: boolean;
}

/** An amount with the unit it was read with; `unit` undefined where none stands behind the number. */
export interface Amount extends Reading {
  readonly numeral: Numeral;
  readonly unit: UnitReading | undefined;
}

const MORE = /[余多]/y;
const MORE_BEHIND = /[多余](?!次|种|项|方|数|样|个|年|位|家|名|元|少|地|层|边|处|月|日|天|党|能|功|点)/y;
const RANGE_LINK = / ?(?:-{1,2}|[–—─−~〜]{1,2}|至|到) ?/y;
const SIGN = /(?:负|零下|(?<![\dA-Za-z)%日月年时分秒号周人元米级度个点楼室])-)$/;
/** A quake's magnitude is measured without a unit: 规模4.6. */
const MAGNITUDE = /(?:规模|震级|里氏|芮氏)[为达约]?$/;
const SCALE_UNIT = /[百千万亿兆]/;

/** Reads the amount whose number is `numeral`: its unit, a range's other end, and the approximation words on either side. */
export function amountOf(scene: Scene, numeral: Numeral): Amount {
  const first = termOf(scene, numeral);
  const second = rangeEnd(scene, first);
  const last = second ?? first;
  const sign = signBefore(scene.text, numeral.start);
  const factor = sign === '' ? 1 : -1;
  const start = numeral.start - sign.length;
  return dress(scene, { start, first, last, value: valueOf(first, second, factor) });
}

/** The number with its unit. Of 3万余个 the 余 says "over"; of 三斤半 the 半 adds half a unit. */
function termOf(scene: Scene, numeral: Numeral): Term {
  const { text } = scene;
  const more = textAt(MORE, text, numeral.end) || someMore(scene, numeral);
  const inside = more === '' ? numeral.approximation : more === '来' ? 'about' : 'over';
  const end = numeral.end + more.length;
  const unit = unitAt(scene, end, numeral);
  if (unit === undefined) return { numeral, end, low: numeral.low, high: numeral.high, approximation: inside };
  return withUnit(text, numeral, unit, inside);
}

/** 4000来份, 十来里: 来 only where something is counted or measured behind it. */
function someMore(scene: Scene, numeral: Numeral): string {
  const counts = scene.text.charAt(numeral.end) === '来' && unitAt(scene, numeral.end + 1, numeral) !== undefined;
  return counts ? '来' : '';
}

function withUnit(text: string, numeral: Numeral, unit: UnitReading, inside: Approximation): Term {
  const half = takesHalf(text, unit.end, unit) ? 1 : 0;
  const behind = half === 0 ? moreBehind(text, unit.end, unit) : 0;
  const { worth = 1, plus = 0 } = unit;
  const own: Approximation = behind > 0 || unit.over === true ? 'over' : 'exact';
  return {
    numeral,
    end: unit.end + half + behind,
    unit,
    low: tidy((numeral.low + half / 2) * worth + plus),
    high: tidy((numeral.high + half / 2) * worth + plus),
    approximation: inside === 'exact' ? own : inside,
  };
}

function takesHalf(text: string, at: number, { kind, unit }: UnitReading): boolean {
  if (text.charAt(at) !== '半' || /[径年天月日岛场价球导决程]/.test(text.charAt(at + 1))) return false;
  return ['quantity', 'money', 'multiple', 'age', 'percent'].includes(kind) || unit === '个';
}

function moreBehind(text: string, at: number, { kind }: UnitReading): number {
  return ['quantity', 'money', 'multiple', 'age', 'percent'].includes(kind) ? lengthAt(MORE_BEHIND, text, at) : 0;
}

/** The other end: 3至5人, 9亿～16亿, 15%~30%, 5公里至8公里. */
function rangeEnd(scene: Scene, first: Term): Term | undefined {
  return betweenEnd(scene, first) ?? cappedEnd(scene, first) ?? neighbourEnd(scene, first) ?? linkedEnd(scene, first);
}

function linkedEnd(scene: Scene, first: Term): Term | undefined {
  const { text } = scene;
  const link = textAt(RANGE_LINK, text, first.end);
  if (link === '' || (first.approximation !== 'exact' && first.approximation !== 'range')) return undefined;
  const sign =
    /^(?:零下|负|-(?=\d))/.exec(text.slice(first.end + link.length, first.end + link.length + 3))?.[0].length ?? 0;
  const numeral = scanNumeral(text, first.end + link.length + sign);
  if (numeral === undefined || numeral.bareScale || Number.isNaN(numeral.low)) return undefined;
  const second = termOf(scene, numeral);
  return fits(first, second, link) ? { ...second, negative: sign > 0 } : undefined;
}

/** 5000元和8000元之间: 和 and 与 join two ends only where 之间 follows. */
function betweenEnd(scene: Scene, first: Term): Term | undefined {
  const { text } = scene;
  if (!/[和与]/.test(text.charAt(first.end))) return undefined;
  const numeral = scanNumeral(text, first.end + 1);
  const second = numeral === undefined || numeral.bareScale ? undefined : termOf(scene, numeral);
  if (second === undefined || !text.startsWith('之间', second.end) || !fits(first, second, '')) return undefined;
  return { ...second, end: second.end + '之间'.length };
}

const FLOOR = /以上[,、]?/y;
const CAP = /以下|以内/y;

/** 5万元以上20万元以下, 18周岁以上不满60周岁: a floor and its cap are one range. */
function cappedEnd(scene: Scene, first: Term): Term | undefined {
  const { text } = scene;
  const floor = textAt(FLOOR, text, first.end);
  const numeral = floor === '' ? undefined : scanNumeral(text, first.end + floor.length);
  const second = numeral === undefined || numeral.bareScale ? undefined : termOf(scene, numeral);
  const cap = second === undefined ? '' : textAt(CAP, text, second.end);
  if (second === undefined || cap === '' || !fits(first, second, '')) return undefined;
  return { ...second, end: second.end + cap.length };
}

/** 2、3公尺: two digits that follow each other are one uncertain number, unless they go on as a list. */
function neighbourEnd(scene: Scene, { numeral, end, unit }: Term): Term | undefined {
  const { text } = scene;
  if (unit !== undefined || !/^\d、\d(?!\d|、)/.test(text.slice(numeral.start, end + 4))) return undefined;
  if (/[\d、第]/.test(text.charAt(numeral.start - 1))) return undefined;
  const next = scanNumeral(text, end + 1);
  const second = next?.low === numeral.low + 1 ? termOf(scene, next) : undefined;
  return second?.unit === undefined ? undefined : second;
}

function fits(first: Term, second: Term, link: string): boolean {
  if (first.unit !== undefined && second.unit?.unit !== first.unit.unit) return false;
  if (/[至到]/.test(link) && first.unit === undefined && second.unit === undefined && !first.numeral.arabic)
    return false;
  return !isCode(first.numeral) && !isCode(second.numeral);
}

/** A number with a leading zero counts nothing: 010-62511234. */
function isCode({ arabic, start, end, low }: Numeral): boolean {
  return Number.isNaN(low) || (arabic && low < 10 && low >= 1 && Number.isInteger(low) && end - start > 2);
}

function valueOf(first: Term, second: Term | undefined, sign: number): number | readonly [number, number] {
  if (second === undefined) return first.low === first.high ? sign * first.low : [first.low * sign, first.high * sign];
  const low = first.low * sharedScale(first, second);
  const ends = [
    tidy(low * (first.unit?.worth === undefined ? (second.unit?.worth ?? 1) : 1)) * sign,
    second.high * (second.negative === true || (sign < 0 && second.negative !== false) ? -1 : 1),
  ];
  return [Math.min(...ends), Math.max(...ends)];
}

/** 十八至三十万 and 9~16亿: the scale at the end holds for both ends, where the first has none and is the smaller number. */
function sharedScale(first: Term, { numeral, unit }: Term): number {
  if (first.unit !== undefined || first.numeral.high >= 1000) return 1;
  const written = numeral.high;
  const scale = [1e12, 1e8, 1e4, 1000, 100].find((s) => written >= s && isWrittenWith(numeral, s));
  if (scale === undefined || unit === undefined)
    return scale !== undefined && first.low <= numeral.low / scale ? scale : 1;
  return first.low <= numeral.low / scale ? scale : 1;
}

function isWrittenWith(numeral: Numeral, scale: number): boolean {
  return numeral.low / scale < 10000 && numeral.low / scale >= 1 && numeralScale(numeral) === scale;
}

function numeralScale({ low, end, start, arabic }: Numeral): number {
  const digits = end - start;
  if (arabic && String(low).length === digits) return 1;
  return [1e12, 1e8, 1e4, 1000, 100].find((scale) => low >= scale && (low / scale) % 1 < 1e-9) ?? 1;
}

function signBefore(text: string, start: number): string {
  return SIGN.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
}

interface Undressed {
  readonly start: number;
  readonly first: Term;
  readonly last: Term;
  readonly value: number | readonly [number, number];
}

/** Adds what stands around the terms: the currency in front, approximation words, 人民币 behind. */
function dress(scene: Scene, { start, first, last, value }: Undressed): Amount {
  const { text } = scene;
  const { unit, start: unitStart } = unitInFront(text, start, last);
  const before = approximationBefore(text, unitStart, first.numeral.bareScale) ?? { at: unitStart };
  const behind = approximationBehind(text, last.end, isMeasured(unit)) ?? { at: last.end };
  const inside = last === first ? first.approximation : 'range';
  const bareKind =
    unit === undefined && MAGNITUDE.test(text.slice(Math.max(0, start - 4), start)) ? 'quantity' : 'count';
  return {
    start: before.at,
    end: behind.at,
    numeral: first.numeral,
    unit,
    figure: {
      value,
      unit: unit?.unit ?? null,
      approximation: approximationOf(value, before.approximation, behind.approximation, inside),
      kind: unit?.kind ?? (isAge(text, last, behind.at) ? 'age' : bareKind),
      numeral: { start: first.numeral.start, end: last.numeral.end },
    },
  };
}

/** 四十出头: an age though no 岁 stands there. */
function isAge(text: string, { numeral, end, low }: Term, behind: number): boolean {
  return !numeral.arabic && low >= 20 && low < 100 && low % 10 === 0 && /^(?:出头|开外)/.test(text.slice(end, behind));
}

/** 人民币50元, US$5, 摄氏37度: the unit or a part of it in front of the number. */
function unitInFront(
  text: string,
  start: number,
  { end, unit }: Term,
): { start: number; unit: UnitReading | undefined } {
  const currency = unit === undefined || unit.kind === 'money' ? currencyBefore(text, start) : undefined;
  if (currency === undefined) return { start: temperatureScale(text, start, unit), unit };
  return { start: currency.start, unit: { end, unit: currency.code, kind: 'money' } };
}

function isMeasured(unit: UnitReading | undefined): boolean {
  return unit !== undefined && ['quantity', 'money', 'age'].includes(unit.kind);
}

/** 摄氏37度, 华氏温度100度: the scale's name in front belongs to the figure. */
function temperatureScale(text: string, start: number, unit: UnitReading | undefined): number {
  if (unit?.kind !== 'temperature') return start;
  const name = /(?:摄氏|华氏)(?:温度)?$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return start - name.length;
}

function approximationOf(
  value: FigureNumber,
  before: Approximation | undefined,
  behind: Approximation | undefined,
  inside: Approximation,
): Approximation {
  if (inside === 'some') return before === 'over' || before === 'nearly' ? before : 'some';
  if (Array.isArray(value)) return 'range';
  if (before !== undefined && (inside === 'exact' || before !== 'about')) return before;
  return inside === 'exact' ? (behind ?? 'exact') : inside;
}

/** Whether a number is written with 百, 千, 万 or 亿. */
export function isScaled(text: string, { start, end }: Numeral): boolean {
  return SCALE_UNIT.test(text.slice(start, end));
}

function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
