import { classifierAt } from './classifiers';
import { currencyAt } from './currencies';
import type { FigureKind } from './figure';
import { DIGITS } from './numberWords';
import type { Numeral } from './scanNumeral';
import type { Scene } from './scene';
import { measureAt } from './units';
import { endAt } from '../text/sticky';

/** A unit behind a number. */
export interface UnitReading {
  readonly end: number;
  /** UCUM for measures, ISO 4217 for money, else as written. */
  readonly unit: string;
  readonly kind: FigureKind;
  /** What one of the unit is worth in the figure's value: 成 is 10 percent. 1 when left out. */
  readonly worth?: number;
  /** Added to the value: the second 五 of 五成五 is 5 percent. */
  readonly plus?: number;
  /** 多 stands inside the unit: 四个多百分点. */
  readonly over?: true;
}

type UnitReader = (scene: Scene, at: number, numeral: Numeral) => UnitReading | undefined;

const NOT_TENTHS = /成(?=[立功员果本就长交品绩效型都分为人]|熟)/y;
const NOT_DISCOUNT = /折(?=[叠磨扣返射合算断腾戏子服回旧])/y;
const HEAT = /气温|温度|体温|水温|高温|低温|室温|地温|升温|降温|最低|最高|摄氏|零[上下]|升至|降至|回升|下降/;
const HEAT_REACH = 14;

/** In order: of several units that could be read the first stands. */
const READERS: readonly UnitReader[] = [
  percent,
  percentagePoint,
  multiple,
  tenths,
  age,
  temperature,
  money,
  rate,
  measure,
  classifier,
];

/** The unit that begins at `at` behind a number; one space may stand between a number in digits and its unit. */
export function unitAt(scene: Scene, at: number, numeral: Numeral): UnitReading | undefined {
  const from = numeral.arabic && scene.text.charAt(at) === ' ' ? at + 1 : at;
  for (const reader of READERS) {
    const reading = reader(scene, from, numeral);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function percent({ text }: Scene, at: number): UnitReading | undefined {
  const char = text.charAt(at);
  if (char === '%') return { end: at + 1, unit: '%', kind: 'percent' };
  return char === '‰' ? { end: at + 1, unit: '%', kind: 'percent', worth: 0.1 } : undefined;
}

function percentagePoint({ text }: Scene, at: number): UnitReading | undefined {
  const word = ['个多百分点', '个百分点', '百分点', '个基点', '基点'].find((w) => text.startsWith(w, at));
  return word === undefined
    ? undefined
    : {
        end: at + word.length,
        unit: word.replace(/个多?/, ''),
        kind: 'percentage-point',
        ...(word.includes('多') && { over: true }),
      };
}

function multiple({ text }: Scene, at: number): UnitReading | undefined {
  return text.charAt(at) === '倍' && !/[增率数]/.test(text.charAt(at + 1))
    ? { end: at + 1, unit: '倍', kind: 'multiple' }
    : undefined;
}

/** 两成 is 20 percent, 八五折 85 percent of the price, 75折 too. */
function tenths({ text }: Scene, at: number, { low }: Numeral): UnitReading | undefined {
  const char = text.charAt(at);
  if (char === '成') return low <= 10 ? tenthsOfWhole(text, at) : undefined;
  NOT_DISCOUNT.lastIndex = at;
  if (char !== '折' || NOT_DISCOUNT.test(text) || low >= 100) return undefined;
  return { end: at + 1, unit: '%', kind: 'percent', worth: low < 10 ? 10 : 1 };
}

const HUNDREDTHS = /成([一二三四五六七八九])(?![一二三四五六七八九十百千万个人名家位项次成倍条])/y;

/** 三成, and 五成五 with its hundredths. */
function tenthsOfWhole(text: string, at: number): UnitReading | undefined {
  NOT_TENTHS.lastIndex = HUNDREDTHS.lastIndex = at;
  if (NOT_TENTHS.test(text) && !text.startsWith('成为', at)) return undefined;
  const plus = /^成半(?!年|月|天|熟)/.test(text.slice(at, at + 3))
    ? 5
    : (DIGITS[HUNDREDTHS.exec(text)?.[1] ?? ''] ?? 0);
  return { end: at + (plus > 0 ? 2 : 1), unit: '%', kind: 'percent', worth: 10, ...(plus > 0 && { plus }) };
}

function age({ text }: Scene, at: number, numeral: Numeral): UnitReading | undefined {
  const word = ['周岁', '岁', '旬'].find((w) => text.startsWith(w, at));
  if (word === undefined || /^岁[末首月尾暮寒]/.test(text.slice(at, at + 2))) return undefined;
  if (word === '旬')
    return numeral.low >= 5 && numeral.low < 10 ? { end: at + 1, unit: '岁', kind: 'age', worth: 10 } : undefined;
  return { end: at + word.length, unit: word, kind: 'age' };
}

function temperature(scene: Scene, at: number, numeral: Numeral): UnitReading | undefined {
  const { text } = scene;
  const celsius = ['摄氏度', '℃', '°C'].find((w) => text.startsWith(w, at));
  if (celsius !== undefined) return { end: at + celsius.length, unit: 'Cel', kind: 'temperature' };
  const fahrenheit = ['华氏度', '华氏°', '℉', '°F'].find((w) => text.startsWith(w, at));
  if (fahrenheit !== undefined) return { end: at + fahrenheit.length, unit: '[degF]', kind: 'temperature' };
  if (!/^[度°](?!电|角|假|过|数)/.test(text.slice(at, at + 2))) return undefined;
  const before = text.slice(Math.max(0, numeral.start - HEAT_REACH), numeral.start);
  if (!HEAT.test(before)) return undefined;
  return { end: at + 1, unit: before.includes('华氏') ? '[degF]' : 'Cel', kind: 'temperature' };
}

const RATE =
  /\/(?:平方米|立方米|平米|公斤|千克|千瓦时|[吨斤克亩升桶股人户日天月年瓦度件只头盏盎]|小时|人次|分钟|毫升|秒)/y;

/** 三块石头, 20克朗姆酒. */
const NO_MONEY = /^(?:块(?:[地田儿头石砖板展]|\d{1,3}\.)|克朗姆)/;

function money(scene: Scene, at: number): UnitReading | undefined {
  const currency = currencyAt(scene.text, at);
  if (currency === undefined || NO_MONEY.test(scene.text.slice(at, at + 5))) return undefined;
  RATE.lastIndex = currency.end;
  const per = RATE.exec(scene.text)?.[0] ?? '';
  return { end: currency.end + per.length, unit: currency.code, kind: 'money' };
}

/** A measure by another: 30人/平方公里, 12毫克/千克. What UCUM has as one unit stands in the table of units. */
function rate({ text }: Scene, at: number): UnitReading | undefined {
  const unit = measureAt(text, at) ?? classifierAt(text, at);
  if (unit === undefined || text.charAt(unit.end) !== '/') return undefined;
  const per = measureAt(text, unit.end + 1)?.end ?? endAt(RATE, text, unit.end);
  return per === undefined ? undefined : { end: per, unit: rateUnit(text, at, unit.end, per), kind: 'quantity' };
}

/** UCUM's names of what a rate counts by; other rates keep their own words. */
const PER: Readonly<Record<string, string>> = { 秒: 's', 分钟: 'min', 小时: 'h', 天: 'd', 日: 'd', 年: 'a', 月: 'mo' };

/** 立方米/秒 is m3/s; 人次/小时 stays as written. */
function rateUnit(text: string, at: number, slash: number, end: number): string {
  const above = measureAt(text, at)?.unit.ucum;
  const below = measureAt(text, slash + 1)?.unit.ucum ?? PER[text.slice(slash + 1, end)];
  return above === undefined || below === undefined ? text.slice(at, end) : `${above}/${below}`;
}

/** Units that are words of other kinds too, and what must not follow. */
const NOT_MEASURE =
  /斤(?=两)|[米克升两方磅码瓦伏节吋丈度卡](?=[饭粉粒芽线兰粮旗隆拉制服扣高级任职堂力案便向式法面针位会岸委侧江广国地边头手案尔斯特泰])/y;
/** Behind digits fewer words begin like a unit: 15米拉梯 is a measure, 3方面 none. */
const NOT_MEASURE_BEHIND_DIGITS = /方(?=[面针法位案式向])|码头|节目|卡车|升级|度假/y;
const LOOSE_MEASURES = new Set(['两', '方', '码', '丈', '伏', '磅', '升']);

function measure({ text }: Scene, at: number, numeral: Numeral): UnitReading | undefined {
  const found = measureAt(text, at) ?? contextMeasure(text, at, numeral);
  if (found === undefined) return undefined;
  const word = text.slice(at, found.end);
  const other = numeral.arabic ? NOT_MEASURE_BEHIND_DIGITS : NOT_MEASURE;
  if (word.length === 1 && endAt(other, text, at) !== undefined) return undefined;
  if (LOOSE_MEASURES.has(word) && numeral.bareScale) return undefined;
  if (word === '米') return metres(text, found.end, numeral);
  return { end: found.end, unit: found.unit.ucum, kind: 'quantity' };
}

/** 1米92: the hundredths follow without a unit. */
const CENTIMETRES = /\d{2}(?![\d.%年月日时点个名条位块座多余、,-])/y;
const DECIMETRES = /([一二三四五六七八九])([五二]?)(?![一二三四五六七八九十百千万个人名条位米块座])/y;

/** 一米八, 一米七五: the decimetres follow without a unit. */
function metres(text: string, end: number, { arabic, low }: Numeral): UnitReading {
  if (arabic) return metresInDigits(text, end, low);
  DECIMETRES.lastIndex = end;
  const [written = '', tenths = '', hundredths = ''] = DECIMETRES.exec(text) ?? [];
  const plus = (DIGITS[tenths] ?? 0) / 10 + (DIGITS[hundredths] ?? 0) / 100;
  return { end: end + written.length, unit: 'm', kind: 'quantity', ...(plus > 0 && { plus }) };
}

function metresInDigits(text: string, end: number, low: number): UnitReading {
  const metre = { end, unit: 'm', kind: 'quantity' as const };
  if (low > 9 || !Number.isInteger(low)) return metre;
  CENTIMETRES.lastIndex = end;
  const [written] = CENTIMETRES.exec(text) ?? [];
  return written === undefined ? metre : { ...metre, end: end + written.length, plus: Number(written) / 100 };
}

/** 级 of quakes and winds (guideline 11), 里 of ways, 度 of electricity, 点 of an index: units only among the right words. */
function contextMeasure(
  text: string,
  at: number,
  numeral: Numeral,
): { end: number; unit: { ucum: string } } | undefined {
  const ucum = CONTEXT_UNITS[text.charAt(at)]?.(text, at, numeral);
  return ucum === undefined ? undefined : { end: at + 1, unit: { ucum } };
}

/** By its character the unit that it is here, in UCUM; undefined where it is none. */
const CONTEXT_UNITS: Readonly<Record<string, (text: string, at: number, numeral: Numeral) => string | undefined>> = {
  级: (text, at, numeral) => (isStrength(text, at, numeral) ? '级' : undefined),
  里: (text, at, { arabic }) => {
    const behind = text.slice(at + 1, at + 2);
    return /[地路长外宽开]/.test(behind) || (arabic && !/[面头程边]/.test(behind)) ? '[li_cn]' : undefined;
  },
  点: (text, _, { arabic, start }) =>
    arabic && /指数|大盘|[收报涨跌]$/.test(text.slice(Math.max(0, start - 16), start)) ? '点' : undefined,
  度: (text, at, { start }) => {
    if (/[北南]纬|[东西]经/.test(text.slice(Math.max(0, start - 8), start))) return 'deg';
    return /^,?电/.test(text.slice(at + 1, at + 3)) ? 'kW.h' : undefined;
  },
};

/** 4.1级 is a quake's, 8级以上雷暴大风 a wind's; 三级 alone is a grade. */
function isStrength(text: string, at: number, { start, end }: Numeral): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(at + 1, at + 9);
  if (/风力?|阵风|地震|震级|最大|生[^,。]{0,2}$/.test(before) || text.slice(start, end).includes('.')) return true;
  return /^(?:以上|左右|以下)?的?[^,。;、]{0,4}[风震浪]|^[^,。]?力/.test(behind);
}

/** 五十打 is 600. */
const DOZEN = 12;

function classifier({ text }: Scene, at: number): UnitReading | undefined {
  if (/^打(?![造击开印扫工破响通包])/.test(text.slice(at, at + 2)))
    return { end: at + 1, unit: '打', kind: 'count', worth: DOZEN };
  const found = classifierAt(text, at);
  return found && { end: found.end, unit: found.word, kind: 'count' };
}
