import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { wordOver } from '../tokens/tokenAt';
import { COMPOUND_SURNAMES, SURNAMES, TITLES } from './tagger/nameCharacters';

const NAME = 'role';
const CONFIDENCE = 0.9;

const SURNAME = `(?:${[...COMPOUND_SURNAMES].join('|')}|[${SURNAMES}])`;
/** A name whose end the words behind it must show, for any two characters behind a surname could be one. */
const PERSON = `${SURNAME}(?: ?\\p{Script=Han}|\\p{Script=Han}{2})`;
const NAMES = `${PERSON}(?:[、和及]${PERSON})*`;

interface Context {
  /** What a text that holds such words holds too: texts without it are passed over quickly. */
  readonly needs: RegExp;
  /** Its group holds the names. */
  readonly pattern: RegExp;
}

/** Where the words around say that people are named. */
const CONTEXTS: readonly Context[] = [
  // 由文淇、高叶主演
  {
    needs: /由/,
    pattern: new RegExp(
      `由(${NAMES})(?=领衔|主演|主持|执导|饰演|出演|编剧|作词|作曲|指挥|演唱|解说|担任|联袂|分别|带队|领诵|领唱|主讲|主刀|压轴|开球)`,
      'dgu',
    ),
  },
  // 任命苏若愚为, 免去田野的
  {
    needs: /任命|免去|选举|提名|聘任|补选|接受/,
    pattern: new RegExp(`(?:任命|免去|选举|提名|聘任|补选|接受)(${NAMES})(?=同志|为|的|辞去|任)`, 'dgu'),
  },
  // 被告人张某甲, 死者, 嫌疑人 with a name and an end
  {
    needs: /[::]/,
    pattern: new RegExp(
      `(?:被告人|嫌疑人|原告|被告|当事人|法定代表人|法人代表|联系人|负责人|投稿人|讲述人|作者|编剧|导演|主演|指挥|领唱|主讲人|主持人|嘉宾|校对|责编|美编|编辑|组长|副组长|成员)[::] ?(${PERSON}(?:[ 、,]{1,2}${PERSON})*)(?=[ 。,;)]|$)`,
      'dgu',
    ),
  },
  // 严于律为上犹县人民法院院长, 龙在田的江西省水利厅厅长职务: appointments
  {
    needs: /(?:长|主任|书记|委员|主席|检察官|审判员|顾问|参事|代表)(?:职务)?(?:[,。;、]|$)/,
    pattern: new RegExp(
      `(?<=^|[,、;:。]|[命去定意])(${PERSON})(?=(?:同志)?(?:为|的)[^,。;、的]{2,24}(?:长|主任|书记|委员|主席|检察官|审判员|顾问|参事|代表)(?:职务)?(?:[,。;、]|$))`,
      'dgu',
    ),
  },
  // 居民幸福(化名), 唐阿贵(音译): the bracket says that it is a name
  {
    needs: /\((?:化名|音译|笔名|艺名|法名)/,
    pattern: new RegExp(
      `(?:(?<=${TITLES.join('|')})|(?<=[、:,。 ]|^))(\\p{Script=Han}{2,3})(?=\\((?:化名|音译|笔名|艺名|法名))`,
      'dgu',
    ),
  },
  // 名叫秦小满, 本名就叫白兔, 原名沈阿宝
  {
    needs: /[本原真]名|名叫|姓名/,
    pattern: new RegExp(`(?:[本原真]名(?:就?叫|是)?|名叫|姓名[::]?)(${PERSON})(?=[,。、;)“”]|的|$)`, 'dgu'),
  },
  // 姓名(女), 姓名(回族)
  {
    needs: /\(/,
    pattern: new RegExp(`(?<=[、:,。 ]|^)(${PERSON})(?=\\((?:女|男|[\\p{Script=Han}]{1,4}族|女,))`, 'dgu'),
  },
];

/** Finds people by what the words around say of them. */
export const roleNameRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): EntityCandidate[] {
    return CONTEXTS.filter(({ needs }) => needs.test(normal))
      .flatMap(({ pattern }) => [...normal.matchAll(pattern)])
      .flatMap((match) => {
        const [from, to] = match.indices?.[1] ?? [0, 0];
        return [...normal.slice(from, to).matchAll(/[^、和及,]+/gu)]
          .map(({ index, 0: name }) => ({ start: from + index, end: from + index + name.trimEnd().length }))
          .filter((span) => !ADDRESS.test(normal.slice(span.start, span.end)) && !isNoun(span, evidence.tokens()))
          .map((span) => ({ type: 'person', span, recogniser: NAME, confidence: CONFIDENCE }));
      });
  },
};

/** 殷总: a surname and a title. */
const ADDRESS = /总$/u;

/** 接受任务, 接受银行的: what begins with a surname may be a noun that the segmenter knows. */
function isNoun(span: Span, tokens: readonly Token[]): boolean {
  return wordOver(tokens, span)?.tag === 'n';
}
