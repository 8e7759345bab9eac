import { isScaled, type Amount } from './amount';
import { countsAlone, isLoose } from './classifiers';
import { FINANCIAL } from './numberWords';
import type { Numeral } from './scanNumeral';
import type { Scene } from './scene';
import { tokenAt } from '../tokens/tokenAt';

const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;
/** Digits that belong to a name: G20, A4, COVID-19, 3D, 5G. */
const NAME_BEFORE = /[A-Za-z_#@&](?:[-–—]|\/[TZ] ?)?$/;
/** 90后, 985高校, 1. and (1) at the head of a line: numbers that count nothing. */
const GENERATION = /^后(?!续|期|来|勤|备|方)/;
const SLOGAN = /[\u4e00-\u9fff]{1,6}[”」』]/y;
const FACTOR = /^ ?[×xX*] ?\d/;
const LIST_MARK = /^[.、)]/;
const NAMED_NUMBERS = /^(?:高校|工程(?=大学|院校|高校|建设)|专项|晚会|行动|模式)/;

/**
 * Whether a number with what stands around it is a figure. Digits nearly always are; a Chinese numeral of one
 * character needs a classifier that counts, or an approximation word, because most of them stand inside words.
 */
export function isFigure(scene: Scene, amount: Amount): boolean {
  return amount.numeral.arabic ? isArabicFigure(scene, amount) : isChineseFigure(scene, amount);
}

function isArabicFigure({ text }: Scene, { start, end, numeral, unit }: Amount): boolean {
  if (NAME_BEFORE.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) && start === numeral.start)
    return false;
  if (unit !== undefined) return true;
  if (/[\u3400-\u9fff]-$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return false;
  if (isNamePart(text, numeral) || (start === numeral.start && isYearOfName(text, numeral))) return false;
  return !isListMark(text, numeral.start, end);
}

/** 5G, 985高校, 90后, 4×100米: what stands behind says that the digits count nothing. */
function isNamePart(text: string, { start, end }: Numeral): boolean {
  const behind = text.slice(end, end + 4);
  if (LATIN.test(behind.charAt(0)) || NAMED_NUMBERS.test(behind) || FACTOR.test(behind)) return true;
  return GENERATION.test(behind) && end - start === 2;
}

/** 2024世界女排联赛: a year with its 年 left out, in front of a name. */
function isYearOfName(text: string, { start, end }: Numeral): boolean {
  return /^(?:19|20)\d{2}$/.test(text.slice(start, end)) && /[\u3400-\u9fffA-Z]/.test(text.charAt(end));
}

function isListMark(text: string, start: number, end: number): boolean {
  const opens = start === 0 || (start === 1 && text.charAt(0) === '(');
  return opens && LIST_MARK.test(text.slice(end)) && end < text.length - 1;
}

function isChineseFigure(scene: Scene, amount: Amount): boolean {
  const { text } = scene;
  const { numeral, unit, figure } = amount;
  const length = numeral.end - numeral.start;
  if (isSlogan(text, amount)) return false;
  if (numeral.digitRun && figure.kind !== 'percent') return isAlone(text, amount);
  if (numeral.bareScale) return isApproximate(amount);
  if (isAlone(text, amount)) return true;
  if (length === 1 && FINANCIAL.test(text.charAt(numeral.start))) return false;
  if (unit === undefined)
    return isApproximate(amount) ? length > 1 || figure.approximation === 'some' : isLongNumber(text, amount);
  if (length > 1) return true;
  return isCounted(scene, amount);
}

/** “三个代表”, “四好农村路”, “五个一工程”: a short quoted phrase that begins with a small number and goes on is a name. */
function isSlogan(text: string, { start, end, numeral }: Amount): boolean {
  if (!/[“「『]/.test(text.charAt(start - 1)) || numeral.end - numeral.start > 1) return false;
  SLOGAN.lastIndex = end;
  return SLOGAN.test(text);
}

/** 五亿零六, 一百二十三: three characters with a scale are a number whatever stands around. */
function isLongNumber(text: string, { numeral }: Amount): boolean {
  return numeral.end - numeral.start > 2 && (isScaled(text, numeral) || numeral.low > 20);
}

function isApproximate({ start, end, numeral, unit, figure }: Amount): boolean {
  const over = figure.approximation !== 'exact' && figure.approximation !== 'range';
  return (
    over &&
    (start < numeral.start ||
      end > (unit?.end ?? numeral.end) ||
      figure.approximation === 'some' ||
      figure.approximation === 'over')
  );
}

/** One character with a unit: 三人, 八个; not 一名, and not across a word's edge where a segmenter knows the word. */
function isCounted(scene: Scene, { start, numeral, unit, figure }: Amount): boolean {
  if (unit === undefined) return false;
  if (figure.kind !== 'count') return numeral.low !== 1 || isSurelyOne(unit.unit, figure.kind);
  if (isLoose(unit.unit, numeral.high)) return start < numeral.start;
  return countsAlone(unit.unit, numeral.low) && !isInsideWord(scene, numeral.start, unit.end);
}

/** 一成, 一元 and 一公里 count; 一方, 一两 mostly do not. */
function isSurelyOne(unit: string, kind: string): boolean {
  return kind !== 'quantity' || !['m3', '[liang_cn]', 'V', '级'].includes(unit);
}

/** True where a segmenter's word holds the numeral together with a character from outside the figure. */
function isInsideWord(scene: Scene, start: number, end: number): boolean {
  const token = tokenAt(scene.tokens(), start);
  if (token === undefined || token.text.length < 2) return false;
  return token.start < start || token.start + token.text.length > end;
}

function isAlone(text: string, { start, end }: Amount): boolean {
  return (
    !HAN.test(text.charAt(start - 1)) &&
    !HAN.test(text.charAt(end)) &&
    !LATIN.test(text.charAt(start - 1) + text.charAt(end)) &&
    !/[“”"·、《》]/.test(text.charAt(start - 1) + text.charAt(end))
  );
}
