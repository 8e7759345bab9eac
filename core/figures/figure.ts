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

/** What a figure says. `2.8万余场次` → value 28000, unit 场次, over, count, numeral `2.8万`. */
export interface Figure {
  /** A number; `[min, max]` for a range, `null` for an open end; `null` for an identifier. */
  readonly value: number | readonly [number | null, number | null] | null;
  /** The classifier as written; a unit of measure as its UCUM symbol; money as ISO 4217; `null` when none stands there. */
  readonly unit: string | null;
  readonly approximation: Approximation;
  readonly kind: FigureKind;
  /** The numeral alone (in a candidate: offsets into the passage; in an annotation: into the file). */
  readonly numeral: Span;
}
