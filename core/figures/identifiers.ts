import type { FigureKind } from './figure';
import type { Reading, Scene } from './scene';
import { endAt } from '../text/sticky';

/** A pattern whose number names something; the group `id`, where there is one, is the span. */
interface IdentifierPattern {
  readonly kind: Extract<FigureKind, 'phone' | 'identifier'>;
  readonly pattern: RegExp;
}

/** In order. All begin at a digit or bracket and none has a nested repetition, so each costs its own length. */
const PATTERNS: readonly IdentifierPattern[] = [
  { kind: 'phone', pattern: /(?<![\d.-])(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:-\d{1,5})?(?![\d.%万亿]|[\u4e00-\u9fff])/y },
  { kind: 'phone', pattern: /(?<![\d.-])0\d{2,3}(?:-|[—–]{1,2})(?:\d{7,8}|1\d{4})(?!\d)/y },
  {
    kind: 'phone',
    pattern:
      /(?<![\d.-])(?:0\d{1,3}[- ]\d{7,8}|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|\d{3}-\d{3}-\d{4})(?!\d)/y,
  },
  { kind: 'identifier', pattern: /(?<![\d.])\d{4,6}\.(?:SH|SZ|BJ|HK|OF|sh|sz|hk)/y },
  { kind: 'identifier', pattern: /(?<=[(,])(?:00|30|60|68|43|83|87|92)\d{4}(?=[).,、])/y },
  { kind: 'identifier', pattern: /(?<=[\u4e00-\u9fff]\()(?!(?:19|20)\d\d\))\d{4,6}(?=\))/y },
  { kind: 'identifier', pattern: /[〔[(]\d{4}[〕\])](?:第)?\d{1,5}号/y },
  // （2019）豫1621民初877号: a court's case
  {
    kind: 'identifier',
    pattern: /[〔[(]\d{4}[〕\])][\u4e00-\u9fff]{1,2}\d{0,4}[\u4e00-\u9fff]{1,4}\d{1,6}号/y,
  },
  { kind: 'phone', pattern: /(?<=拨[打了通]?)1[12]\d(?!\d)/y },
  { kind: 'identifier', pattern: /(?<![\d.])\d{15,18}[\dXx]?(?![\d.])/y },
  { kind: 'identifier', pattern: /\d{1,4}(?:号楼|号院|单元)(?!内|外)/y },
  {
    kind: 'identifier',
    pattern:
      /(?<=[区苑园城庄里湾府院邨居庭墅号])\d{1,3}[栋幢](?!内|外)|\d{1,3}[栋幢](?=\d|[东西南北]|.?单元)|\d{3,4}室(?!内|外)/y,
  },
  { kind: 'identifier', pattern: /\d{1,3}号(?:线|门|馆|厅|机组?|高炉|井|坑|仓|泊位|台风)/y },
  { kind: 'identifier', pattern: /\d{3}(?=国道|省道|县道)/y },
];

/** Hong Kong and Macao set their numbers in two halves: 3188 1188. */
const IN_HALVES = /(?<![\d.-])[2-9]\d{3} \d{4}(?!\d)/y;
/** A code of digits behind the words that announce one. */
const ANNOUNCED =
  /(?:代码|编号|邮编|邮政编码|证号|批号|学号|案号|单号|账号|卡号|车次|QQ群?|热线电?话?|电话|专线|号码|传真|致电|拨打)[:为是 ]{0,2}$/;
const SHORT_CODE = /(?<![\d.-])[\d]{3,13}(?:-\d{3,8})?(?![\d.]|[年月日万亿个人元%])/y;
const HOTLINE = /(?<![\d.-])(?:1[12]\d{1,3}|9[56]\d{3}|12\d{3})(?=[热专]线|平台|电话|服务|指挥|接警|报警|急救)/y;
const PHONE_WORDS = /热线|电话|专线|传真|号码|致电|拨[打了通]/;

/** A phone number, stock code, document number or the number of a flat: it names, it does not count (guideline 11). */
export function identifier(scene: Scene, at: number): Reading | undefined {
  const { text } = scene;
  for (const { kind, pattern } of PATTERNS) {
    const end = endAt(pattern, text, at);
    if (end !== undefined && isPlausible(text, at, end, kind)) return named(at, end, kind);
  }
  const halves = PHONE_WORDS.test(text.slice(Math.max(0, at - 10), at)) ? endAt(IN_HALVES, text, at) : undefined;
  if (halves !== undefined) return named(at, halves, 'phone');
  const hotline = endAt(HOTLINE, text, at);
  if (hotline !== undefined) return named(at, hotline, 'phone');
  const before = ANNOUNCED.exec(text.slice(Math.max(0, at - 8), at))?.[0];
  const end = before === undefined ? undefined : endAt(SHORT_CODE, text, at);
  return end === undefined ? undefined : named(at, end, PHONE_WORDS.test(before ?? '') ? 'phone' : 'identifier');
}

/** Seven or eight digits alone are a phone number only where the text speaks of one; 20240307 is a date. */
function isPlausible(text: string, at: number, end: number, kind: FigureKind): boolean {
  if (kind !== 'phone' || end - at > 8) return true;
  return PHONE_WORDS.test(text.slice(Math.max(0, at - 10), at));
}

function named(start: number, end: number, kind: FigureKind): Reading {
  return { start, end, figure: { value: null, unit: null, approximation: 'exact', kind, numeral: { start, end } } };
}
