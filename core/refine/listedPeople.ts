import type { Candidate, EntityCandidate } from '../annotation';
import { TITLES } from '../entities/tagger/nameCharacters';
import type { Refiner } from '../recogniser';
import { overlaps, sameSpan, type Span } from '../text/span';
import { spansNear } from '../text/spansNear';
import { withAdded } from './withAdded';

const NAME = 'listed-people';
const CONFIDENCE = 0.8;

const HAN = '\\p{Script=Han}';
/** A name as lists set it, and what may stand in brackets behind it: `韦素珍(女,壮族)`. */
const ITEM = `(?:${HAN}{2,4}?|${HAN} ${HAN}|${HAN}{2,8}·${HAN}{2,8})(?:\\([^()]{1,12}\\))?`;
/** A list that goes on further is read in pieces: where it ends as no list does, its items would be tried again from each. */
const LONGEST_LIST = 200;
/** Items that have a border on both sides; the list's first may have the sentence's own words before it. */
const LIST = new RegExp(
  `(?:^|(?<=[,。:;、\\s])|${HAN}{2,4}(?=、))(?:、?${ITEM})(?:、${ITEM}){1,${String(LONGEST_LIST)}}(?=等|[,。;)]|和|与|及|$|当选|为|分获|获得|出席|参加)`,
  'gu',
);
const ITEMS = /[^、]+/gu;
/** 杜鹃300元, 施恩800元, 钱有余200元: who gave how much, or got how many votes. */
const AMOUNT = '\\d[\\d.]{0,8}(?:万?元|票)';
const LIST_OF_AMOUNTS = new RegExp(
  `(?<=^|[,、;:。\\s])${HAN}{2,4}?${AMOUNT}(?:[,、;]${HAN}(?:${HAN}| )?${HAN}{1,2}?${AMOUNT}){2,${String(LONGEST_LIST)}}`,
  'gu',
);
const ITEMS_BEFORE_AMOUNTS = new RegExp(`[^,、;\\d.]+(?=${AMOUNT})`, 'gu');
/** 补选|文静: what is done with the people on the list. */
const LEAD = /^(?:补选|选举|任命|免去|增选|推选|增补)(?=\p{Script=Han}{2})/u;
/** 万籁|主演: what they do together. */
const TAIL = /(?<=\p{Script=Han}{2})(?:主演|领衔|出演|执导|编剧|主持|获奖)$/u;
const BRACKETS = /\([^()]*\)$/u;

/** What lists of people hold besides: 老师, 家人, 群众. */
const NO_NAMES = new Set([
  ...TITLES,
  ...'家人 朋友 同事 邻居 群众 队友 教练 领导 代表 父母 妻子 丈夫 儿子 女儿 夫妇 一行 家属 居民 村民 市民 业主 商户 游客 网友 部门 单位 学校 社区'.split(
    ' ',
  ),
]);

/**
 * In a list of which at least two items and half of all are people, the others are people too: 褚向阳、高峰、方圆.
 * Names that are words nobody can tell alone, their neighbours can.
 */
export const listedPeople: Refiner = {
  name: NAME,
  refine(candidates, { normal }) {
    if (!/[、元票]/u.test(normal)) return [...candidates];
    const near = spansNear(candidates);
    const isKnown = (item: Span, i: number): boolean =>
      near(item).some(
        ({ type, span }) => type === 'person' && (sameSpan(span, item) || (i === 0 && endsAlike(span, item))),
      );
    const added = listsOf(normal).flatMap((items): EntityCandidate[] => {
      const unknown = items.filter((item, i) => !isKnown(item, i));
      const known = items.length - unknown.length;
      if (known < 2 || known * 2 < items.length) return [];
      return unknown
        .filter((item) => isFree(item, near(item), normal))
        .map((span) => ({ type: 'person', span, recogniser: NAME, confidence: CONFIDENCE }));
    });
    return withAdded(candidates, added);
  },
};

/** The list's first item may have the sentence's own words before it: 获奖者为刘志强、… */
function endsAlike(name: Span, item: Span): boolean {
  return name.end === item.end && name.start >= item.start;
}

/** The items of each list, without their brackets. */
function listsOf(text: string): Span[][] {
  return [...itemsOf(text, LIST, ITEMS), ...itemsOf(text, LIST_OF_AMOUNTS, ITEMS_BEFORE_AMOUNTS)];
}

function itemsOf(text: string, lists: RegExp, items: RegExp): Span[][] {
  return [...text.matchAll(lists)].map(({ index, 0: list }) =>
    [...list.matchAll(items)].map(({ index: offset, 0: item }) => {
      const lead = LEAD.exec(item)?.[0].length ?? 0;
      const name = item.slice(lead).replace(BRACKETS, '').replace(TAIL, '');
      const start = index + offset + lead;
      return { start, end: start + name.length };
    }),
  );
}

/** No word of the list's own, and no name that somebody is sure of. */
function isFree(item: Span, candidates: readonly Candidate[], text: string): boolean {
  if (NO_NAMES.has(text.slice(item.start, item.end))) return false;
  return !candidates.some(
    ({ type, span, confidence }) => overlaps(span, item) && (type === 'person' || confidence >= SURE),
  );
}

const SURE = 0.9;
