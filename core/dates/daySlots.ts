import { between, LINK, N, partNumber, slot, type Slot } from './slot';
import { edgePart } from './yearSlots';

const MONTH_N = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const month = slot(
  `(?:(?<from>${MONTH_N}) ?(?:月份?)?${LINK})?(?<n>${MONTH_N}|元) ?月(?!饼|球|亮|薪|租|票|台|嫂|季|桂|牙|供|息|老)份?`,
  ({ n = '' }) => {
    const value = n === '元' ? 1 : between(partNumber(n), 1, 12);
    return value === undefined ? undefined : { month: value };
  },
);
const MONTH_WORDS: Readonly<Record<string, number>> = {
  上上个月: -2,
  上个月: -1,
  上一个月: -1,
  上月: -1,
  本月: 0,
  这个月: 0,
  这月: 0,
  下月: 1,
  下个月: 1,
  下一个月: 1,
  下下个月: 2,
};
export const relativeMonth = slot(
  '(?<n>上上个月|上一个月|上个月|上月|本月|这个月|这月|下一个月|下下个月|下个月|下月)份?',
  ({ n = '' }) => ({ shift: { month: { by: MONTH_WORDS[n] ?? 0, from: 'issue' } } }),
);
export const textMonth = slot(
  '(?<n>当月|同月|次月|(?<![\\d一二三四五六七八九十])月(?=初|底|末|中旬|[上下]旬))份?',
  ({ n }) => ({ shift: { month: { by: n === '次月' ? 1 : 0, from: 'text' } } }),
);
const lunarMonth = slot(
  `(?:农历|阴历|旧历)?(?<y>(?<year>[12]\\d{3})年)?(?<leap>闰)?(?<n>正|腊|冬|${MONTH_N})月`,
  ({ n = '', leap, year }) => ({
    ...(year !== undefined && { year: Number(year) }),
    lunarMonth: { 正: 1, 冬: 11, 腊: 12 }[n] ?? partNumber(n),
    ...(leap !== undefined && { leapMonth: true as const }),
  }),
);
/** 六月初一, 五月廿三: days that only the lunar calendar counts so. */
const LUNAR_DAY =
  /^(?:十[一二]?|[一二三四五六七八九])月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)(?![级中小批个场些期次日号一二三四五六七八九])/u;
const LONGEST_LUNAR = 6;

export const lunarMonthOnlyMarked: Slot = (text, at, known) => {
  const marked =
    /^(?:农历|阴历|旧历|[正腊冬]月|闰)/.test(text.slice(at, at + 3)) ||
    /(?:农历|阴历)$/.test(text.slice(Math.max(0, at - 2), at)) ||
    LUNAR_DAY.test(text.slice(at, at + LONGEST_LUNAR));
  return marked ? lunarMonth(text, at, known) : undefined;
};

export const monthPart = slot(
  '月?(?:(?<n>[上中下])旬|(?<edge>初(?![一二三四五六七八九十中级])|底|末(?!端|尾)|中(?=[,。、至到以]))|(?<half>[上下])半月)',
  ({ n, edge, half: part }, known) => {
    if (known.month === undefined && known.shift?.month === undefined) return undefined;
    if (n !== undefined) return { tenDays: { 上: 1, 中: 2, 下: 3 }[n] ?? 1 };
    return part === undefined ? edgePart(edge) : { halfMonth: part === '上' ? 1 : 2 };
  },
);

/** What 号 is followed by when it numbers something else, and 日 when it is no day. */
const NOT_DAY_NUMBER =
  '(?!楼|线|院|机|台(?!风)|坑|门|文|仓|馆|厅|车|令|公路|井|室|房|桥|码|店|地块|泊位|位|选手|球员|队员|运动员|种子|球衣|前锋|后卫|门将|病床|床|展|柜|箱|标段|桩|墩|风机|卫星|星|舰|艇|院|字|汽油|柴油|油|议案|提案|建议|公告|高炉|企业|召)';
const NOT_DAY =
  '(?!元|圆|本|语|报(?![道告名送])|记(?!者)|志(?!愿)|常(?!务)|均|化(?!解)|照|程|益|渐|光|落(?![下户实成幕])|出(?![席发任现台版访来动资手战局行炉具])|喀|内瓦|军|期(?!间)|韩|美关系|夜(?![间里晚])|子)';
const anyDay = slot(
  `(?:(?<from>${N}) ?[日号]?${LINK})?(?<n>${N}) ?(?:日${NOT_DAY}|号${NOT_DAY_NUMBER})`,
  ({ n = '' }, known) => {
    const value = between(partNumber(n), 1, 31);
    return value === undefined || n === '两' || (known.shift?.year !== undefined && known.month === undefined)
      ? undefined
      : { day: value };
  },
);
const NUMBERED_THINGS = /(?:神舟|嫦娥|长征|天舟|北斗|风云|遥感|天宫|祝融|蛟龙|快舟|实践|高分|第|[路街巷弄里村栋])$/;

/** 号 numbers many things: without its month a day in Chinese numerals, or behind the name of a series, is none. */
export const day: Slot = (text, at, known) => {
  const found = anyDay(text, at, known);
  if (found === undefined || known.month !== undefined || text.charAt(found.end - 1) !== '号') return found;
  const placed = known.shift !== undefined || known.year !== undefined;
  if (!/^\d/.test(text.slice(at, at + 1)) && !placed && at > 0) return undefined;
  return NUMBERED_THINGS.test(text.slice(Math.max(0, at - 2), at)) ? undefined : found;
};
/** 一月二十三: the 日 left out, in Chinese numerals of two or more characters. */
export const bareDay = slot(
  `(?<n>[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?![一-鿿])`,
  ({ n = '' }, known) => (known.month === undefined ? undefined : { day: partNumber(n) }),
);
export const lunarDaySlot = slot(
  '(?:初(?<n>[一二三四五六七八九十])|(?<m>十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|\\d{1,2}))日?',
  ({ n, m = '' }, known) => (known.lunarMonth === undefined ? undefined : { lunarDay: partNumber(n ?? m) }),
);
export const newYearDay = slot('(?:大年|正月)初(?<n>[一二三四五六七八九十])', ({ n = '' }) => ({
  lunarMonth: 1,
  lunarDay: partNumber(n),
}));
export const halfMonthDay = slot('(?<![正七八一-鿿])(?<n>八月十五)(?!日)(?![一-鿿]*日)', () => ({
  lunarMonth: 8,
  lunarDay: 15,
}));

const DAY_WORDS: Readonly<Record<string, number>> = {
  大大前: -4,
  大前: -3,
  前: -2,
  昨: -1,
  琴: -1,
  今: 0,
  即: 0,
  明: 1,
  听: 1,
  后: 2,
  大后: 3,
  大大后: 4,
};
export const relativeDay = slot(
  '(?:(?<n>大大前|大大后|大前|大后|昨|今|琴|(?<![文光清透说表声发证黎阐英贤精神聪开申昌简])明|(?<![之以目年月天日先从])前|(?<![之以此今最天日先落])后)(?:天|日(?!头条|新|报|之星|美术))|(?<p>[今昨明]|(?<![之以目年月天日先从提])前(?=晚(?!会|期)))(?=(?:[晚晨夜]|早(?!已))(?!期|会|日|报|自习|点)|起(?![初来步飞价重身义草色伏诉源点])))',
  ({ n, p }) => ({ shift: { day: { by: DAY_WORDS[n ?? p ?? '今'] ?? 0, from: 'issue' } } }),
);
/** 昨(12)日, as Taiwan's papers write it. */
export const relativeDayInBrackets = slot(
  '(?<n>[昨今明前])\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)日',
  ({ n = '' }) => ({
    shift: { day: { by: DAY_WORDS[n] ?? 0, from: 'issue' } },
  }),
);
export const textDay = slot(
  '(?:(?<n>当|同|(?<![这那每此本首上下一两几多再])次|翌|隔)(?:天(?!津|水|山|台|安)|日(?!均|常|本|韩|美|方))|(?<p>当|次|翌)(?=[晚晨夜](?!报))|同一天|(?<e>[前后])一(?:天|日|个?交易日))',
  ({ n, p, e }) => ({
    shift: { day: { by: e === '前' ? -1 : e === '后' || '次翌隔'.includes(n ?? p ?? '当') ? 1 : 0, from: 'text' } },
  }),
);

const WEEK = '(?:周|星期|礼拜)';
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const WEEK_SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };
const weekdayOf = slot(
  `(?<open>[(])?(?:(?<which>上上|下下|[上下本这])(?:一个|个|一)?(?:周(?=周))?)?${WEEK}(?<n>[一二三四五六日天])(?:(?=[)])[)])?`,
  ({ n = '', which, open }, known) => {
    if (open !== undefined && known.day === undefined && known.shift?.day === undefined) return undefined;
    return {
      weekday: WEEKDAYS[n] ?? 1,
      ...(which !== undefined && { shift: { week: { by: WEEK_SHIFTS[which] ?? 0, from: 'issue' } } }),
    };
  },
);
export const nthWeekdayOf = slot(
  `第(?<k>[一二三四五1-5])个?${WEEK}(?<n>[一二三四五六日天])`,
  ({ k = '', n = '' }, known) =>
    known.month === undefined ? undefined : { nth: partNumber(k), weekday: WEEKDAYS[n] ?? 1 },
);
export const weekdaySlot: Slot = (text, at, known) => {
  const found = weekdayOf(text, at, known);
  if (found === undefined) return undefined;
  const written = text.slice(at, found.end);
  if (/^[(]/.test(written) !== written.endsWith(')')) return undefined;
  const previous = text.charAt(at - 1);
  if (
    /^[周]/.test(written) &&
    (/[一两三四五六七八九十\d半几]/.test(previous) ||
      /^(?:[次围鸣正]|至(?!周|星期|礼拜))/.test(text.slice(found.end, found.end + 3)))
  )
    return undefined;
  return found;
};
export const week = slot(
  `(?<which>上上|下下|[上下本这])(?:一个|个|一)?${WEEK}(?<end>末)?(?![一二三四五六日天年刊])`,
  ({ which = '', end }) => ({
    shift: { week: { by: WEEK_SHIFTS[which] ?? 0, from: 'issue' } },
    ...(end !== undefined && { weekend: true as const }),
  }),
);
export const weekend = slot('(?<![每双])周末', () => ({ weekend: true }));
