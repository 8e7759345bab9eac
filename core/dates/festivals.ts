import { createLexicon, wordsOf } from '../text/lexicon';
import { addDays, weekdayOf, type Civil } from './civil';
import { lunarDay, lunarMonthLength, solarTermDay } from './lunar';

/** How a festival's day is found in a Gregorian year. */
type Rule =
  | { readonly type: 'fixed'; readonly month: number; readonly day: number }
  | { readonly type: 'lunar'; readonly month: number; readonly day: number }
  | { readonly type: 'nth'; readonly month: number; readonly nth: number; readonly weekday: number }
  | { readonly type: 'term' }
  | { readonly type: 'eve' }
  | { readonly type: 'easter' };

/**
 * Rule, then the names, the first being the key. `5-1` is a fixed day, `L1-15` a lunar one, `5.2.7` the second Sunday of May.
 * Sources: 全国年节及纪念日放假办法 (2024 revision) and the acts that made the memorial days; United Nations days.
 */
const TABLE = `
1-1 元旦 元旦节 阳历新年 公历新年 新年第一天
1-10 中国人民警察节
2-2 世界湿地日
2-14 情人节
3-3 全国爱耳日
3-5 学雷锋纪念日 学雷锋日
3-8 妇女节 国际妇女节 三八妇女节 三八节 国际劳动妇女节
3-12 植树节
3-15 国际消费者权益日 消费者权益日
3-22 世界水日
3-23 世界气象日
4-1 愚人节
4-7 世界卫生日
4-15 全民国家安全教育日
4-22 世界地球日
4-23 世界读书日
4-24 中国航天日
5-1 劳动节 国际劳动节 五一劳动节 五一国际劳动节 五一节
5-4 青年节 五四青年节 五四
5-8 世界红十字日
5-10 中国品牌日
5-12 护士节 国际护士节 全国防灾减灾日
5-31 世界无烟日
6-1 儿童节 六一儿童节 国际儿童节 六一国际儿童节
6-5 世界环境日
6-26 国际禁毒日
7-1 建党节 香港回归纪念日
8-1 建军节 八一建军节
8-8 全民健身日
8-19 中国医师节
9-3 抗战胜利纪念日 抗日战争胜利纪念日
9-10 教师节
9-18 九一八纪念日
9-30 烈士纪念日
10-1 国庆节 国庆 十一国庆节 十一国庆
10-16 世界粮食日
10-31 万圣夜
11-1 万圣节
11-8 记者节
11-9 全国消防日 消防宣传日
11-11 双十一 双11 光棍节
12-1 世界艾滋病日
12-4 国家宪法日 宪法日
12-12 双十二 双12
12-13 国家公祭日 南京大屠杀死难者国家公祭日
12-20 澳门回归纪念日
12-24 平安夜
12-25 圣诞节 圣诞
L1-1 春节 农历新年 大年初一 农历春节 新春佳节
L1-5 破五
L1-15 元宵节 元宵 正月十五元宵节
L2-2 龙抬头 二月二
L3-3 三月三
L4-8 佛诞 佛诞节 浴佛节
L5-5 端午节 端午
L7-7 七夕节 七夕
L7-15 中元节 盂兰盆节
L8-15 中秋节 中秋
L9-9 重阳节 重阳
L12-8 腊八节 腊八
L12-23 小年 北方小年
eve 除夕 除夕夜 大年三十 大年夜 年三十 大年卅
5.2.7 母亲节
6.3.7 父亲节
11.4.4 感恩节
easter 复活节
term 立春 雨水 惊蛰 春分 清明 清明节 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒
Lnamed 新春
5-1 五一
10-1 十一
`;

/** Words that are festivals only where something says so: 雨水 is mostly rain, 五一 also a road. */
const WEATHER = new Set([
  '雨水',
  '小雪',
  '大雪',
  '大寒',
  '小寒',
  '小满',
  '霜降',
  '白露',
  '寒露',
  '大暑',
  '小暑',
  '谷雨',
  '处暑',
]);
/** Solar terms that are words for weather besides: rain is over too. */
const RAIN_AND_SNOW = new Set(['雨水', '小雪', '大雪']);
const TERM_BEHIND = /^(?:一过|[前之以过]?后|前[后夕]|还(?=[没未不有])|那[天日]|临近|未到)/;
const TERM_BEFORE = /(?:到了|过了|刚过|临近|快到|不到|赶在|等到|直到)$/;
const SHORT_DATES = new Set(['五一', '十一', '五四', '三月三']);
const FESTIVE = /^[”"]?(?:节气|时节|当[天日]|期间|前[后夕]|之?后|以来|到来|来临|[,。、]|假|小长假|黄金周|长假|$)/;
const HOLIDAY = /^[”"]?(?:假|小长假|黄金周|长假|期间|节|前[后夕]|$|”)/;
const NOT_FESTIVAL =
  /^(?:上河|政治|村|镇|乡|县|路|街|门|湖|山|园|区|桥|站|学|中学|小学|大学|广场|酒店|晚会|联欢|档|树|礼物|糕|书屋|旅|石)/;

interface Festival {
  readonly key: string;
  readonly rule: Rule;
}

const FESTIVALS = new Map<string, Festival>();
for (const line of TABLE.trim().split('\n')) {
  const [rule = '', ...names] = wordsOf(line);
  const key = names[0] ?? '';
  for (const name of names) {
    const own = rule === 'term' ? name.replace('清明节', '清明') : rule === 'Lnamed' ? '春节' : key;
    FESTIVALS.set(name, { key: own, rule: ruleOf(rule) });
  }
}
const LEXICON = createLexicon([...FESTIVALS].map(([name, festival]) => [name, festival] as const));

function ruleOf(written: string): Rule {
  const [a = 0, b = 0, c = 0] = written.replace('L', '').split(/[-.]/).map(Number);
  if (written === 'eve' || written === 'easter' || written === 'term') return { type: written };
  if (written === 'Lnamed') return { type: 'lunar', month: 1, day: 1 };
  if (written.includes('.')) return { type: 'nth', month: a, nth: b, weekday: c };
  return { type: written.startsWith('L') ? 'lunar' : 'fixed', month: a, day: b };
}

/** The first characters of all festivals' names. */
export const FESTIVAL_BEGINNINGS = [...new Set([...FESTIVALS.keys()].map((name) => name.charAt(0)))].join('');

/** The festival or solar term named at `at`, when the words around let it be one. */
export function festivalAt(text: string, at: number): { end: number; key: string } | undefined {
  const found = LEXICON.longestAt(text, at);
  if (found === undefined) return undefined;
  const end = at + found.word.length;
  return isMeant(text, at, end, found.word) ? { end, key: found.value.key } : undefined;
}

function isMeant(text: string, at: number, end: number, word: string): boolean {
  const behind = text.slice(end, end + 5);
  if (SHORT_DATES.has(word))
    return (HOLIDAY.test(behind) && !/^[”"](?:劳动|路|奖)/.test(behind)) || isWhole(text, at, end);
  if (WEATHER.has(word))
    return (
      /^节气|^时节|^当[天日]|^这[天一]/.test(behind) ||
      /节气|今[天日]|明[天日]|迎来$|值$/.test(text.slice(Math.max(0, at - 6), at)) ||
      (!RAIN_AND_SNOW.has(word) &&
        (TERM_BEHIND.test(behind) || TERM_BEFORE.test(text.slice(Math.max(0, at - 2), at)))) ||
      isWhole(text, at, end)
    );
  return !NOT_FESTIVAL.test(behind) || FESTIVE.test(behind);
}

function isWhole(text: string, at: number, end: number): boolean {
  return at === 0 && end === text.length;
}

/** How many days are kept: more than the pages at hand ask for. */
const MOST_KEPT = 1_000;
const kept = new Map<string, Civil | undefined>();

/** A festival's day in a Gregorian year. Days are kept, for the calendar is slow to ask. */
export function festivalDay(key: string, year: number): Civil | undefined {
  const id = `${key} ${String(year)}`;
  if (kept.has(id)) return kept.get(id);
  if (kept.size >= MOST_KEPT) kept.clear();
  const day = computeDay(key, year);
  kept.set(id, day);
  return day;
}

function computeDay(key: string, year: number): Civil | undefined {
  const rule = FESTIVALS.get(key)?.rule;
  switch (rule?.type) {
    case 'fixed':
      return { year, month: rule.month, day: rule.day };
    case 'lunar':
      return inGregorianYear(year, (lunarYear) => lunarDay(lunarYear, rule.month, rule.day));
    case 'nth':
      return nthWeekday(year, rule.month, rule.nth, rule.weekday);
    case 'term':
      return solarTermDay(year, key);
    case 'eve':
      return inGregorianYear(year, (lunarYear) => lunarDay(lunarYear, 12, lunarMonthLength(lunarYear, 12)));
    case 'easter':
      return easter(year);
    default:
      return undefined;
  }
}

/** 除夕, 腊八 and 小年 end a lunar year, so that of 2024 is the one in January or February 2024. */
function inGregorianYear(year: number, dayOf: (lunarYear: number) => Civil | undefined): Civil | undefined {
  return [year - 1, year].map(dayOf).find((day) => day?.year === year);
}

/** The nth weekday of a month; undefined where the month has no such day. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): Civil | undefined {
  const first = { year, month, day: 1 };
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  const found = addDays(first, day - 1);
  return found.month === month ? found : undefined;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easter(year: number): Civil {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
