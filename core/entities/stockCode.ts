import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Token } from '../tokens/segmenter';
import { tokensWithin } from '../tokens/tokenAt';

const NAME = 'stock-code';
const CONFIDENCE = 0.9;

/**
 * A code in brackets: six digits on the mainland, five from 0 in Hong Kong, four in Taiwan, with or without the exchange.
 * Four digits that may be a year are none.
 */
const CODE =
  /\((?:(?:股票|证券)?代[码号][:]?)?(?:(?:S[HZ]|BJ|HK)?[\d]{6}(?:\.(?:S[HZS]|BJ))?|0\d{4}|\d{4,5}\.(?:HK|TW)|(?!19|20)[1-9]\d{3})[,)]/gu;

const LONGEST = 8;
/** So short a name stands whole between two marks; a longer run may have the sentence's own words before it. */
const SHORT = 4;
const BOUNDED = new RegExp(
  `(?:^|[^\\p{Script=Han}A-Z])(?:[和与及有为是如对]|以及|包括|其中|例如)?([\\p{Script=Han}A-Z]{2,${String(LONGEST)}})$`,
  'u',
);
const NO_COMPANY = /(?:电话|热线|邮编|编号|代码|车次|航班|房间|型号|公路|指数|基金|债券?|ETF|版)$/u;
const NAME_TAG = /^(?:x|n|j|ng|eng)/;

/** Finds the companies that stand before their code at an exchange: 汇川(300124), 旭霖(6987). */
export const stockCodeRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): EntityCandidate[] {
    return [...normal.matchAll(CODE)].flatMap(({ index: end }) => {
      const start = startOf(normal, end, () => evidence.tokens());
      if (start === undefined || NO_COMPANY.test(normal.slice(start, end))) return [];
      return [{ type: 'organization', span: { start, end }, recogniser: NAME, confidence: CONFIDENCE }];
    });
  },
};

/** Where the name begins that ends at `end`: at a mark just before it, else where its nouns begin, else at a mark further off. */
function startOf(text: string, end: number, tokens: () => readonly Token[]): number | undefined {
  const bounded = BOUNDED.exec(text.slice(Math.max(0, end - LONGEST - 3), end))?.[1];
  if (bounded !== undefined && bounded.length <= SHORT) return end - bounded.length;
  const words = tokensWithin(tokens(), { start: Math.max(0, end - LONGEST), end });
  if (words.length === 0) return bounded === undefined ? undefined : end - bounded.length;
  const start = words[words.findLastIndex(({ tag }) => !NAME_TAG.test(tag)) + 1]?.start;
  return start === undefined || end - start < 2 ? undefined : start;
}
