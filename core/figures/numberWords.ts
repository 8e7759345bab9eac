/**
 * The characters Chinese writes numbers with (GB/T 15835-2011; the financial forms are those of 票据法's rules).
 * Traditional forms are folded before anything is read; 參 folds to 参, hence 参 beside 叁.
 */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  弍: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** 十, 百, 千: they stand below 万 and fall from left to right. */
export const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 万, 亿, 兆: they multiply all that stands before them up to a larger one. */
export const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** Tens written with one character. */
export const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** Characters that are numbers only among other number characters: 参与, 放肆, 队伍, 大陆. */
export const FINANCIAL = /^[壹贰弍叁参肆伍陆柒捌玖拾佰仟]/;

/** The pairs that mean "about so many" when they stand side by side: 三四个, 三五天, 一两次. */
export function isNeighbouring(low: string, high: string): boolean {
  const [a = NaN, b = NaN] = [DIGITS[low], DIGITS[high]];
  return a >= 1 && (b === a + 1 || (low === '三' && (high === '五' || high === '两')));
}
