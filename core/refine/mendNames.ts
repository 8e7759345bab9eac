import type { Candidate, EntityCandidate } from '../annotation';
import type { NameLookup } from '../entities/gazetteer';
import { SHORT_NAME } from '../entities/listedNames';
import { TAGGER } from '../entities/statisticalNames';
import { LINES_OF_BUSINESS } from '../entities/tagger/nameCharacters';
import type { Refiner } from '../recogniser';
import { contains, overlaps, sameSpan, spanLength, type Span } from '../text/span';
import { spansNear, type SpansNear } from '../text/spansNear';
import { splitAddress } from './mends/address';
import { MENDS_OF_ALL, TAGGER_MENDS } from './mends/inOrder';
import type { Mend } from './mends/mend';

/** Recognisers that read the layout or a list's own words: where they speak, what the tagger cuts differently gives way. */
const RULES_OVER_TAGGER = new Set(['byline', 'dotted-name', 'enumeration', 'event', 'work', 'role', 'own-list']);
/** What a recogniser is less sure of than this does not stand without another's word for it. */
const LEAST_CONFIDENCE = 0.3;

/**
 * Puts the names right before overlaps are decided: cuts and extends what the tagger cuts by habit, lets rules that see more
 * prevail, and drops what nobody is sure of.
 */
export function mendNames(lookup: NameLookup): Refiner {
  return {
    name: 'mend-names',
    refine(candidates, { normal }) {
      const names = joinOwners(
        candidates.filter(isName).flatMap((name) => mend(name, normal, lookup)),
        normal,
        lookup,
      );
      const namesNear = spansNear(names);
      const others = candidates.filter(
        (candidate) => !isName(candidate) && !namesNear(candidate.span).some((name) => cutsPerson(candidate, name)),
      );
      const othersNear = spansNear(others);
      const standing = names.filter(
        (name) =>
          !isPartOfTagged(name, namesNear, normal) && !othersNear(name.span).some((other) => crosses(other, name)),
      );
      return [...others, ...prevailing(standing)].filter(
        (candidate) => !isName(candidate) || isPlausible(candidate, normal),
      );
    },
  };
}

/** A date whose end or beginning cuts the tagger's name: 前天|才学会. The date reads words, the tagger guesses. */
function crosses({ type, span, confidence }: Candidate, name: EntityCandidate): boolean {
  if (type !== 'date' || name.recogniser !== TAGGER || confidence < SURE || !overlaps(span, name.span)) return false;
  return !contains(span, name.span) && !contains(name.span, span);
}

/** 梁国庆|今天: a person the tagger is all but certain of holds the festival. */
function cutsPerson(date: Candidate, { type, recogniser, confidence, span }: EntityCandidate): boolean {
  if (date.type !== 'date' || type !== 'person' || recogniser !== TAGGER || confidence < CERTAIN) return false;
  return overlaps(date.span, span) && !contains(date.span, span) && !contains(span, date.span);
}

const CERTAIN = 0.97;

const OWNED = new RegExp(
  `(?:公司|集团|合作社|联合社|委员会|[^总部]局|厅|研究院|医院|学校|中学|小学|学院|中心|协会|联合会|支队|大队|总队|法院|检察院|剧院|剧团|歌舞团|艺术团|评弹团|乐团|博物院|台网|国资委|商务委|${LINES_OF_BUSINESS.join('|')})$`,
  'u',
);

/** 内蒙古 + 敕勒川乳业股份有限公司: a body that the tagger cuts off its division, unless a list knows the body alone. */
function joinOwners(names: readonly EntityCandidate[], text: string, lookup: NameLookup): EntityCandidate[] {
  const near = spansNear(names);
  return names.map((name) => {
    const quote = text.slice(name.span.start, name.span.end);
    if (name.recogniser !== TAGGER || name.type !== 'organization' || !OWNED.test(quote)) return name;
    if (lookup.find(quote).length > 0 || lookup.match(quote)[0]?.start === 0) return name;
    const owner = near(name.span).find((other) => other.span.end === name.span.start && owns(other, quote));
    return owner === undefined ? name : { ...name, span: { start: owner.span.start, end: name.span.end } };
  });
}

/** A division, or the short name of a parent company: 宝钢 + 湛江钢铁有限公司. */
function owns({ type, span, links }: EntityCandidate, body: string): boolean {
  if (type === 'place') return isDivision(links);
  return type === 'organization' && spanLength(span) <= LONGEST_PARENT && body.endsWith('公司');
}

const LONGEST_PARENT = 4;

function isDivision(links: EntityCandidate['links']): boolean {
  return links?.some(({ code }) => code !== undefined) ?? false;
}

function isName(candidate: Candidate): candidate is EntityCandidate {
  return candidate.type !== 'figure' && candidate.type !== 'date';
}

function mend(name: EntityCandidate, text: string, lookup: NameLookup): EntityCandidate[] {
  const parts = name.recogniser === TAGGER ? mendTagged(name, text, lookup) : [name];
  return parts.flatMap((part) => applyAll(MENDS_OF_ALL, part, text, lookup) ?? []);
}

function mendTagged(name: EntityCandidate, text: string, lookup: NameLookup): EntityCandidate[] {
  const mended = applyAll(TAGGER_MENDS, name, text, lookup);
  return mended === undefined ? [] : splitAddress(mended, text, lookup);
}

function applyAll(
  mends: readonly Mend[],
  name: EntityCandidate,
  text: string,
  lookup: NameLookup,
): EntityCandidate | undefined {
  return mends.reduce<EntityCandidate | undefined>(
    (current, change) => (current === undefined ? undefined : change(current, text, lookup)),
    name,
  );
}

function prevailing(names: readonly EntityCandidate[]): EntityCandidate[] {
  const near = spansNear(names);
  return names.filter((name) => {
    const others = near(name.span);
    switch (name.recogniser) {
      case TAGGER:
        return prevailsTagged(name, others);
      case 'list':
        return name.confidence >= LEAST_CONFIDENCE || confirmed(name, others);
      case 'local-body':
        return !crossesSurer(name, others);
      case SHORT_NAME:
        return !isSeenOtherwise(name, others);
      default:
        return true;
    }
  });
}

function prevailsTagged(name: EntityCandidate, others: readonly EntityCandidate[]): boolean {
  if (others.some((other) => cutsDifferently(other, name) || listsOtherwise(other, name))) return false;
  return name.confidence >= LEAST_CONFIDENCE || confirmed(name, others);
}

/** A dotted name that the tagger cuts otherwise and is sure of: the rule knows characters only, not where a sentence goes on. */
function isPartOfTagged(name: EntityCandidate, near: SpansNear<EntityCandidate>, text: string): boolean {
  if (name.recogniser !== 'dotted-name') return false;
  return near(name.span).some(
    (other) =>
      isSurelyTagged(other, name.span) &&
      other.type === 'person' &&
      text.slice(other.span.start, other.span.end).includes('·'),
  );
}

const SURE = 0.8;
/** So sure of a name the tagger is right that it holds an event: “幸福工程”组委会, 南京大屠杀遇难同胞纪念馆. */
const SURE_OF_WHOLE = 0.7;

/** A name over the span of which the tagger is sure. */
function isSurelyTagged({ recogniser, confidence, span }: EntityCandidate, over: Span): boolean {
  return recogniser === TAGGER && confidence > SURE && overlaps(span, over);
}

/** True when the tagger's name crosses the rule's or holds it; what lies inside the rule's may be nested. */
function cutsDifferently(rule: EntityCandidate, name: EntityCandidate): boolean {
  if (!RULES_OVER_TAGGER.has(rule.recogniser) || !overlaps(rule.span, name.span)) return false;
  if (sameSpan(rule.span, name.span)) return rule.type !== name.type;
  if (contains(name.span, rule.span)) return !mayHoldRule(name, rule);
  return !contains(rule.span, name.span) || rule.type === 'person' || rule.type === name.type;
}

/** Whether the tagger's longer name may stand around what a rule found. */
function mayHoldRule(name: EntityCandidate, rule: EntityCandidate): boolean {
  // Of a name with a dot the tagger mostly sees the whole, the rule only the characters that it knows.
  if (rule.recogniser === 'dotted-name' && name.type === 'person') return true;
  if (rule.type === 'event') return name.confidence >= SURE_OF_WHOLE;
  return rule.type === 'person' && name.type === 'organization';
}

/** A listed body or university that the tagger takes for something else. */
function listsOtherwise(other: EntityCandidate, name: EntityCandidate): boolean {
  return (
    other.recogniser === 'list' &&
    other.type === 'organization' &&
    other.type !== name.type &&
    sameSpan(other.span, name.span)
  );
}

function confirmed(name: EntityCandidate, names: readonly EntityCandidate[]): boolean {
  return names.some((other) => other !== name && other.type === name.type && sameSpan(other.span, name.span));
}

/** A body built from a place and nouns must not begin before or run over a name the tagger is sure of. */
function crossesSurer({ span }: EntityCandidate, names: readonly EntityCandidate[]): boolean {
  return names.some(
    (other) =>
      isSurelyTagged(other, span) &&
      (!contains(span, other.span) || other.type === 'person' || endsBefore(other, span)),
  );
}

/** 中方 is a county's short form, but where the tagger is sure of 中 it must not stand in its way. */
function isSeenOtherwise({ span }: EntityCandidate, names: readonly EntityCandidate[]): boolean {
  return names.some((other) => isSurelyTagged(other, span) && !contains(other.span, span));
}

/** The tagger's own body of two syllables or more inside the rule's and not at its end: two bodies side by side. */
function endsBefore(other: EntityCandidate, span: Span): boolean {
  return other.type === 'organization' && other.span.end < span.end && spanLength(other.span) > 3;
}

/** 韩国“小天使”艺术团: a few words in marks belong to a body's name. */
const QUOTED = /“[^“”\n,。;:!?、]{1,8}”/gu;

function isPlausible({ span, type }: EntityCandidate, text: string): boolean {
  const quote = text.slice(span.start, span.end);
  const plain = type === 'organization' ? quote.replaceAll(QUOTED, '') : quote;
  if (/[\n,。;:!?、“”]/u.test(plain) && type !== 'work' && type !== 'event') return false;
  return type !== 'person' || /\p{Script=Han}|[A-Z]/u.test(quote);
}
