export type DateKind = 'date' | 'time' | 'period' | 'duration' | 'set';

/** `[start, end)` in ISO 8601; the end is the first day (or instant) after; `null` is an open end. */
export type Interval = readonly [string | null, string | null];

/** One reading of an ambiguous expression. */
export interface DateCandidateValue {
  readonly timex: string;
  readonly interval: Interval | null;
}

/** Where a part that the words leave out was taken from. */
export type ImpliedFrom = 'issue-date' | 'dateline' | 'text';

/** What a date or time expression means, as TIMEX3 (ISO-TimeML, ISO 24617-1) writes it. */
export interface DateValue {
  /** TIMEX3 `value`: `2023-03`, `2023-Q4`, `XXXX-02-19` when the year cannot be known; `null` when nothing can be said. */
  readonly timex: string | null;
  readonly kind: DateKind;
  readonly interval: Interval | null;
  readonly candidates?: readonly DateCandidateValue[];
  /** TIMEX3 `quant` of a set. */
  readonly quant?: 'EVERY';
  /** TIMEX3 `mod`: 年初 START, 年中 MID, 年底 END. */
  readonly mod?: 'START' | 'MID' | 'END' | 'APPROX';
  /** Where the year came from when the words do not say it. */
  readonly yearFrom?: ImpliedFrom;
}
