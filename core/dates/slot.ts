import { scanNumeral } from '../figures/scanNumeral';
import type { DateParts } from './expression';

/** What one slot of a date reads at a place. `from` holds the slot's other value in 3—5月 and 12-19日. */
export interface SlotReading {
  readonly end: number;
  readonly parts: DateParts;
  readonly from?: DateParts;
}

export type Slot = (text: string, at: number, known: DateParts) => SlotReading | undefined;

/** A number of one or two digits in either script. */
export const N = '(?:\\d{1,2}|[一二三四五六七八九十廿卅〇零两]{1,3})';
/** What joins the two values of one slot: 3—5月. */
export const LINK = ' ?(?:-{1,2}|[–—─−~]{1,2}|至|到|、) ?';
export const DIGIT = '[〇零○一二三四五六七八九]';

/** The number of a date's part: 5, 十五, 廿三, 〇三. */
export function partNumber(written: string): number {
  return scanNumeral(written, 0)?.low ?? NaN;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A slot from a pattern; `read` may refuse what the pattern lets through. */
export function slot(source: string, read: (groups: Groups, known: DateParts) => DateParts | undefined): Slot {
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

export function between(value: number, low: number, high: number): number | undefined {
  return value >= low && value <= high ? value : undefined;
}
