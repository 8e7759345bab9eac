import type { Trend } from './figure';
import type { Reading } from './scene';

const REACH = 12;
const UP = /(?:增长|增加|上升|提高|提升|上涨|增|涨|升|扩大|多)了?$/;
const DOWN = /(?:下降|减少|降低|下跌|下滑|回落|缩减|减|降|跌|少|收窄|萎缩)了?$/;

/** What the words before a figure say of a change: 同比增长12% → up, year on year. Empty where they say nothing. */
export function trendBefore(text: string, { start }: Reading): { trend?: Trend } {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/.*[,。;、:!?]/, '');
  const direction = UP.test(before) ? ('up' as const) : DOWN.test(before) ? ('down' as const) : undefined;
  const comparedWith = comparison(before);
  if (direction === undefined && comparedWith === undefined) return {};
  return { trend: { ...(direction && { direction }), ...(comparedWith && { comparedWith }) } };
}

function comparison(before: string): Trend['comparedWith'] {
  if (/同比|按年|上年同期|去年同期|较上年|比上年|较去年|比去年/.test(before)) return 'year-on-year';
  return /环比|较上月|比上月|较上季|比上季/.test(before) ? 'period-on-period' : undefined;
}
