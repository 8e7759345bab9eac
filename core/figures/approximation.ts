import type { Approximation } from './figure';

/** Words right before a number, the longest first, with what they say of it. */
const BEFORE: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不到|不足|未满|(?<!不)(?:少于|小于|低于)|近乎|将近|接近|临近)了?$/, 'nearly'],
  [/(?:至少|最少|起码|不少于|不低于|不小于|不下于?|不亚于|少说)(?:有|是|为|达)?了?$/, 'at-least'],
  [/(?:至多|最多|顶多|不超过|不多于|不高于|不大于|不逾|以下|上限)(?:为|是|有)?$/, 'at-most'],
  [/(?:超过|超出|突破了|多于|大于|高于|逾越|超逾|远超)了?$/, 'over'],
  [/(?:大约|约莫|约有|约为|约达|约占|约合|约计|约在|大概有?|估计有?|差不多有?|或达|左右为)$/, 'about'],
  [/(?<![节合签预制公契违特纽邀赴履大]|(?<![一二两三四五六七八九十\d])条)约$/, 'about'],
  [/(?<![附最邻就靠临远亲贴走新拉])近$/, 'nearly'],
  [/(?<![赶反高英中联女男西意德买卖])超$/, 'over'],
  [/逾$/, 'over'],
  [/(?<=比|率|额|量|占|数|年)过$/, 'over'],
];

/** Only before 百, 千, 万, 亿 with no digit, and before 半: 过百, 上万, 成千, 破亿. */
const BEFORE_BARE: readonly (readonly [RegExp, Approximation])[] = [
  [/(?<![通经度走透不])过$/, 'over'],
  [/(?<![以之])上$/, 'over'],
  [/(?<![突打识])破$/, 'over'],
  [/(?<![人总次户分指少多])数$/, 'some'],
];

/** Words right behind the unit. Annotation guideline 10 says which belong to the span. */
const BEHIND: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:[(]含[)])?(?:及其?|或者?)?以上(?!所述|述|人员|情况)|开外|起步(?=[,。;)])/y, 'at-least'],
  [/(?:[(]含[)])?(?:及其?|或者?)?以下(?!简称|几|三|四|同|内容)|(?:以|之)内(?!容)/y, 'at-most'],
  [/左右|上下(?!游|班|级|联动|一心|学|车|求索)/y, 'about'],
  [/有余|之多|出头|挂零/y, 'over'],
];
const WITHIN = /内(?!容|部|外|陆|地|河|涝|存|蒙|需|心|生|阁|涵|政|镜|饰)/y;

/** An approximation word and where it stands. */
export interface ApproximationFound {
  /** Where the span now begins (words before) or ends (words behind). */
  readonly at: number;
  readonly approximation?: Approximation;
}

const LONGEST_BEFORE = 6;
/** The last characters of those words: most figures have none before them, and one look-up says so. */
const LAST_CHARACTERS = new Set('到足满于乎近接了少低小多最码说有是为达亚下过出超越逾约莫合计在概差破上数限');

/** The approximation word that ends right at `start`. `bare`: the number is only 百, 千, 万 or 亿. */
export function approximationBefore(text: string, start: number, bare: boolean): ApproximationFound | undefined {
  if (!LAST_CHARACTERS.has(text.charAt(start - 1))) return undefined;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  for (const [pattern, approximation] of bare ? [...BEFORE, ...BEFORE_BARE] : BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return { at: start - match[0].length, approximation };
  }
  return undefined;
}

/** The approximation word that begins right at `end`. `measured`: the number has a unit of measure, so 内 can follow. */
export function approximationBehind(text: string, end: number, measured: boolean): ApproximationFound | undefined {
  for (const [pattern, approximation] of BEHIND) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match !== null) return { at: end + match[0].length, approximation };
  }
  WITHIN.lastIndex = end;
  return measured && WITHIN.test(text) ? { at: end + 1, approximation: 'at-most' } : undefined;
}
