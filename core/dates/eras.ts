import { createLexicon, wordsOf } from '../text/lexicon';

/**
 * First Gregorian year of each reign and how many years it has. The years are those of 中国历史纪年表 (Ming and Qing in
 * full, the better known reigns before). A reign's first year is mostly that Gregorian year; its last lunar weeks fall in the next.
 */
const REIGN_TABLE =
  `洪武 1368 31|建文 1399 4|永乐 1403 22|洪熙 1425 1|宣德 1426 10|正统 1436 14|景泰 1450 8|天顺 1457 8|成化 1465 23|弘治 1488 18|正德 1506 16|嘉靖 1522 45
隆庆 1567 6|万历 1573 48|泰昌 1620 1|天启 1621 7|崇祯 1628 17|顺治 1644 18|康熙 1662 61|雍正 1723 13|乾隆 1736 60|嘉庆 1796 25|道光 1821 30|咸丰 1851 11|同治 1862 13
光绪 1875 34|宣统 1909 3|民国 1912 38|中华民国 1912 38|贞观 627 23|永徽 650 6|开元 713 29|天宝 742 15|元和 806 15|大中 847 14|建隆 960 4|太平兴国 976 9|熙宁 1068 10|元丰 1078 8
绍兴 1131 32|淳熙 1174 16|至元 1264 31|大业 605 14|太康 280 10|建武 25 32|建元 -139 6|元狩 -121 6|元鼎 -115 6|元封 -109 6|永平 58 18|永元 89 17|建安 196 25|黄初 220 7|太和 477 23|永和 345 12|义熙 405 14|天监 502 18|开皇 581 20|武德 618 9|显庆 656 6|总章 668 3|上元 674 3|垂拱 685 4|神龙 705 3|景龙 707 4|至德 756 3|大历 766 14|建中 780 4|贞元 785 21|长庆 821 4|宝历 825 3|开成 836 5|会昌 841 6|贞明 915 7|同光 923 4|天福 936 9|开运 944 3|广顺 951 3|显德 954 6|咸通 860 15|乾符 874 6|光启 885 4|开宝 968 9|雍熙 984 4|淳化 990 5|咸平 998 6|景德 1004 4|大中祥符 1008 9|天禧 1017 5|天圣 1023 10|庆历 1041 8|皇祐 1049 6|嘉祐 1056 8|治平 1064 4|元祐 1086 9|绍圣 1094 5|崇宁 1102 5|政和 1111 8|宣和 1119 7|建炎 1127 4|隆兴 1163 2|乾道 1165 9|绍熙 1190 5|庆元 1195 7|嘉定 1208 17|宝庆 1225 3|端平 1234 3|淳祐 1241 12|宝祐 1253 6|景定 1260 5|咸淳 1265 10|大德 1297 11|延祐 1314 7|泰定 1324 5|至正 1341 28|太初 -103 4|明治 1868 45|大正 1912 15|昭和 1926 64|平成 1989 31|令和 2019 100`
    .split(/[|\n]/)
    .map((entry) => {
      const [name = '', first = '', years = ''] = wordsOf(entry);
      return [name, { first: Number(first), years: Number(years) }] as const;
    });
const REIGNS = createLexicon(REIGN_TABLE);
const REIGN_NAMES = REIGN_TABLE.map(([name]) => name);

const DYNASTY = /(?:明|清|唐|宋|南宋|北宋|元|隋|汉|东汉|西汉|晋|日本)朝?/y;
const YEAR_OF_REIGN = /(元|\d{1,3}|[一二三四五六七八九十]{1,3})[年载]/y;

export interface ReignYear {
  readonly end: number;
  /** As written: 元 or a number. */
  readonly written: string;
  readonly first: number;
}

/** The first characters that a reign year can begin with. */
export const REIGN_BEGINNINGS =
  [...new Set(REIGN_NAMES.map((name) => name.charAt(0)))].join('') + '明清唐宋南北元隋汉东西晋日';

/** A reign year at `at`, with or without the dynasty before it: 明万历十五年, 民国16年. */
export function reignYearAt(text: string, at: number): ReignYear | undefined {
  DYNASTY.lastIndex = at;
  const dynasty = DYNASTY.exec(text)?.[0].length ?? 0;
  for (const from of dynasty === 0 ? [at] : [at + dynasty, at]) {
    const reign = REIGNS.longestAt(text, from);
    if (reign === undefined) continue;
    YEAR_OF_REIGN.lastIndex = from + reign.word.length;
    const match = YEAR_OF_REIGN.exec(text);
    if (match !== null) return { end: YEAR_OF_REIGN.lastIndex, written: match[1] as string, first: reign.value.first };
  }
  return undefined;
}

export interface NamedPeriod {
  readonly timex: string;
  readonly interval: readonly [string | null, string | null];
}

/**
 * Periods with a name and fixed ends. Five-year plans: the outlines that the National People's Congress adopted
 * (十四五: 12 March 2021, for 2021 to 2025, and so on back). 新中国成立: 1 October 1949. 改革开放: the third plenum of
 * the 11th Central Committee, December 1978. 党的N大: the opening days of the congresses, as Xinhua reported them.
 */
const PLAN_YEARS: Readonly<Record<string, number>> = {
  十五五: 2026,
  十四五: 2021,
  十三五: 2016,
  十二五: 2011,
  十一五: 2006,
  十五: 2001,
  九五: 1996,
  八五: 1991,
  七五: 1986,
};
const PLAN = /[“"]?(十[一二三四五]五|[七八九]五)[”"]?(?:时期|期间|以来|末|初期|初|中后期|前期|收官之年|开局之年)/y;
const SINCE = /(?:新中国成立|改革开放|建国|新中国建立)(\d{0,0})(?:以来|之初|初期|以后|后(?!的))/y;
const SINCE_DAYS: Readonly<Record<string, string>> = { 新: '1949-10-01', 建: '1949-10-01', 改: '1978-12' };

export const PERIOD_BEGINNINGS = '“"十七八九新改建';

/** A period with a name at `at`: “十四五”时期, 改革开放以来. */
export function namedPeriodAt(text: string, at: number): ({ end: number } & NamedPeriod) | undefined {
  PLAN.lastIndex = at;
  const plan = PLAN.exec(text)?.[1];
  const first = plan === undefined ? undefined : PLAN_YEARS[plan];
  if (first !== undefined) {
    const [from, to] = [String(first), String(first + 4)];
    return { end: PLAN.lastIndex, timex: `${from}/${to}`, interval: [`${from}-01-01`, `${String(first + 5)}-01-01`] };
  }
  SINCE.lastIndex = at;
  if (!SINCE.test(text)) return undefined;
  const day = SINCE_DAYS[text.charAt(at)] ?? '';
  return { end: SINCE.lastIndex, timex: `${day}/PRESENT_REF`, interval: [day.length === 7 ? `${day}-01` : day, null] };
}
