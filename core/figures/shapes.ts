import { approximationBefore, approximationBehind } from './approximation';
import { classifierAt } from './classifiers';
import type { FigureKind, FigureNumber } from './figure';
import { scanNumeral, type Numeral } from './scanNumeral';
import type { Reading, Scene, Shape } from './scene';
import { matchAt } from '../text/sticky';
import { measureAt } from './units';

/** Shapes with words of their own, tried in this order before a plain number with its unit is read. */
export const SHAPES: readonly Shape[] = [
  percentInWords,
  fractionInWords,
  fractionWithSlash,
  score,
  smallMoney,
  ordinal,
  first,
  halves,
  halfUnit,
  doubling,
];

const PER_MANY = /(百|千|仟|万)分之/y;
const PER_MANY_WORTH: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 仟: 0.1, 万: 0.01 };
const LINK = /(?:-|[—–~]{1,2}|至|到)(?:百分之)?/y;

/** 百分之五, 千分之2.4, 百分之十五至二十: percent (annotation guideline 7). */
function percentInWords(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  const [lead, many = ''] = matchAt(PER_MANY, text, at);
  const numeral = lead === undefined ? undefined : scanNumeral(text, at + lead.length);
  if (numeral === undefined || !(many in PER_MANY_WORTH)) return undefined;
  const worth = PER_MANY_WORTH[many] as number;
  const [link] = matchAt(LINK, text, numeral.end);
  const second = link === undefined ? undefined : scanNumeral(text, numeral.end + link.length);
  const low = tidy(numeral.low * worth);
  const value = second === undefined ? low : ([low, tidy(second.high * worth)] as const);
  return dressed(scene, {
    start: at,
    numeral: { start: numeral.start, end: (second ?? numeral).end },
    value,
    unit: '%',
    kind: 'percent',
  });
}

const SHARE_OF = /又|分之/y;

/** 三分之一, 一又二分之一, 3分之1. */
function fractionInWords(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  const lead = scanNumeral(text, at);
  if (lead === undefined) return undefined;
  const [link] = matchAt(SHARE_OF, text, lead.end);
  const share = shareAt(text, link === '又' ? scanNumeral(text, lead.end + 1) : lead);
  if (link === undefined || share === undefined) return undefined;
  const sign = text.charAt(at - 1) === '负' ? -1 : 1;
  const value = sign * ((link === '又' ? lead.low : 0) + share.value);
  const start = sign < 0 ? at - 1 : at;
  return dressed(scene, { start, numeral: { start: at, end: share.end }, value, unit: null, kind: 'fraction' });
}

/** 分之 and the numerator behind a denominator. */
function shareAt(text: string, denominator: Numeral | undefined): { end: number; value: number } | undefined {
  if (denominator === undefined || denominator.low === 0 || !text.startsWith('分之', denominator.end)) return undefined;
  const numerator = scanNumeral(text, denominator.end + '分之'.length);
  return numerator && { end: numerator.end, value: numerator.low / denominator.low };
}

const SLASH = /(\d{1,3})\/(\d{1,3})(?![\d/])/y;

/** 1/3, -3/2. */
function fractionWithSlash(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  const [written, above, below] = matchAt(SLASH, text, at);
  if (
    written === undefined ||
    Number(below) === 0 ||
    /[\d/.A-Za-z-]/.test(text.charAt(at - 1)) !== (text.charAt(at - 1) === '-')
  )
    return undefined;
  const sign = text.charAt(at - 1) === '-' ? -1 : 1;
  const start = sign < 0 ? at - 1 : at;
  const value = (sign * Number(above)) / Number(below);
  return dressed(scene, { start, numeral: { start, end: at + written.length }, value, unit: null, kind: 'fraction' });
}

const SCORE_LINK = /[:比]|[-—–](?=\d)/y;
const CONTRAST_BEHIND = /例|重|值|率|赛|较|如|上年|去年|拼|对/;

/** 3比1, 25:23. Without a match in the text a ratio. */
function score(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  const home = scanNumeral(text, at);
  if (home === undefined || isOverlong(home)) return undefined;
  const [link] = matchAt(SCORE_LINK, text, home.end);
  if (link === undefined || (link !== '比' && link !== ':' && !scene.sport())) return undefined;
  const away = scanNumeral(text, home.end + 1);
  if (away === undefined || isOverlong(away) || !isPair(scene, home, link, away)) return undefined;
  const kind: FigureKind = isScore(scene, home, link, away) ? 'score' : 'ratio';
  const value = [home.low, away.low] as const;
  return {
    start: at,
    end: away.end,
    figure: { value, unit: null, approximation: 'exact', kind, numeral: { start: at, end: away.end } },
  };
}

function isOverlong({ low }: Numeral): boolean {
  return Number.isNaN(low) || low > 10000;
}

function isPair(scene: Scene, home: Numeral, link: string, away: Numeral): boolean {
  const { text } = scene;
  if (
    /[.\d:]/.test(text.charAt(home.start - 1)) ||
    /[A-Za-z]/.test(text.charAt(home.start - 1) + text.charAt(away.end))
  )
    return false;
  if (
    link !== '比' &&
    (text.charAt(away.end) === link || /[年月日时分秒点%万亿个人岁元米]/.test(text.charAt(away.end)))
  )
    return false;
  if (link === '比')
    return home.arabic === away.arabic && !CONTRAST_BEHIND.test(text.slice(home.end + 1, home.end + 2));
  return home.arabic && away.arabic;
}

function isScore(scene: Scene, home: Numeral, link: string, away: Numeral): boolean {
  if (!Number.isInteger(home.low) || !Number.isInteger(away.low) || home.low > 200 || away.low > 200) return false;
  const before = scene.text.slice(Math.max(0, home.start - 6), home.start);
  if (
    /比例|配比|比为|之比|汇率|性别比|杠杆|比值|[约达近]为?$/.test(before) ||
    /的?比例/.test(scene.text.slice(away.end, away.end + 3))
  )
    return false;
  return link !== ':' || scene.sport() || scene.text.charAt(home.start - 1) === '队';
}

const MONEY_PARTS =
  /(?:元|块)(?:零?([0-9零一二两三四五六七八九]+)[角毛])?(?:零?([0-9零一二两三四五六七八九]+)分(?!之|钟))?|([角毛])(?:([0-9一二两三四五六七八九])分(?!之|钟))?|分(?!之|钟)/y;
/** 三角钱, 8分钱: 角 and 分 alone are many things. */
const SAID_TO_BE_MONEY = /钱(?![包币袋款庄塘江])/y;
const CENTS = /块零?([一二两三四五六七八九\d])(?![\d.个百千万吨米斤公克])/y;

/** 50元6角三分, 五元三毛, 两角五分, 三块零四, and 5分 where nothing else stands: yuan, jiao and fen. */
function smallMoney(scene: Scene, at: number): Reading | undefined {
  const first = moneyInParts(scene, at);
  if (first === undefined) return undefined;
  const { text } = scene;
  const [link] = matchAt(LINK, text, first.end);
  const second = link === undefined ? undefined : moneyInParts(scene, first.end + link.length);
  const value = second === undefined ? first.value : ([first.value, second.value] as const);
  return dressed(scene, {
    start: at,
    numeral: { start: at, end: (second ?? first).end },
    value,
    unit: 'CNY',
    kind: 'money',
  });
}

function moneyInParts({ text }: Scene, at: number): { end: number; value: number } | undefined {
  const numeral = scanNumeral(text, at);
  if (numeral === undefined || Number.isNaN(numeral.low)) return undefined;
  const [cents, tail] = matchAt(CENTS, text, numeral.end);
  if (
    cents !== undefined &&
    tail !== undefined &&
    !text.startsWith('角', numeral.end + cents.length) &&
    !text.startsWith('毛', numeral.end + cents.length)
  ) {
    const zero = cents.includes('零');
    return { end: numeral.end + cents.length, value: tidy(numeral.low + digitOf(tail) / (zero ? 100 : 10)) };
  }
  return moneyFromParts(text, numeral);
}

function moneyFromParts(text: string, numeral: Numeral): { end: number; value: number } | undefined {
  const [parts, jiao, fen, jiaoUnit, jiaoFen] = matchAt(MONEY_PARTS, text, numeral.end);
  if (parts === undefined) return undefined;
  const bareEnd = numeral.end + parts.length;
  const end = bareEnd + (matchAt(SAID_TO_BE_MONEY, text, bareEnd)[0]?.length ?? 0);
  if (parts === '角' || parts === '分')
    return end > bareEnd || isWholeText(text, numeral, end)
      ? { end, value: tidy(numeral.low / WORTH[parts]) }
      : undefined;
  if (jiaoUnit !== undefined) return { end, value: tidy(numeral.low / WORTH.角 + digitOf(jiaoFen) / WORTH.分) };
  if (jiao === undefined && fen === undefined) return undefined;
  return { end, value: tidy(numeral.low + digitOf(jiao) / WORTH.角 + digitOf(fen) / WORTH.分) };
}

/** How many make a yuan. */
const WORTH = { 角: 10, 分: 100 };

function isWholeText(text: string, { start }: Numeral, end: number): boolean {
  return start === 0 && end === text.length;
}

function digitOf(written: string | undefined): number {
  return written === undefined ? 0 : (scanNumeral(written, 0)?.low ?? 0);
}

/** What 第 with a number begins that is no ordinal: 第三方, 第一产业, and dates: 第一季度, 第二天. */
const NOT_ORDINAL =
  /[方者](?!阵|面|案)|产业|时间|书记|夫人|现场|线|世界|人称|人民医院|中学|小学|医院|中心小学|实验|手资料|责任人|次世界大战|季度|天|年(?!级)|周|个?月|学期|日/y;
const ORDINAL_LINK = /(?:-|[—–~]{1,2}|至|到|、)第?/y;

/** 第八次, 第三, 第400—429页. */
function ordinal(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  if (text.charAt(at) !== '第') return undefined;
  const numeral = scanNumeral(text, at + 1);
  if (numeral === undefined || numeral.bareScale || Number.isNaN(numeral.low)) return undefined;
  NOT_ORDINAL.lastIndex = numeral.end;
  if (NOT_ORDINAL.test(text)) return undefined;
  const last = ordinalRangeEnd(text, numeral) ?? numeral;
  const { end, word } = ordinalUnitAt(text, last.end);
  const span = { start: numeral.start, end: last.end };
  const common = { unit: word, kind: 'ordinal' as const, numeral: span };
  if (last === numeral) return { start: at, end, figure: { ...common, value: numeral.low, approximation: 'exact' } };
  return { start: at, end, figure: { ...common, value: [numeral.low, last.low], approximation: 'range' } };
}

/** What an ordinal counts and no cardinal does: 第17号台风, 第38分钟. */
const ORDINAL_UNIT = /号(?![线门楼机])|分钟|秒|年级/y;

function ordinalUnitAt(text: string, at: number): { end: number; word: string | null } {
  const [word] = matchAt(ORDINAL_UNIT, text, at);
  return word === undefined ? (classifierAt(text, at) ?? { end: at, word: null }) : { end: at + word.length, word };
}

function ordinalRangeEnd(text: string, { end, low }: Numeral): Numeral | undefined {
  const [link] = matchAt(ORDINAL_LINK, text, end);
  const second = link === undefined ? undefined : scanNumeral(text, end + link.length);
  return second !== undefined && second.low > low ? second : undefined;
}

const FIRST = /首(届|个|家|批|例|座|条|台|艘|轮|场|期|套|架|款|部|站|笔|辆|枚|支|名|位|张|本|间|幅|列)(?![次长])/y;
const TOP = /(?<=[前])([三十五百千四六七八九]|\d+)(强|名|位|甲)?/y;

/** 首届, 首个; 前三, 前10名. */
function first(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  const [written, unit] = matchAt(FIRST, text, at);
  if (written !== undefined && unit !== undefined && !(unit === '位' && !text.startsWith('首位女', at))) {
    return {
      start: at,
      end: at + 2,
      figure: { value: 1, unit, approximation: 'exact', kind: 'ordinal', numeral: { start: at, end: at + 1 } },
    };
  }
  return top(scene, at);
}

function top({ text }: Scene, at: number): Reading | undefined {
  const [written, digits = '', unit] = matchAt(TOP, text, at);
  if (
    written === undefined ||
    !/(?:排|位列|名列|跻身|进入|居|保持|稳居|世界|全国|全省|全球|销量)[^,。]{0,6}前$/.test(
      text.slice(Math.max(0, at - 10), at),
    )
  )
    return undefined;
  const numeral = scanNumeral(text, at);
  if (numeral === undefined || numeral.end !== at + digits.length) return undefined;
  return {
    start: at,
    end: at + written.length,
    figure: {
      value: numeral.low,
      unit: unit ?? null,
      approximation: 'exact',
      kind: 'ordinal',
      numeral: { start: at, end: numeral.end },
    },
  };
}

const HALF = /一半多?(?!径)|半数(?=以上|的|人|是|为|,|。)|过半(?=数|的|,|。|$)|(?<=逾)半(?=数?(?:[,。;、)的]|$))/y;
const HALF_TENTH = /半成(?![品功熟年员型])/y;

/** What half of one is said: 半米, 半里路, 半袋土豆; not 三斤半, 大半袋, 半斤八两, 半桶水. */
const HALF_UNIT =
  /(?<![一二两三四五六七八九十百千万\d多大小夜各对强过上下斤米里吨元个年月天])半(公里|公斤|厘米|米|里|斤|吨|亩|寸|尺|丈|升|袋|碗|杯|瓶|桶|筐|箱|盒)(?!八两|[水空]?[,。]|程|脸|路上)/y;

function halfUnit(scene: Scene, at: number): Reading | undefined {
  const [written, word = ''] = matchAt(HALF_UNIT, scene.text, at);
  if (written === undefined) return undefined;
  const measure = measureAt(scene.text, at + 1);
  return {
    start: at,
    end: at + written.length,
    figure: {
      value: 0.5,
      unit: measure?.unit.ucum ?? word,
      approximation: 'exact',
      kind: measure === undefined ? 'count' : 'quantity',
      numeral: { start: at, end: at + 1 },
    },
  };
}

/** 一半, 半数以上: a fraction, 0.5; 半成: five percent. */
function halves(scene: Scene, at: number): Reading | undefined {
  const [tenth] = matchAt(HALF_TENTH, scene.text, at);
  if (tenth !== undefined)
    return dressed(scene, {
      start: at,
      numeral: { start: at, end: at + tenth.length },
      value: 5,
      unit: '%',
      kind: 'percent',
    });
  const [written] = matchAt(HALF, scene.text, at);
  if (written === undefined) return undefined;
  return dressed(scene, {
    start: at,
    numeral: { start: at, end: at + written.length },
    value: 0.5,
    unit: null,
    kind: 'fraction',
  });
}

const DOUBLING = /翻(?:了)?(?:([一两二三四五六\d])番|番(?![^,。;、!?]?[两二三四]))(多)?/y;

/** 翻两番 is four times, 翻番 twice. */
function doubling({ text }: Scene, at: number): Reading | undefined {
  const [written, times = '一', more] = matchAt(DOUBLING, text, at);
  if (written === undefined) return undefined;
  const end = at + written.length;
  const last = end - (more?.length ?? 0);
  const value = 2 ** digitOf(times);
  return {
    start: at,
    end,
    figure: {
      value,
      unit: '番',
      approximation: more === undefined ? 'exact' : 'over',
      kind: 'multiple',
      numeral: { start: last - 2, end: last - 1 },
    },
  };
}

interface Bare {
  readonly start: number;
  readonly numeral: { readonly start: number; readonly end: number };
  readonly value: FigureNumber;
  readonly unit: string | null;
  readonly kind: FigureKind;
}

/** Adds the approximation words on either side. */
function dressed({ text }: Scene, { start, numeral, value, unit, kind }: Bare): Reading {
  const before = approximationBefore(text, start, false);
  const behind = approximationBehind(text, numeral.end, false);
  const stated = before?.approximation ?? behind?.approximation ?? 'exact';
  const approximation = Array.isArray(value) ? 'range' : stated;
  return {
    start: before?.at ?? start,
    end: behind?.at ?? numeral.end,
    figure: { value, unit, approximation, kind, numeral },
  };
}

function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
