import { scanNumeral } from '../figures/scanNumeral';
import { reignYearAt } from './eras';
import type { DateParts, Edge } from './expression';
import { between, DIGIT, LINK, N, partNumber, slot, type Slot } from './slot';

const AFTER_YEAR = '(?! ?[级龄轻])(?:度(?!过|假|数))?';
const OF_SHORT_YEAR = `(?= ?(?:${N}月|[初底末]|[春夏秋冬][季天]|以[前后来]|第?[一二三四]季度|第${N}个?[月周]|[上下]半年))`;

/** 2023年, 二〇二三年, 两千零四年, 1995-1997年. */
export const fullYear = slot(
  `(?:公元)?(?:(?<from>[12]\\d{3}) ?年?${LINK})?(?<n>[12]\\d{3}) ?年${AFTER_YEAR}`,
  ({ n = '' }) => ({ year: Number(n) }),
);
export const chineseYear = slot(
  `(?:(?<from>[一二]${DIGIT}{3})年?${LINK})?(?<n>[一二]${DIGIT}{3})年${AFTER_YEAR}`,
  ({ n = '' }) => {
    const year = scanNumeral(n, 0);
    return year?.digitRun === true ? { year: year.low } : undefined;
  },
);
export const spokenYear = slot(
  '(?<![了过近达约逾])(?<n>[一二两]千[零〇]?[一二三四五六七八九十百零]{0,5})年(?!来|前|后|间|以)',
  ({ n = '' }) => {
    const year = between(partNumber(n), 1000, 2999);
    return year === undefined ? undefined : { year };
  },
);
export const shortYear = slot(
  `(?<n>0\\d|\\d\\d${'(?= ?年' + OF_SHORT_YEAR + ')'}|${DIGIT}{2}(?=年${OF_SHORT_YEAR})) ?年${AFTER_YEAR}`,
  ({ n = '' }) => ({
    shortYear: shortYearOf(n),
  }),
);
export const ancientYear = slot('公元前(?<n>\\d{1,4}|[一二三四五六七八九十百]{1,6})年', ({ n = '' }) => ({
  year: 1 - partNumber(n),
}));
/** 从2016到2018: years without 年, as the two ends of a range. */
export const bareYears = slot(
  `(?<from>(?:19|20)\\d{2})(?:到|至|-|—|–)(?<n>(?:19|20)\\d{2})(?![\\d.%/-]|年?[度]?(?:赛季|学年)|[年个人万元米亿])`,
  ({ n = '' }) => ({ year: Number(n) }),
);
export const splitYear = slot(
  '(?<from>[12]\\d{3})[-/–—](?<n>[12]\\d{3}|\\d{2})(?:年?(?:赛季|榨季)|学年度?|财年|雪季|乐季|演出季|音乐季|年度)',
  ({ n = '', from = '' }) => ({
    year: n.length === 2 ? Math.floor(Number(from) / 100) * 100 + Number(n) : Number(n),
  }),
);
/** 2023赛季, 2024学年: one year in front of the word. */
export const seasonYear = slot('(?<n>(?:19|20)\\d{2})(?:赛季|雪季|学年度?|财年)', ({ n = '' }) => ({
  year: Number(n),
}));

function shortYearOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : (scanNumeral(written, 0)?.low ?? NaN) % 100;
}

const CENTURY_N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const century = slot(
  `(?:公元)?(?<n>${CENTURY_N})世纪(?:(?<d>[1-9]0|[一二三四五六七八九]十)年代)?(?<edge>初|末|中叶|中期|后期|前期)?`,
  ({ n = '', d, edge }) => ({
    ...(d === undefined ? { century: partNumber(n) } : { decade: (partNumber(n) - 1) * 100 + partNumber(d) }),
    ...edgePart(edge),
  }),
);
export const ancientCentury = slot(
  `公元前(?<n>${CENTURY_N})世纪(?<edge>初|末|中叶|中期|后期|前期)?`,
  ({ n = '', edge }) => ({ century: -partNumber(n), ...edgePart(edge) }),
);
export const decade = slot(
  `(?:(?<y>1\\d|20)(?<n>\\d0)|(?<s>[1-9]0|[一二三四五六七八九]十))年代(?<edge>初|末|中期|后期|前期)?`,
  ({ y, n = '', s, edge }) => ({
    decade: s === undefined ? Number(`${y ?? ''}${n}`) : partNumber(s),
    ...edgePart(edge),
  }),
);
export const thisCentury = slot(
  '(?<which>本|上)世纪(?:(?<d>[1-9]0|[一二三四五六七八九]十)年代)?(?<edge>初|末|中叶|中期|后期)?',
  ({ which, d, edge }) => {
    const number = which === '本' ? 21 : 20;
    return {
      ...(d === undefined ? { century: number } : { decade: (number - 1) * 100 + partNumber(d) }),
      ...edgePart(edge),
    };
  },
);

export function edgePart(written: string | undefined): { edge?: Edge } {
  if (written === undefined) return {};
  if (/初|前期|伊始|首|开/.test(written)) return { edge: 'START' };
  return { edge: /中/.test(written) ? 'MID' : 'END' };
}

const YEAR_WORDS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  昨年: -1,
  前年: -2,
  大前年: -3,
  明年: 1,
  来年: 1,
  下一年: 1,
  后年: 2,
};
const TEXT_YEARS: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1, 第二年: 1 };
export const relativeYear = slot(
  '(?<n>大前年|上一年|下一年|今年|本年|去年|上年|昨年|(?<![以之目年])前年|(?<![文光清透说表声发证黎阐英贤精神聪开申昌简])明年|(?<![迎未将带近历往])来年|(?<![以之此今最前战产投])后年|(?<![\\d一二三四五六七八九十百半今去明来多几数])年内(?!部))(?!级|轻|龄|华|薪|迈)度?',
  ({ n = '' }) => ({ shift: { year: { by: YEAR_WORDS[n] ?? 0, from: 'issue' } } }),
);
export const textYear = slot('(?<n>当年|同年|次年|翌年|第二年)(?!级)', ({ n = '' }) => ({
  shift: { year: { by: TEXT_YEARS[n] ?? 0, from: 'text' } },
}));
export const seasonOfThisYear = slot('(?<n>[今去明])(?<s>[春夏秋冬])(?!节)', ({ n = '', s = '' }) => ({
  shift: { year: { by: { 今: 0, 去: -1, 明: 1 }[n] ?? 0, from: 'issue' } },
  season: SEASONS[s] as 'SP',
}));

export const reignYear: Slot = (text, at) => {
  const found = reignYearAt(text, at);
  if (found === undefined) return undefined;
  const number = found.written === '元' ? 1 : partNumber(found.written);
  return { end: found.end, parts: { year: found.first + number - 1 } };
};

const SEASONS: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI'>> = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' };

export const quarter = slot(
  `(?:第?(?<from>[一二三1-3])(?:季度?)?${LINK})?(?:第?(?<n>[一二三四1-4])|(?<q>首))个?季(?:度|(?<=首季)|(?<=第.季)(?=[财营毛净获动开完交推启落竣发,。、至到末底]))`,
  ({ n = '', q, from }) => ({
    quarter: q === undefined || from !== undefined ? partNumber(n) : 1,
  }),
);
/** 民国114年第3季: behind a year the 度 may be left out. */
export const quarterOfYear = slot('第(?<n>[一二三四1-4])季(?![节赛度])', ({ n = '' }, known) =>
  hasYear(known) ? { quarter: partNumber(n) } : undefined,
);
export const half = slot('(?<n>[上下])个?半年(?!度?报)', ({ n }) => ({ half: n === '上' ? 1 : 2 }));
const FIRST_GRAINS: Readonly<Record<string, 'quarter' | 'month' | 'day' | 'week'>> = {
  季度: 'quarter',
  个月: 'month',
  月: 'month',
  天: 'day',
  日: 'day',
  周: 'week',
};
export const firstOf = slot(
  `[前首](?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?<unit>个?季度|个?月|天|日|周)(?!前|后|内)`,
  ({ n = '', unit = '' }, known) => {
    const grain = FIRST_GRAINS[unit.replace('个季', '季')];
    const inside =
      known.year !== undefined ||
      known.shift !== undefined ||
      known.month !== undefined ||
      known.shortYear !== undefined;
    const alone = grain === 'quarter' || grain === 'month';
    return grain === undefined || (!inside && !alone) ? undefined : { first: { count: partNumber(n), grain } };
  },
);
export const nthMonth = slot(`第(?<n>${N})个月`, ({ n = '' }, known) =>
  hasYear(known) ? { month: partNumber(n) } : undefined,
);
export const nthWeek = slot(`第?(?<n>${N})个?(?:周|星期)(?![一二三四五六日天末年])`, ({ n = '' }, known) =>
  hasYear(known) || known.month !== undefined ? { week: partNumber(n) } : undefined,
);
export const yearEdge = slot(
  '(?<n>年?(?:初(?![一二三中级步])|底|末(?!日))|伊始|年中(?![国央心期学东南华西])|年终(?!奖))',
  ({ n }, known) => (hasYear(known) ? edgePart(n) : undefined),
);
export const loneYearEdge = slot(
  '(?<![\\d一-鿿])(?<n>年初|年底|年末|年中(?![国央心期学东南华西])|岁末|岁首|开年)|(?<m>年初|年底|年末|岁末)',
  ({ n, m }) => ({
    shift: { year: { by: 0, from: 'issue' } },
    ...edgePart(n ?? m),
  }),
);
export const seasonSlot = slot(
  '(?<n>[春夏秋冬])(?:季|天)?(?![节晚运耕风雨兰联笋茶招游城光意暖潮至种粮收令奥衣虫训眠泳])',
  ({ n = '' }, known) => (hasYear(known) ? { season: SEASONS[n] as 'SP' } : undefined),
);
export const quarterCode = slot('Q(?<n>[1-4])(?!\\d)', ({ n = '' }) => ({ quarter: Number(n) }));

function hasYear(known: DateParts): boolean {
  return known.year !== undefined || known.shortYear !== undefined || known.shift?.year !== undefined;
}
