import type { DateCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { DateParts } from './expression';

const NAME = 'absolute-date';
const DATE =
  /(?<!\d)(?:(?<year>\d{4})年(?:(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12]\d|0?[1-9])[日号])?)?|(?<onlyMonth>1[0-2]|0?[1-9])月(?<onlyDay>3[01]|[12]\d|0?[1-9])[日号])/g;

/** Finds dates written out in digits: 2023年, 2023年3月, 2023年3月5日, 3月5日. */
export const dateRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }): DateCandidate[] {
    return [...normal.matchAll(DATE)].map((match) => ({
      type: 'date',
      span: { start: match.index, end: match.index + match[0].length },
      recogniser: NAME,
      confidence: 0.95,
      expression: { known: partsOf(match.groups ?? {}) },
    }));
  },
};

function partsOf(groups: Record<string, string | undefined>): DateParts {
  const { year, month = groups['onlyMonth'], day = groups['onlyDay'] } = groups;
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
