import type { DateParts } from './expression';
import { isDigit } from '../text/isDigit';
import type { SlotReading } from './slot';

/** A date in digits and signs; `y`, `m`, `d` (and `yy` for two digits of a year) name its parts. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\d.])(?<y>[12]\d{3})([-./])(?<m>1[0-2]|0?[1-9])\2(?<d>3[01]|[12]\d|0?[1-9])(?![\d])/y,
  /(?<![\d.])(?<y>[12]\d{3}) (?<m>1[0-2]|0[1-9]) (?<d>3[01]|[12]\d|0[1-9])(?!\d)/y,
  /(?<![\d.])(?<y>(?:19|20)\d{2})(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\d|0[1-9])(?![\d.%]|[个人元万亿次])/y,
  /(?<![\d.])(?<d>3[01]|[12]\d|0?[1-9])([./])(?<m>1[0-2]|0?[1-9])\2(?<y>[12]\d{3})(?!\d)/y,
  /(?<![\d.])(?<yy>\d{2})([-/])(?<m>1[0-2]|0?[1-9])\2(?<d>3[01]|[12]\d|0?[1-9])(?![\d-])/y,
  /(?<![\d.])(?<y>(?:19|20)\d{2})-(?<m>1[0-2]|0[1-9])(?![\d-]|年)/y,
  /(?<![\d.:])(?<m>1[0-2]|0[1-9])-(?<d>3[01]|[12]\d|0[1-9])(?![\d.%:-]|[\u4e00-\u9fff]{0,1}[人个号])/y,
];

/** Reads 2023-03-05, 2023.3.5, 20240307, 13.5.2015. */
export function numericDate(text: string, at: number): SlotReading | undefined {
  if (!isDigit(text.charCodeAt(at))) return undefined;
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { end: at + match[0].length, parts: partsOf(match.groups ?? {}) };
  }
  return undefined;
}

function partsOf({ y, yy, m, d }: Record<string, string | undefined>): DateParts {
  return {
    ...(y !== undefined && { year: Number(y) }),
    ...(yy !== undefined && { shortYear: Number(yy) }),
    ...(m !== undefined && { month: Number(m) }),
    ...(d !== undefined && { day: Number(d) }),
  };
}
