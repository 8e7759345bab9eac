import { scanNumeral } from '../figures/scanNumeral';
import type { DateParts, Edge, PartOfDay } from './expression';
import { REIGN_BEGINNINGS, reignYearAt } from './eras';
import { FESTIVAL_BEGINNINGS, festivalAt } from './festivals';

/** What one slot of a date reads at a place. `from` holds the slot's other value in 3—5月 and 12-19日. */
export interface SlotReading {
  readonly end: number;
  readonly parts: DateParts;
  readonly from?: DateParts;
}

export type Slot = (text: string, at: number, known: DateParts) => SlotReading | undefined;

const N = '(?:\\d{1,2}|[一二三四五六七八九十廿卅〇零两]{1,3})';
const LINK = ' ?(?:-{1,2}|[–—─−~]{1,2}|至|到|、) ?';
const DIGIT = '[〇零○一二三四五六七八九]';

/** The number of a date's part: 5, 十五, 廿三, 〇三. */
export function partNumber(written: string): number {
  return scanNumeral(written, 0)?.low ?? NaN;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A slot from a pattern; `read` may refuse what the pattern lets through. */
function slot(source: string, read: (groups: Groups, known: DateParts) => DateParts | undefined): Slot {
  const pattern = new RegExp(source, 'y');
  return (text, at, known) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return undefined;
    const groups = match.groups ?? {};
    const parts = read(groups, known);
    if (parts === undefined) return undefined;
    const other = groups['from'] === undefined ? undefined : read({ ...groups, n: groups['from'] }, known);
    return { end: at + match[0].length, parts, ...(other && { from: other }) };
  };
}

function between(value: number, low: number, high: number): number | undefined {
  return value >= low && value <= high ? value : undefined;
}

const AFTER_YEAR = '(?! ?[级龄轻])(?:度(?!过|假|数))?';
const OF_SHORT_YEAR = `(?= ?(?:${N}月|[初底末]|[春夏秋冬][季天]|以[前后来]|第?[一二三四]季度|第${N}个?[月周]|[上下]半年))`;

/** 2023年, 二〇二三年, 两千零四年, 1995-1997年. */
const fullYear = slot(
  `(?:公元)?(?:(?<from>[12]\\d{3}) ?年?${LINK})?(?<n>[12]\\d{3}) ?年${AFTER_YEAR}`,
  ({ n = '' }) => ({ year: Number(n) }),
);
const chineseYear = slot(`(?:(?<from>[一二]${DIGIT}{3})年?${LINK})?(?<n>[一二]${DIGIT}{3})年${AFTER_YEAR}`, ({ n = '' }) => {
  const year = scanNumeral(n, 0);
  return year?.digitRun === true ? { year: year.low } : undefined;
});
const spokenYear = slot('(?<n>[一二两]千[零〇]?[一二三四五六七八九十百零]{0,5})年(?!来|前|后|间|以)', ({ n = '' }) => {
  const year = between(partNumber(n), 1000, 2999);
  return year === undefined ? undefined : { year };
});
const shortYear = slot(`(?<n>0\\d|\\d\\d${'(?= ?年' + OF_SHORT_YEAR + ')'}|${DIGIT}{2}(?=年${OF_SHORT_YEAR})) ?年${AFTER_YEAR}`, ({ n = '' }) => ({
  shortYear: shortYearOf(n),
}));
const ancientYear = slot('公元前(?<n>\\d{1,4}|[一二三四五六七八九十百]{1,6})年', ({ n = '' }) => ({ year: 1 - partNumber(n) }));
/** 从2016到2018: years without 年, as the two ends of a range. */
const bareYears = slot(`(?<from>(?:19|20)\\d{2})(?:到|至|-|—|–)(?<n>(?:19|20)\\d{2})(?![\\d.%/-]|年?[度]?(?:赛季|学年)|[年个人万元米亿])`, ({ n = '' }) => ({ year: Number(n) }));
const splitYear = slot('(?<from>[12]\\d{3})[-/–—](?<n>[12]\\d{3}|\\d{2})(?:赛季|学年度?|财年|雪季|年度)', ({ n = '', from = '' }) => ({
  year: n.length === 2 ? Math.floor(Number(from) / 100) * 100 + Number(n) : Number(n),
}));

function shortYearOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : (scanNumeral(written, 0)?.low ?? NaN) % 100;
}

const CENTURY_N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const century = slot(`(?:公元)?(?<n>${CENTURY_N})世纪(?:(?<d>[1-9]0|[一二三四五六七八九]十)年代)?(?<edge>初|末|中叶|中期|后期|前期)?`, ({ n = '', d, edge }) => ({
  ...(d === undefined ? { century: partNumber(n) } : { decade: (partNumber(n) - 1) * 100 + partNumber(d) }),
  ...edgePart(edge),
}));
const decade = slot(`(?:(?<y>1\\d|20)(?<n>\\d0)|(?<s>[1-9]0|[一二三四五六七八九]十))年代(?<edge>初|末|中期|后期|前期)?`, ({ y, n = '', s, edge }) => ({
  decade: s === undefined ? Number(`${y ?? ''}${n}`) : partNumber(s),
  ...edgePart(edge),
}));
const thisCentury = slot('(?<which>本|上)世纪(?:(?<d>[1-9]0|[一二三四五六七八九]十)年代)?(?<edge>初|末|中叶|中期|后期)?', ({ which, d, edge }) => {
  const number = which === '本' ? 21 : 20;
  return { ...(d === undefined ? { century: number } : { decade: (number - 1) * 100 + partNumber(d) }), ...edgePart(edge) };
});

function edgePart(written: string | undefined): { edge?: Edge } {
  if (written === undefined) return {};
  if (/初|前期|伊始|首|开/.test(written)) return { edge: 'START' };
  return { edge: /中/.test(written) ? 'MID' : 'END' };
}

const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 上一年: -1, 昨年: -1, 前年: -2, 大前年: -3, 明年: 1, 来年: 1, 下一年: 1, 后年: 2 };
const TEXT_YEARS: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1, 第二年: 1 };
const relativeYear = slot(
  '(?<n>大前年|上一年|下一年|今年|本年|去年|上年|昨年|(?<![以之目年])前年|(?<![文光清透说表声发证黎阐英贤精神聪开申昌简])明年|(?<![迎未将带近历往])来年|(?<![以之此今最前战])后年|(?<![\\d一二三四五六七八九十百半今去明来多几数])年内(?!部))(?!级|轻|龄|华|薪|迈)度?',
  ({ n = '' }) => ({ shift: { year: { by: YEAR_WORDS[n] ?? 0, from: 'issue' } } }),
);
const textYear = slot('(?<n>当年|同年|次年|翌年|第二年)(?!级)', ({ n = '' }) => ({ shift: { year: { by: TEXT_YEARS[n] ?? 0, from: 'text' } } }));
const seasonOfThisYear = slot('(?<n>[今去明])(?<s>[春夏秋冬])(?!节)', ({ n = '', s = '' }) => ({
  shift: { year: { by: { 今: 0, 去: -1, 明: 1 }[n] ?? 0, from: 'issue' } },
  season: SEASONS[s] as 'SP',
}));

const reignYear: Slot = (text, at) => {
  const found = reignYearAt(text, at);
  if (found === undefined) return undefined;
  const number = found.written === '元' ? 1 : partNumber(found.written);
  return { end: found.end, parts: { year: found.first + number - 1 } };
};

const SEASONS: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI'>> = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' };

const quarter = slot(`(?:第?(?<from>[一二三1-3])(?:季度?)?${LINK})?(?:第?(?<n>[一二三四1-4])|(?<q>首))个?季(?:度|(?<=第.季)(?=[财营毛净获,。、至到末底]))`, ({ n = '', q, from }) => ({
  quarter: q === undefined || from !== undefined ? partNumber(n) : 1,
}));
const half = slot('(?<n>[上下])个?半年(?!度?报)', ({ n }) => ({ half: n === '上' ? 1 : 2 }));
const FIRST_GRAINS: Readonly<Record<string, 'quarter' | 'month' | 'day' | 'week'>> = { 季度: 'quarter', 个月: 'month', 月: 'month', 天: 'day', 日: 'day', 周: 'week' };
const firstOf = slot(`前(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?<unit>个?季度|个?月|天|日|周)(?!前|后|内)`, ({ n = '', unit = '' }, known) => {
  const grain = FIRST_GRAINS[unit.replace('个季', '季')];
  const inside = known.year !== undefined || known.shift !== undefined || known.month !== undefined || known.shortYear !== undefined;
  return grain === undefined || (!inside && grain !== 'quarter' && unit !== '个月') ? undefined : { first: { count: partNumber(n), grain } };
});
const nthMonth = slot(`第(?<n>${N})个月`, ({ n = '' }, known) => (hasYear(known) ? { month: partNumber(n) } : undefined));
const nthWeek = slot(`第?(?<n>${N})个?(?:周|星期)(?![一二三四五六日天末年])`, ({ n = '' }, known) => (hasYear(known) || known.month !== undefined ? { week: partNumber(n) } : undefined));
const yearEdge = slot('(?<n>年?(?:初(?![一二三中级步])|底|末(?!日))|伊始|年中(?![国央心期学东南华西])|年终(?!奖))', ({ n }, known) => (hasYear(known) ? edgePart(n) : undefined));
const loneYearEdge = slot('(?<![\\d一-鿿])(?<n>年初|年底|年末|年中(?![国央心期学东南华西])|岁末|岁首|开年)|(?<m>年初|年底|年末|岁末)', ({ n, m }) => ({
  shift: { year: { by: 0, from: 'issue' } },
  ...edgePart(n ?? m),
}));
const seasonSlot = slot('(?<n>[春夏秋冬])(?:季|天)?(?![节晚运耕风雨兰联笋茶招游城光意暖潮至种粮收令奥衣虫训眠泳])', ({ n = '' }, known) =>
  hasYear(known) ? { season: SEASONS[n] as 'SP' } : undefined,
);
const quarterCode = slot('Q(?<n>[1-4])(?!\\d)', ({ n = '' }) => ({ quarter: Number(n) }));

export function hasYear(known: DateParts): boolean {
  return known.year !== undefined || known.shortYear !== undefined || known.shift?.year !== undefined;
}

const MONTH_N = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const month = slot(`(?:(?<from>${MONTH_N}) ?(?:月份?)?${LINK})?(?<n>${MONTH_N}|元) ?月(?!饼|球|亮|薪|租|票|台|嫂|季|桂|牙|供|息|老)份?`, ({ n = '' }) => {
  const value = n === '元' ? 1 : between(partNumber(n), 1, 12);
  return value === undefined ? undefined : { month: value };
});
const MONTH_WORDS: Readonly<Record<string, number>> = { 上上个月: -2, 上个月: -1, 上一个月: -1, 上月: -1, 本月: 0, 这个月: 0, 这月: 0, 下月: 1, 下个月: 1, 下一个月: 1, 下下个月: 2 };
const relativeMonth = slot('(?<n>上上个月|上一个月|上个月|上月|本月|这个月|这月|下一个月|下下个月|下个月|下月)份?', ({ n = '' }) => ({ shift: { month: { by: MONTH_WORDS[n] ?? 0, from: 'issue' } } }));
const textMonth = slot('(?<n>当月|同月|次月|(?<![\\d一二三四五六七八九十])月(?=初|底|末|中旬|[上下]旬))份?', ({ n }) => ({ shift: { month: { by: n === '次月' ? 1 : 0, from: 'text' } } }));
const lunarMonth = slot(`(?:农历|阴历|旧历)?(?<y>(?<year>[12]\\d{3})年)?(?<leap>闰)?(?<n>正|腊|冬|${MONTH_N})月`, ({ n = '', leap, year }) => ({
  ...(year !== undefined && { year: Number(year) }),
  lunarMonth: { 正: 1, 冬: 11, 腊: 12 }[n] ?? partNumber(n),
  ...(leap !== undefined && { leapMonth: true as const }),
}));
const lunarMonthOnlyMarked: Slot = (text, at, known) => {
  const marked = /^(?:农历|阴历|旧历|[正腊冬]月|闰)/.test(text.slice(at, at + 3)) || /(?:农历|阴历)$/.test(text.slice(Math.max(0, at - 2), at));
  return marked ? lunarMonth(text, at, known) : undefined;
};

const monthPart = slot('月?(?:(?<n>[上中下])旬|(?<edge>初(?![一二三四五六七八九十中级])|底|末(?!端|尾)|中(?=[,。、至到以]))|(?<half>[上下])半月)', ({ n, edge, half: part }, known) => {
  if (known.month === undefined && known.shift?.month === undefined) return undefined;
  if (n !== undefined) return { tenDays: { 上: 1, 中: 2, 下: 3 }[n] ?? 1 };
  return part === undefined ? edgePart(edge) : { halfMonth: part === '上' ? 1 : 2 };
});

/** What 号 is followed by when it numbers something else, and 日 when it is no day. */
const NOT_DAY_NUMBER = '(?!楼|线|院|机|台(?!风)|坑|门|文|仓|馆|厅|车|令|公路|井|室|房|桥|码|店|地块|泊位|位|选手|高炉|企业|召)';
const NOT_DAY = '(?!元|圆|本|语|报|记|志|常|均|化|照|程|益|渐|光|落|出|喀|内瓦|军|期|韩|美关系|夜|子)';
const day = slot(`(?:(?<from>${N}) ?[日号]?${LINK})?(?<n>${N}) ?(?:日${NOT_DAY}|号${NOT_DAY_NUMBER})`, ({ n = '' }, known) => {
  const value = between(partNumber(n), 1, 31);
  return value === undefined || (known.shift?.year !== undefined && known.month === undefined) ? undefined : { day: value };
});
/** 一月二十三: the 日 left out, in Chinese numerals of two or more characters. */
const bareDay = slot(`(?<n>[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?![一-鿿])`, ({ n = '' }, known) => (known.month === undefined ? undefined : { day: partNumber(n) }));
const lunarDaySlot = slot('(?:初(?<n>[一二三四五六七八九十])|(?<m>十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|\\d{1,2}))日?', ({ n, m = '' }, known) =>
  known.lunarMonth === undefined ? undefined : { lunarDay: partNumber(n ?? m) },
);
const newYearDay = slot('(?:大年|正月)初(?<n>[一二三四五六七八九十])', ({ n = '' }) => ({ lunarMonth: 1, lunarDay: partNumber(n) }));
const halfMonthDay = slot('(?<![正七八一-鿿])(?<n>八月十五)(?!日)(?![一-鿿]*日)', () => ({ lunarMonth: 8, lunarDay: 15 }));

const DAY_WORDS: Readonly<Record<string, number>> = { 大大前: -4, 大前: -3, 前: -2, 昨: -1, 琴: -1, 今: 0, 即: 0, 明: 1, 听: 1, 后: 2, 大后: 3, 大大后: 4 };
const relativeDay = slot(
  '(?:(?<n>大大前|大大后|大前|大后|昨|今|琴|(?<![文光清透说表声发证黎阐英贤精神聪开申昌简])明|(?<![之以目年月天日先从])前|(?<![之以此今最天日先落])后)(?:天|日(?!头条|新|报|之星|美术))|(?<p>[今昨明])(?=[晚晨早夜](?!期|已|会|日|报|自习|点)))',
  ({ n, p }) => ({ shift: { day: { by: DAY_WORDS[n ?? p ?? '今'] ?? 0, from: 'issue' } } }),
);
const textDay = slot('(?:(?<n>当|同|次|翌|隔)(?:天|日(?!均|常))|(?<p>当|次|翌)(?=[晚晨夜](?!报))|同一天|(?<e>[前后])一(?:天|日|个?交易日))', ({ n, p, e }) => ({
  shift: { day: { by: e === '前' ? -1 : e === '后' || '次翌隔'.includes(n ?? p ?? '当') ? 1 : 0, from: 'text' } },
}));

const WEEK = '(?:周|星期|礼拜)';
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const WEEK_SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };
const weekdayOf = slot(
  `(?<open>[(])?(?:(?<which>上上|下下|[上下本这])(?:一个|个|一)?(?:周(?=周))?)?${WEEK}(?<n>[一二三四五六日天])(?:(?=[)])[)])?`,
  ({ n = '', which, open }, known) => {
    if (open !== undefined && known.day === undefined && known.shift?.day === undefined) return undefined;
    return { weekday: WEEKDAYS[n] ?? 1, ...(which !== undefined && { shift: { week: { by: WEEK_SHIFTS[which] ?? 0, from: 'issue' } } }) };
  },
);
const nthWeekdayOf = slot(`第(?<k>[一二三四五1-5])个?${WEEK}(?<n>[一二三四五六日天])`, ({ k = '', n = '' }, known) =>
  known.month === undefined ? undefined : { nth: partNumber(k), weekday: WEEKDAYS[n] ?? 1 },
);
const weekdaySlot: Slot = (text, at, known) => {
  const found = weekdayOf(text, at, known);
  if (found === undefined) return undefined;
  const written = text.slice(at, found.end);
  if (/^[(]/.test(written) !== written.endsWith(')')) return undefined;
  const previous = text.charAt(at - 1);
  if (/^[周]/.test(written) && (/[一两三四五六七八九十\d半几]/.test(previous) || /^[次围鸣至正]/.test(text.slice(found.end)))) return undefined;
  return found;
};
const week = slot(`(?<which>上上|下下|[上下本这])(?:一个|个|一)?${WEEK}(?<end>末)?(?![一二三四五六日天年刊])`, ({ which = '', end }) => ({
  shift: { week: { by: WEEK_SHIFTS[which] ?? 0, from: 'issue' } },
  ...(end !== undefined && { weekend: true as const }),
}));
const weekend = slot('(?<![每双])周末', () => ({ weekend: true }));

const PARTS_OF_DAY: Readonly<Record<string, PartOfDay>> = {
  凌晨: 'NI', 清晨: 'MO', 早晨: 'MO', 早上: 'MO', 早间: 'MO', 上午: 'MO', 拂晓: 'MO', 黎明: 'MO', 中午: 'MI', 正午: 'MI', 午间: 'MI', 午后: 'AF', 下午: 'AF',
  傍晚: 'EV', 黄昏: 'EV', 晚上: 'EV', 晚间: 'EV', 入夜: 'EV', 夜间: 'NI', 夜里: 'NI', 夜晚: 'NI', 深夜: 'NI', 午夜: 'NI', 子夜: 'NI', 半夜: 'NI', 后半夜: 'NI', 清早: 'MO', 晚: 'EV', 早: 'MO', 晨: 'MO', 夜: 'NI',
};
const relativeHour = slot('(?<n>上个|上一|下一个?|这个|下个)小时', ({ n = '' }) => ({ shift: { hour: { by: n.startsWith('上') ? -1 : n.startsWith('下') ? 1 : 0, from: 'issue' } } }));

/** 晚7点半: 晚 on its own only in front of an hour. */
const lateHour = slot('晚(?=[\\d一二三四五六七八九十]{1,3}[点时:])', () => ({ partOfDay: 'EV' }));
const partOfDay = slot(`(?<n>${Object.keys(PARTS_OF_DAY).sort((a, b) => b.length - a.length).join('|')})(?!报|餐|饭|班|高峰|茶|宴|自习|会|点(?!\\d)|期|市|经济|校|好|礼服|场|生活|稻|熟|婚|年|已|就|在|日|播|光|空)`, ({ n = '' }, known) => {
  if (n.length === 1 && known.day === undefined && known.shift?.day === undefined && known.weekday === undefined && known.lunarDay === undefined && known.festival === undefined) return undefined;
  return { partOfDay: PARTS_OF_DAY[n] ?? 'MO' };
});

const HOUR = '(?:两三|三四|四五|五六|六七|七八|八九|[01]?\\d|2[0-4]|二十[一二三四]?|十[一二三四五六七八九]?|[零一二三四五六七八九两])';
const MINUTE = '(?:[0-5]?\\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])';
const colonClock = slot('(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d))?(?:时|分)?(?![\\d:])', ({ h, m, s }, known) => clock(h, m, s, known));
const pointClock = slot(
  `(?<h>${HOUR})(?:点钟?|时(?!代|间|候|刻|段|报|尚|速|期|任|值|长|常|节|装|针))(?:(?<half>半)|(?<q>[一三1-3])刻(?!钟)|(?<m>${MINUTE})分(?!之|别|钟?前)(?:(?<s>${MINUTE})秒)?|(?<m2>[0-5]\\d|[二三四五]?十[一二三四五六七八九]|[二三四五]十|[零〇][一二三四五六七八九])(?![\\d%个人元点.:多余名位万亿])|[整正](?![个在式是]))?(?:(?<s2>${MINUTE})秒)?`,
  ({ h, half: halfHour, q, m, m2, s, s2 }, known) => {
    const minute = halfHour !== undefined ? '30' : q !== undefined ? String(15 * partNumber(q)) : (m ?? m2);
    return clock(h, minute, s ?? s2, known);
  },
);

function clock(h: string | undefined, m: string | undefined, s: string | undefined, known: DateParts): DateParts | undefined {
  const hour = between(partNumber(h ?? ''), 0, 24);
  if (hour === undefined) return undefined;
  return {
    hour: afternoon(hour, known.partOfDay),
    ...(m !== undefined && { minute: partNumber(m) }),
    ...(s !== undefined && { second: partNumber(s) }),
  };
}

/** 下午三点 is 15:00; 晚上十二点 is 24:00, 中午一点 13:00, 凌晨十二点 0:00. */
function afternoon(hour: number, part: PartOfDay | undefined): number {
  if (part === 'NI' && hour === 12) return 0;
  if (part === 'EV' && hour === 12) return 24;
  if ((part === 'AF' || part === 'EV') && hour < 12 && hour > 0) return hour + 12;
  return part === 'MI' && hour < 4 ? hour + 12 : hour;
}

const NOT_POINTS = /^(?:建议|要求|意见|希望|看法|体会|原因|思考|启示|共识|主张|措施|一线|钟爱|水|论|式|儿|五|点|上涨|涨|跌)/;
/** 点 is an hour only among other words of time or with digits: 三点建议 and 一点 are none. */
const pointClockInContext: Slot = (text, at, known) => {
  const found = pointClock(text, at, known);
  if (found === undefined) return undefined;
  const written = text.slice(at, found.end);
  const placed = [known.partOfDay, known.day, known.shift, known.weekday, known.lunarDay, known.weekend, known.festival, known.hour].some((part) => part !== undefined);
  if (/^(?:一[点时]|[两二]点|\D点)$/.test(written) && !placed) return aloneClock(text, at, found);
  if (written.includes('点') && !placed && isMeasure(text, at, found)) return undefined;
  if (/^[两三四五六七八九]{2}/.test(written) && !placed) return undefined;
  if (/^\D+点\D$/.test(written) && !placed && !/[半刻整正]$/.test(written)) return undefined;
  return found;
};

function isMeasure(text: string, at: number, { end, parts }: SlotReading): boolean {
  return NOT_POINTS.test(text.slice(end)) || /[涨跌第\d.百千万]$/.test(text.slice(Math.max(0, at - 1), at)) || (parts.minute === undefined && /^[\d一二三四五六七八九]/.test(text.slice(end)));
}

function aloneClock(text: string, at: number, found: SlotReading): SlotReading | undefined {
  const behind = text.slice(found.end, found.end + 2);
  if (/^一/.test(text.slice(at))) return undefined;
  return /^(?:[之以][前后]|左右|许|$|[,。]$|多)/.test(behind) && !/[一-鿿]/.test(text.slice(0, at).replace(/(?:大?约|从|自|在|到)$/, '').slice(-1)) ? found : undefined;
}

const festival: Slot = (text, at, known) => {
  if (known.shift?.day !== undefined) return undefined;
  const found = festivalAt(text, at);
  return found && { end: found.end, parts: { festival: found.key } };
};

/** The slots that fill one part of a date, and the characters that what they read can begin with. */
export interface SlotGroup {
  readonly beginnings: ReadonlySet<string>;
  readonly slots: readonly Slot[];
}

const NUMERALS = '0123456789零〇○一二三四五六七八九十两廿卅';

function group(beginnings: string, ...slots: Slot[]): SlotGroup {
  return { beginnings: new Set(beginnings), slots };
}

/** The parts of a date from coarse to fine. At each place the first slot of a group that reads something fills the part. */
export const SLOTS: readonly SlotGroup[] = [
  group(
    `${NUMERALS}公今去前明来后上下昨大本当同次翌第${REIGN_BEGINNINGS}`,
    ...[splitYear, bareYears, century, decade, thisCentury, ancientYear, fullYear, chineseYear, spokenYear, shortYear],
    ...[seasonOfThisYear, relativeYear, textYear, reignYear],
  ),
  group(`${NUMERALS}第首Q上下前春夏秋冬年初底末伊岁开`, quarter, quarterCode, half, firstOf, nthMonth, seasonSlot, yearEdge, loneYearEdge),
  group(
    `${NUMERALS}元正腊冬农阴旧闰大上本这下次当同月${FESTIVAL_BEGINNINGS}`,
    ...[newYearDay, lunarMonthOnlyMarked, halfMonthDay, month, relativeMonth, textMonth, festival],
  ),
  group(`${NUMERALS}月上中下初底末第前`, monthPart, nthWeekdayOf, nthWeek, firstOf),
  group(`${NUMERALS}初大今昨琴即明听前后当同次翌隔`, day, lunarDaySlot, bareDay, relativeDay, textDay),
  group(FESTIVAL_BEGINNINGS, festival),
  group('(上下本这周星礼', weekdaySlot, week, weekend),
  group('凌清早拂黎中正午下傍黄晚入夜深子半后晨上', partOfDay, lateHour),
  group(`${NUMERALS}上下这`, colonClock, pointClockInContext, relativeHour),
];
/** From which part on a date is finer than a day. */
export const TIME_SLOT = 7;
