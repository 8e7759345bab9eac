/** A part given by its distance: 去年 is one year before the issue date, 次日 one day after the day the text speaks of. */
export interface Shift {
  readonly by: number;
  readonly from: 'issue' | 'text';
}

export type Edge = 'START' | 'MID' | 'END';
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
type Grain = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/**
 * The parts of a date that its words give: 3月5日 knows a month and a day, not a year.
 * Nothing here is implied; what the words leave out is filled in by the document pass.
 */
export interface DateParts {
  readonly year?: number;
  /** Two digits of a year: 07年, 98年. */
  readonly shortYear?: number;
  /** 20 for 20世纪, -5 for 公元前5世纪. */
  readonly century?: number;
  /** 1990 for 1990年代; 90 for 90年代, where the century is left out. */
  readonly decade?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  readonly month?: number;
  /** 1 上旬, 2 中旬, 3 下旬. */
  readonly tenDays?: number;
  /** 上半月 1, 下半月 2. */
  readonly halfMonth?: number;
  /** 初, 中, 底 of the finest part. */
  readonly edge?: Edge;
  /** The nth week of the year or month. */
  readonly week?: number;
  readonly weekend?: true;
  readonly day?: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number;
  /** 第三个星期日 of a month. */
  readonly nth?: number;
  readonly lunarMonth?: number;
  readonly leapMonth?: true;
  readonly lunarDay?: number;
  /** A festival's or solar term's key in festivals.ts. */
  readonly festival?: string;
  readonly partOfDay?: PartOfDay;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** 前三季度, 前10天: the first of a longer span. */
  readonly first?: { readonly count: number; readonly grain: Grain };
  readonly shift?: { readonly [K in 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'half']?: Shift };
}

/** 以来 `since`, 起 and 或之后 `from`, 后 `after`, 前 `before`, 及以前 and 止 `until`, 期间 `during`, 同期 `same-period`. */
export type Relation = 'since' | 'from' | 'after' | 'before' | 'until' | 'during' | 'same-period';

/** Numbers of each unit; months and years may be halves (一年半). */
export interface Duration {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** 前 `ago`, 后 `later`, 内 `within`, 来 and 近 `last`, 未来 `next`, 第三天 `nth`. */
export type DurationRelation = 'ago' | 'later' | 'within' | 'last' | 'next' | 'nth';

interface ExpressionBase {
  /** 将于 and the like stand before: a day without month is rather to come. */
  readonly future?: true;
}

export interface PointExpression extends ExpressionBase {
  readonly type: 'point';
  readonly known: DateParts;
  readonly relation?: Relation;
}

export interface RangeExpression extends ExpressionBase {
  readonly type: 'range';
  readonly from: DateParts;
  readonly to: DateParts;
  readonly relation?: Relation;
}

export interface DurationExpression extends ExpressionBase {
  readonly type: 'duration';
  /** `null` where the words give no number: 数年, 多日. */
  readonly length: Duration | null;
  readonly most?: Duration;
  readonly unit: 'Y' | 'M' | 'W' | 'D' | 'T';
  readonly relation?: DurationRelation;
  readonly from?: true;
  readonly about?: true;
}

interface SetExpression extends ExpressionBase {
  readonly type: 'set';
  readonly timex: string;
}

export interface ReferenceExpression extends ExpressionBase {
  readonly type: 'reference';
  readonly timex: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** A span with a name and fixed ends: 十四五时期. */
interface NamedExpression extends ExpressionBase {
  readonly type: 'named';
  readonly timex: string;
  readonly interval: readonly [string | null, string | null];
}

/** What a date expression's words say, before anything around it is asked. */
export type DateExpression =
  PointExpression | RangeExpression | DurationExpression | SetExpression | ReferenceExpression | NamedExpression;
