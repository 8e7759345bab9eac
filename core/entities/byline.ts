import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Passage } from '../structure/passage';

const NAME = 'byline';
const CONFIDENCE = 0.95;

/** A Chinese character of any plane; with `u` a rare one beyond the BMP counts once. */
const HAN = '\\p{Script=Han}';
/** A name as bylines set it: two to four characters, a two-character one perhaps spaced (王 芳), a foreign or minority one with ·. */
const PERSON = `(?:${HAN}{2,12}(?:·${HAN}{1,12})+|${HAN} {1,2}${HAN}(?!${HAN})|${HAN}{2,4}(?!${HAN}))`;
const NAMES = `${PERSON}(?:[ 、,]{1,3}${PERSON})*`;
const ROLE_WORD = '(?:特约|特派|首席|见习|实习)?(?:记者|通讯员|实习生|摄影|撰文|作者)';
const ROLES = `(?:${ROLE_WORD}|文/图|图/文|文|图)`;

/** Where names stand without a sentence around them; the group holds the names. Matched on folded text. */
const CONTEXTS: readonly RegExp[] = [
  new RegExp(`^[◎□■●△▲] *(${NAMES})$`, 'dgu'),
  new RegExp(`^(?:本报|本刊|本网)讯 ?\\((?:${ROLES}[ :]*)?(${NAMES})(?:[ ,]*${ROLES}[ :]+${NAMES})*\\)`, 'dgu'),
  new RegExp(`(?:本报|本刊|本网|[(◎□ ]|^)${ROLES}[ :]+(${NAMES})(?=[ )]|$)`, 'dgu'),
  new RegExp(`(?<=[ 。(]|^)(${NAMES}) ?/?(?:(?<!拍)摄|供图|文/图|图/文|摄影报道)(?=[ )。]|$)`, 'dgu'),
];

/** Not a name though it stands in a byline's place. */
const ROLE_NAMES = new RegExp(
  `^(?:(?:本报|本刊|本网)?(?:${ROLE_WORD})?|资料|图片|文图|发自.*|(?:新华社|中新社|本报|视觉中国|人民图片|新华网)(?:记者|发|供图)?)$`,
  'u',
);

/** Finds the people in bylines and credits: `◎ 姓名`, `本报讯(姓名 姓名)`, `记者 姓名`, `姓名 摄`. */
export const bylineRecogniser: Recogniser = {
  name: NAME,
  recognise(passage): EntityCandidate[] {
    return CONTEXTS.flatMap((context) => [...passage.normal.matchAll(context)])
      .flatMap((match) => namesIn(passage, match.indices?.[1]))
      .map((span) => ({ type: 'person', span, recogniser: NAME, confidence: CONFIDENCE }));
  },
};

function namesIn({ normal }: Passage, group: readonly [number, number] | undefined): { start: number; end: number }[] {
  if (group === undefined) return [];
  const [from, to] = group;
  return [...normal.slice(from, to).matchAll(new RegExp(PERSON, 'gu'))]
    .filter(([name]) => !ROLE_NAMES.test(name))
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }));
}
