import type { Candidate, EntityCandidate } from '../annotation';
import type { Refiner } from '../recogniser';
import { overlaps, sameSpan, type Span } from '../text/span';
import { spansNear } from '../text/spansNear';
import type { Token } from '../tokens/segmenter';
import { GUESSED, tokensWithin } from '../tokens/tokenAt';
import { withAdded } from './withAdded';

const NAME = 'body-before-role';
/** Enough for the page to look for it elsewhere. */
const CONFIDENCE = 0.97;

/** Roles that only a firm, a shop or an association has. */
const ROLE =
  /(?:副?董事长|副?总经理|总裁|首席执行官|首席技术官|联合创始人|创始人|创办人|合伙人|发起人|店主|店长|厂长|老板娘?|掌柜|总干事|干事长)(?=\p{Script=Han})/gu;
const LONGEST = 6;
const SHORTEST = 2;
/** Where a name may begin: behind a sign or a word that names do not hold. */
const NO_PART_TAG = /^(?:u|p|c|d|v(?!n)|r|m|q|y|e|o)/;
/** Kinds of firms, and what is said of people: 早餐店老板, 现任董事长. */
const NO_NAME = /[店厂园场站馆铺摊吧屋户司业牌企]$|^(?:前任|现任|时任|原任|历任|年轻|本地|当地)/u;
const WRITTEN = /^[\p{Script=Han}A-Za-z\d]+$/u;

/**
 * 旺丰厂长宰云霞: what stands between a border and a firm's role that a person bears is the firm, where the segmenter's
 * dictionary does not hold it.
 */
export const bodiesBeforeRole: Refiner = {
  name: NAME,
  refine(candidates, { normal }, evidence) {
    const roles = [...normal.matchAll(ROLE)];
    if (roles.length === 0) return [...candidates];
    const near = spansNear(candidates);
    const added = roles.flatMap(({ index, 0: role }): EntityCandidate[] => {
      const end = index + role.length;
      if (!near({ start: end, end: end + 1 }).some((other) => isPersonAt(other, end))) return [];
      const body = bodyBefore(index, normal, evidence.tokens());
      if (body === undefined || near(body).some((other) => isInTheWay(other, body))) return [];
      return [{ type: 'organization', span: body, recogniser: NAME, confidence: CONFIDENCE }];
    });
    return withAdded(candidates, added);
  },
};

function isPersonAt({ type, span }: Candidate, at: number): boolean {
  return type === 'person' && span.start === at;
}

/** What the tagger guesses to be the same body becomes as sure as this. */
function isInTheWay({ type, span }: Candidate, body: Span): boolean {
  return overlaps(span, body) && !(type === 'organization' && sameSpan(span, body));
}

/** The run of words that ends at `end` and may be a name; `undefined` where all of them are words of the dictionary. */
function bodyBefore(end: number, text: string, tokens: readonly Token[]): Span | undefined {
  const words = tokensWithin(tokens, { start: Math.max(0, end - 2 * LONGEST), end });
  if (words.at(-1)?.start !== end - (words.at(-1)?.text.length ?? 0)) return undefined;
  const border = words.findLastIndex(({ text: word, tag }) => !WRITTEN.test(word) || NO_PART_TAG.test(tag));
  const run = words.slice(border + 1);
  const start = run[0]?.start ?? end;
  const name = text.slice(start, end);
  if (name.length < SHORTEST || name.length > LONGEST || NO_NAME.test(name)) return undefined;
  const isUnknown = run.some(({ tag }) => tag === GUESSED) || run.every((word) => word.text.length === 1);
  return isUnknown ? { start, end } : undefined;
}
