export type DateKind = 'date' | 'time' | 'period' | 'duration' | 'set';

/** `[start, end)` in ISO 8601; the end is the first day (or instant) after; `null` is an open end. */
export type Interval = readonly [string | null, string | null];

/** One reading of an ambiguous expression. */
export interface DateCandidateValue {
  readonly timex: string;
  readonly interval: Interval | null;
}

/** What a date or time expression means, as TIMEX3 (ISO-TimeML, ISO 24617-1) writes it. */
export interface DateValue {
  /** TIMEX3 `value`: `2023-03`, `2023-Q4`, `XXXX-02-19` when the year cannot be known; `null` when nothing can be said. */
  readonly timex: string | null;
  readonly kind: DateKind;
  readonly interval: Interval | null;
  readonly candidates?: readonly DateCandidateValue[];
}
