import type { FigureCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';

const NAME = 'arabic-figure';
const FIGURE =
  /(?<![\d.A-Za-z])(?<numeral>\d+(?:\.\d+)?(?<scale>[万亿])?)(?<over>[余多])?(?<unit>%|[个人名位家所处项场次届年月日元])/g;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Finds Arabic numerals with a classifier: 804名, 2.8万余场, 100%. */
export const figureRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }): FigureCandidate[] {
    return [...normal.matchAll(FIGURE)].map((match) => {
      const { numeral = '', scale = '', over, unit = '' } = match.groups ?? {};
      const start = match.index;
      return {
        type: 'figure',
        span: { start, end: start + match[0].length },
        recogniser: NAME,
        confidence: 0.9,
        figure: {
          value: parseFloat(numeral) * (SCALES[scale] ?? 1),
          unit,
          approximation: over === undefined ? 'exact' : 'over',
          kind: unit === '%' ? 'percent' : 'count',
          numeral: { start, end: start + numeral.length },
        },
      };
    });
  },
};
