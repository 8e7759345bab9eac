import type { Span } from '../text/span';

/** How exact a figure is meant to be: 约 `about`, 余 `over`, 近 `nearly`, 以上 `at-least`, 以下 `at-most`, 数十 `some`. */
export type Approximation = 'exact' | 'about' | 'over' | 'nearly' | 'at-least' | 'at-most' | 'range' | 'some';

export type FigureKind =
  | 'count'
  | 'quantity'
  | 'money'
  | 'percent'
  | 'percentage-point'
  | 'ordinal'
  | 'age'
  | 'fraction'
  | 'ratio'
  | 'multiple'
  | 'phone'
  | 'identifier'
  | 'temperature'
  | 'score';

/** A number; `[min, max]` for a range, `null` for an open end; `null` for an identifier. */
export type FigureNumber = number | readonly [number | null, number | null] | null;

/** What a figure says. `2.8万余场次` → value 28000, unit 场次, over, count, numeral `2.8万`. */
export interface Figure {
  readonly value: FigureNumber;
  /** The classifier as written; a unit of measure as its UCUM symbol; money as ISO 4217; `null` when none stands there. */
  readonly unit: string | null;
  readonly approximation: Approximation;
  readonly kind: FigureKind;
  /** The numeral alone (in a candidate: offsets into the passage; in an annotation: into the file). */
  readonly numeral: Span;
  /** What the words before say of a change: 同比增长12% is up, year on year. */
  readonly trend?: Trend;
}

export interface Trend {
  readonly direction?: 'up' | 'down';
  /** 同比 compares with the same time a year before, 环比 with the period before. */
  readonly comparedWith?: 'year-on-year' | 'period-on-period';
}
