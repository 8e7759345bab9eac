import type { EntityCandidate, EntityType } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Token } from '../tokens/segmenter';
import { tokensWithin } from '../tokens/tokenAt';

const NAME = 'enumeration';
const CONFIDENCE = 0.88;

/** What a list says its items are, behind 等: `A、B等6所学校`. */
const CLASSES: readonly (readonly [type: EntityType, words: string])[] = [
  [
    'place',
    '小区|老旧小区|住宅小区|社区|村|行政村|乡镇|街道|街巷|小巷|背街小巷|路段|道路|主干道|主次干道|街区|景区|景点|公园|河流|水库|湖泊|城市|县区|县市|区县|地市|县|市|区|乡|镇|楼盘|片区|商圈|港口|山区',
  ],
  [
    'organization',
    '学校|中小学|高校|院校|大学|中学|小学|幼儿园|医院|企业|公司|部门|单位|机构|银行|媒体|球队|俱乐部|政党|协会|团体',
  ],
];
const COUNT = '[\\d一二三四五六七八九十百几数多余两]{0,4}';
const CLASSIFIER = '[个所条家座处名支]?';
const ITEM = '[\\p{Script=Han}\\d·]{2,12}(?:\\([\\p{Script=Han}\\d]{2,8}\\))?';
/** What stands before the first item and is none of it. */
const LEAD =
  '(?:[,。;:“”()\\s]|^|有|对|在|与|和|及|从|将|把|到|因|以及|包括|涉及|覆盖|针对|走遍了?|走进|位于|来自|布着|分布着|覆盖了|邀请|联合|会同|其中|如|例如|像|是|为|向|由|使|让)';

const ITEMS = `${ITEM}(?:、${ITEM})*(?:[和及]${ITEM})?`;

const LISTS = CLASSES.map(([type, words]) => ({
  type,
  pattern: new RegExp(
    `(?<=${LEAD})(${ITEMS})(?:等${COUNT}${CLASSIFIER}(?:${words})|等${COUNT}${CLASSIFIER}(?:城区|城市|市区|全市|全县)?(?:各条|主要)?(?:${words}))(?![域划级])`,
    'dgu',
  ),
}));

/** 锡尔赫特、苏纳姆甘杰两县: places that are counted as what they are. */
const COUNTED: (typeof LISTS)[number] = {
  type: 'place',
  pattern: new RegExp(
    `(?<=${LEAD})(${ITEMS})(?:[两二三四五六七八九十]|(?<!\\d)\\d{1,2})个?(?:省区|省市|县市|县区|区县|乡镇|街道|省|市|县|区|州|乡|镇|村)(?![级域划长委里民医小中直内外子庄])`,
    'dgu',
  ),
};

/**
 * Finds the items of a list that says what they are: `卫生巷、金融巷等街巷`, `锦绣曙光、柳岸晨韵等小区`, `锡尔赫特、苏纳姆甘杰两县`.
 */
export const enumerationRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): EntityCandidate[] {
    if (!normal.includes('、')) return [];
    const lists = normal.includes('等') ? [...LISTS, COUNTED] : [COUNTED];
    return lists.flatMap(({ type, pattern }) =>
      [...normal.matchAll(pattern)].flatMap((match) => itemsOf(match, type, evidence.tokens())),
    );
  },
};

function itemsOf(match: RegExpMatchArray, type: EntityType, tokens: readonly Token[]): EntityCandidate[] {
  const [from, to] = match.indices?.[1] ?? [0, 0];
  const items = splitItems(match[0].slice(0, to - from));
  // A list of one says too little about where its item begins.
  if (items.length < 2) return [];
  return items.flatMap(({ index, text }, i) => {
    const lead = i === 0 ? leadLength(text, from + index, tokens) : 0;
    const item = text.slice(lead);
    if (!isName(item, type) || (i === 0 && item.length > LONGEST_FIRST)) return [];
    const start = from + index + lead;
    return [{ type, span: { start, end: start + item.length }, recogniser: NAME, confidence: CONFIDENCE }];
  });
}

interface Item {
  readonly index: number;
  readonly text: string;
}

/** Items stand between 、, and the last two around 和 or 及 where both are long enough for names: 齐贤和马鞍, but not 和平村. */
function splitItems(list: string): Item[] {
  const items = [...list.matchAll(/[^、]+/gu)].map(({ index, 0: text }): Item => ({ index, text }));
  const last = items.at(-1);
  const [, left, right] = /^(.{2,})[和及](.{2,})$/u.exec(last?.text ?? '') ?? [];
  if (last === undefined || left === undefined || right === undefined) return items;
  return [
    ...items.slice(0, -1),
    { index: last.index, text: left },
    { index: last.index + left.length + 1, text: right },
  ];
}

/** The first item may have the sentence's own words before it. */
const FIRST_LEAD =
  /^.*(?:[有对在与及从因将把到是为向由使让如像经过着了]|沿(?![江河海湖街线])|包括|涉及|遍布|覆盖|针对|走进|位于|来自|邀请|联合|会同|其中|硬化|改造|新建|拓宽|翻修|整治|修缮|打通|县城|城区|市区|[昨今前明][天日晚夜]|凌晨|清晨|[上下]午|深夜|连夜|近日|日前)(?=.{2,8}$)/u;
const LONGEST_FIRST = 8;

/** 然后转战山东, 先后吸引美国: how much of the first item, which begins at `start`, is the sentence's own. */
function leadLength(item: string, start: number, tokens: readonly Token[]): number {
  const words = tokensWithin(tokens, { start, end: start + item.length - 1 });
  const last = words.findLast(({ tag }) => OWN_WORD.test(tag));
  const byWords = last === undefined ? 0 : last.start + last.text.length - start;
  return Math.max(byWords, FIRST_LEAD.exec(item)?.[0].length ?? 0);
}

/** Verbs, prepositions, conjunctions, adverbs and particles: what a name in a list does not begin with. */
const OWN_WORD = /^(?:v(?!n)|p|c|d|u)/;

const NO_NAME =
  /[的了着过得在有把被将对从向让使和与及各每该等]|^(?:老旧|背街|部分|多个|所有|全部|主要|重点|周边|相关|大型|中小|城区|城市|城镇|农村|新建|一些|其他|不同|众多|广大)|(?:问题|工作|情况|活动|建设|治理|设施|服务|部门|单位|企业|群众|居民|小区|学校|社区|街道|乡镇)$/u;
const BODY_ENDING =
  /(?:局|厅|委|办|院|所|校|学|园|社|司|团|队|行|会|部|中心|站|厂|店|集团|联盟|公司|[a-zA-Z]|(?:科技|股份|汽车|能源|生物|医药|食品|航空|证券|保险|重工|电器|电子|控股|实业|智能))$/u;
const PROPER_ENDING = /[\p{Script=Han}]{2,}(?:小区|学校|社区|街道)$/u;

function isName(item: string, type: EntityType): boolean {
  // 公安、消防等部门 are lines of business.
  if (type === 'organization' && !BODY_ENDING.test(item)) return false;
  return (
    !NO_NAME.test(item) ||
    (PROPER_ENDING.test(item) &&
      !/[的了着过得在有把被将对从向让使各每该]/u.test(item) &&
      !/^(?:老旧|新建|住宅|周边|城市|农村|部分)/u.test(item))
  );
}
