import type { DateParts, PartOfDay } from './expression';
import { festivalAt } from './festivals';
import { between, partNumber, slot, type Slot, type SlotReading } from './slot';

const PARTS_OF_DAY: Readonly<Record<string, PartOfDay>> = {
  凌晨: 'NI',
  清晨: 'MO',
  早晨: 'MO',
  早上: 'MO',
  早间: 'MO',
  上午: 'MO',
  拂晓: 'MO',
  黎明: 'MO',
  中午: 'MI',
  正午: 'MI',
  午间: 'MI',
  午后: 'AF',
  下午: 'AF',
  傍晚: 'EV',
  黄昏: 'EV',
  晚上: 'EV',
  晚间: 'EV',
  入夜: 'EV',
  夜间: 'NI',
  夜里: 'NI',
  夜晚: 'NI',
  深夜: 'NI',
  午夜: 'NI',
  子夜: 'NI',
  半夜: 'NI',
  后半夜: 'NI',
  清早: 'MO',
  晚: 'EV',
  早: 'MO',
  晨: 'MO',
  夜: 'NI',
};
export const relativeHour = slot('(?<n>上个|上一|下一个?|这个|下个)小时', ({ n = '' }) => ({
  shift: { hour: { by: n.startsWith('上') ? -1 : n.startsWith('下') ? 1 : 0, from: 'issue' } },
}));

/** 晚7点半: 晚 on its own only in front of an hour. */
export const lateHour = slot('晚(?=[\\d一二三四五六七八九十]{1,3}[点时:])', () => ({ partOfDay: 'EV' }));
export const partOfDay = slot(
  `(?<n>${Object.keys(PARTS_OF_DAY)
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!报|餐|饭|班|高峰|茶|宴|自习|会(?![见谈晤])|市(?![值场民区委])|好)`,
  ({ n = '' }) => ({ partOfDay: PARTS_OF_DAY[n] ?? 'MO' }),
);

/** 5日晚, 周五早: one character stands for a part of the day only behind a day. */
export const shortPartOfDay = slot(
  '(?<n>[晚晨夜]|早(?!已|就|在|日|播))(?!报|餐|饭|班|高峰|茶|宴|自习|会|点(?!\\d)|期|市|经济|校|好|礼服|场|生活|稻|熟|婚|年|光|空)',
  ({ n = '' }, { day, shift, weekday, lunarDay, festival: feast }) => {
    const days = [day, shift?.day, weekday, lunarDay, feast];
    return days.every((part) => part === undefined) ? undefined : { partOfDay: PARTS_OF_DAY[n] ?? 'MO' };
  },
);

const HOUR =
  '(?:两三|三四|四五|五六|六七|七八|八九|[01]?\\d|2[0-4]|二十[一二三四]?|十[一二三四五六七八九]?|[零一二三四五六七八九两])';
const MINUTE = '(?:[0-5]?\\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])';
export const colonClock = slot(
  '(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d))?(?:时|分)?(?![\\d:])',
  ({ h, m, s }, known) => clock(h, m, s, known),
);
const pointClock = slot(
  `(?<h>${HOUR})(?:点钟?|时(?!代|间|候|刻|段|报|尚|速|期|任|值|长|常|节|装|针))(?:(?<half>半)|(?<q>[一三1-3])刻(?!钟)|(?<m>${MINUTE})分(?!之|别|钟?前(?!后))(?:(?<s>${MINUTE})秒)?|(?<m2>[0-5]\\d|[二三四五]?十[一二三四五六七八九]|[二三四五]十|[零〇][一二三四五六七八九])(?![\\d%个人元点.:多余名位万亿])|[整正](?![个在式是]))?(?:(?<s2>${MINUTE})秒)?`,
  ({ h, half: halfHour, q, m, m2, s, s2 }, known) => {
    const minute = halfHour !== undefined ? '30' : q !== undefined ? String(15 * partNumber(q)) : (m ?? m2);
    return clock(h, minute, s ?? s2, known);
  },
);

function clock(
  h: string | undefined,
  m: string | undefined,
  s: string | undefined,
  known: DateParts,
): DateParts | undefined {
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

const NOT_POINTS =
  /^(?:建议|要求|意见|希望|看法|体会|原因|思考|启示|共识|主张|措施|一线|钟爱|水|论|式|儿|五|点|上涨|涨|跌)/;
/** 点 is an hour only among other words of time or with digits: 三点建议 and 一点 are none. */
export const pointClockInContext: Slot = (text, at, known) => {
  const found = pointClock(text, at, known);
  if (found === undefined) return undefined;
  const written = text.slice(at, found.end);
  const placed = [
    known.partOfDay,
    known.day,
    known.shift,
    known.weekday,
    known.lunarDay,
    known.weekend,
    known.festival,
    known.hour,
  ].some((part) => part !== undefined);
  if (/^(?:一[点时]|[两二]点|\D点)$/.test(written) && !placed) return aloneClock(text, at, found);
  if (written.includes('点') && !placed && isMeasure(text, at, found)) return undefined;
  if (/^[两三四五六七八九]{2}/.test(written) && !placed) return undefined;
  if (/^\D+点\D$/.test(written) && !placed && !/[半刻整正]$/.test(written)) return undefined;
  return found;
};

function isMeasure(text: string, at: number, { end, parts }: SlotReading): boolean {
  return (
    NOT_POINTS.test(text.slice(end)) ||
    /[涨跌第\d.百千万]$/.test(text.slice(Math.max(0, at - 1), at)) ||
    (parts.minute === undefined && /^[\d一二三四五六七八九]/.test(text.slice(end)))
  );
}

function aloneClock(text: string, at: number, found: SlotReading): SlotReading | undefined {
  const behind = text.slice(found.end, found.end + 2);
  if (/^一/.test(text.slice(at))) return undefined;
  return /^(?:[之以][前后]|左右|许|$|[,。]$|多)/.test(behind) &&
    !/[一-鿿]/.test(
      text
        .slice(0, at)
        .replace(/(?:大?约|从|自|在|到)$/, '')
        .slice(-1),
    )
    ? found
    : undefined;
}

export const festival: Slot = (text, at, known) => {
  if (known.shift?.day !== undefined) return undefined;
  const found = festivalAt(text, at);
  return found && { end: found.end, parts: { festival: found.key } };
};
