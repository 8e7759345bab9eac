import { REIGN_BEGINNINGS } from './eras';
import { FESTIVAL_BEGINNINGS } from './festivals';
import {
  month,
  relativeMonth,
  textMonth,
  lunarMonthOnlyMarked,
  monthPart,
  day,
  bareDay,
  lunarDaySlot,
  newYearDay,
  halfMonthDay,
  relativeDay,
  relativeDayInBrackets,
  textDay,
  nthWeekdayOf,
  weekdaySlot,
  week,
  weekend,
} from './daySlots';
import type { Slot } from './slot';
import {
  relativeHour,
  lateHour,
  partOfDay,
  shortPartOfDay,
  colonClock,
  pointClockInContext,
  festival,
} from './timeSlots';
import {
  fullYear,
  chineseYear,
  spokenYear,
  shortYear,
  ancientCentury,
  ancientYear,
  bareYears,
  seasonYear,
  splitYear,
  century,
  decade,
  thisCentury,
  relativeYear,
  textYear,
  seasonOfThisYear,
  reignYear,
  quarter,
  half,
  firstOf,
  nthMonth,
  nthWeek,
  yearEdge,
  loneYearEdge,
  seasonSlot,
  quarterCode,
  quarterOfYear,
} from './yearSlots';

/** The slots that fill one part of a date, and the characters that what they read can begin with. */
export interface SlotGroup {
  readonly beginnings: ReadonlySet<string>;
  /** What can follow a number that opens a date here, so that most numbers of a text are passed over by one look. */
  readonly behindNumber?: ReadonlySet<string>;
  readonly slots: readonly Slot[];
}

const NUMERALS = '0123456789零〇○一二三四五六七八九十两廿卅';
/** Ways to join two numbers: 3—5月. */
const LINKS = '-–—−─~至到、 ';

function group(beginnings: string, behindNumber: string | undefined, ...slots: Slot[]): SlotGroup {
  return {
    beginnings: new Set(beginnings),
    ...(behindNumber !== undefined && { behindNumber: new Set(behindNumber) }),
    slots,
  };
}

/** The parts of a date from coarse to fine. At each place the first slot of a group that reads something fills the part. */
export const SLOTS: readonly SlotGroup[] = [
  group(
    `${NUMERALS}公今去前明来后上下昨大本当同次翌第${REIGN_BEGINNINGS}`,
    `年世赛学财雪千百/${LINKS}`,
    ...[
      splitYear,
      seasonYear,
      bareYears,
      century,
      decade,
      thisCentury,
      ancientCentury,
      ancientYear,
      fullYear,
      chineseYear,
      spokenYear,
      shortYear,
    ],
    ...[seasonOfThisYear, relativeYear, textYear, reignYear],
  ),
  group(
    `${NUMERALS}第首Q上下前春夏秋冬年初底末伊岁开`,
    `个季${LINKS}`,
    ...[quarter, quarterOfYear, quarterCode, half, firstOf, nthMonth, seasonSlot, yearEdge, loneYearEdge],
  ),
  group(
    `${NUMERALS}元正腊冬农阴旧闰大上本这下次当同月${FESTIVAL_BEGINNINGS}`,
    undefined,
    ...[newYearDay, lunarMonthOnlyMarked, halfMonthDay, month, relativeMonth, textMonth, festival],
  ),
  group(`${NUMERALS}月上中下初底末第前`, '个周星', monthPart, nthWeekdayOf, nthWeek, firstOf),
  group(
    `${NUMERALS}初大今昨琴即明听前后当同次翌隔`,
    undefined,
    ...[day, lunarDaySlot, bareDay, relativeDayInBrackets, relativeDay, textDay],
  ),
  group(FESTIVAL_BEGINNINGS, undefined, festival),
  group('(上下本这周星礼', undefined, weekdaySlot, week, weekend),
  group('凌清早拂黎中正午下傍黄晚入夜深子半后晨上', undefined, partOfDay, shortPartOfDay, lateHour),
  group(`${NUMERALS}上下这`, '点时:', colonClock, pointClockInContext, relativeHour),
];

/** Where the number that begins at `at` ends; `at` where none does. */
export function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && NUMBER_UNITS[text.charCodeAt(end)] === 1) end++;
  return end;
}

const NUMBER_UNITS = new Uint8Array(0x10000);
for (const char of NUMERALS) NUMBER_UNITS[char.charCodeAt(0)] = 1;

/** From which part on a date is finer than a day. */
export const TIME_SLOT = 7;
