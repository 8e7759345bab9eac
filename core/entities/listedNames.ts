import type { EntityCandidate, EntityType } from '../annotation';
import type { PassageEvidence, Recogniser } from '../recogniser';
import { spanLength, type Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { readsAsName } from '../tokens/readsAsName';
import { GUESSED, tokenAt, wordOver } from '../tokens/tokenAt';
import { LINES_OF_BUSINESS } from './tagger/nameCharacters';
import { GENERIC_DIVISIONS } from './division';
import { linkTo, type Gazetteer, type NameKind, type NameMatch } from './gazetteer';

const NAME = 'list';
/** The recogniser's name on short forms of divisions, which stand only when the page speaks for them. */
export const SHORT_NAME = 'short-name';

const CONFIDENCE = 0.85;
/** Below what a name needs to stand alone. */
const WORD_CONFIDENCE = 0.2;
const SHORT_CONFIDENCE = 0.4;
const TOWN_CONFIDENCE = 0.35;
const TOWN = 'town-name';
const TYPES: Partial<Record<NameKind, EntityType>> = {
  country: 'place',
  'foreign-city': 'place',
  region: 'place',
  university: 'organization',
  body: 'organization',
};

/** Finds countries, cities abroad, landmarks, universities and well-known bodies where they do not cut a word. */
export function listedNames(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise: (passage, evidence) =>
      wholeWords(gazetteer.match(passage.normal), evidence).flatMap(({ start, end, entries }) => {
        const type = TYPES[entries[0]?.kind ?? 'county'];
        if (type === undefined) return [];
        const confidence = readsAsWord({ start, end }, type, evidence) ? WORD_CONFIDENCE : CONFIDENCE;
        return [{ type, span: { start, end }, recogniser: NAME, confidence, links: entries.map(linkTo) }];
      }),
  };
}

/** Finds short forms of provinces, cities and counties (保定, 望都); `acceptShortNames` decides which of them stand. */
export function shortNames(gazetteer: Gazetteer): Recogniser {
  return {
    name: SHORT_NAME,
    recognise: (passage, evidence) =>
      wholeWords(gazetteer.match(passage.normal, 'short'), evidence).map((match) => shortName(match, SHORT_CONFIDENCE)),
  };
}

/** Finds short forms of townships (横林); like those of counties they stand only when the page speaks for them, and never where they are words. */
export function townNames(gazetteer: Gazetteer): Recogniser {
  return {
    name: TOWN,
    recognise: ({ normal }, evidence) =>
      gazetteer
        .match(normal, 'town')
        .filter((match) => isNoWord(match, evidence.tokens()) && !isOfBody(match, normal) && !isKind(match, normal))
        .map((match) => shortName(match, TOWN_CONFIDENCE)),
  };
}

function shortName({ start, end, entries }: NameMatch, confidence: number): EntityCandidate {
  return { type: 'place', span: { start, end }, recogniser: SHORT_NAME, confidence, links: entries.map(linkTo) };
}

/** 古市|中学, 水坪|液化气站: a body that is called by its town. */
function isOfBody({ end }: NameMatch, text: string): boolean {
  return BODY_BEHIND.test(text.slice(end, end + LONGEST_BODY_BEHIND));
}

/** 高新区, 城关: a kind of division by which many a one is called. */
function isKind({ end, entries }: NameMatch, text: string): boolean {
  return text.startsWith('区', end - 1) || entries.every(({ name }) => GENERIC_DIVISIONS.has(name));
}

const LONGEST_BODY_BEHIND = 8;
const BODY_BEHIND = new RegExp(
  `^\\p{Script=Han}{0,3}(?:中学|小学|学校|医院|卫生院|幼儿园|公司|集团|合作社|法庭|派出所|站(?![着在])|厂|${LINES_OF_BUSINESS.join('|')})`,
  'u',
);

/** Many a township is called by a word (高峰, 下山, 大峡谷): the segmenter's dictionary must hold none, of three characters none but a name. */
function isNoWord(span: Span, tokens: readonly Token[]): boolean {
  const tag = wordOver(tokens, span)?.tag;
  const isUnknown = tag === undefined || tag === GUESSED;
  return readsAsName(span, tokens) && (isUnknown || (spanLength(span) > 2 && NAME_TAG.test(tag)));
}

const NAME_TAG = /^n[rs]/;

/** Leaves out what begins or ends inside one of the segmenter's words: 道路环境 holds no 路环. */
function wholeWords(matches: readonly NameMatch[], evidence: PassageEvidence): NameMatch[] {
  if (matches.length === 0) return [];
  const tokens = evidence.tokens();
  return matches.filter(({ start, end }) => !runsOver(tokens, start) && !runsOver(tokens, end));
}

function runsOver(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return token !== undefined && token.start < at && at < token.start + token.text.length;
}

/**
 * 联想, 有线电视, 金字塔: a name that is a word as well; and of bodies what has two characters, for 对美的追求 names none.
 * Without another recogniser's word for it such a name does not stand (`mendNames`).
 */
function readsAsWord(span: Span, type: EntityType, evidence: PassageEvidence): boolean {
  const tokens = evidence.tokens();
  if (tokens.length === 0) return false;
  const word = wordOver(tokens, span);
  const isProper = word !== undefined && PROPER_TAG.test(word.tag);
  if (type !== 'organization') return word !== undefined && !isProper;
  return spanLength(span) === 2 ? !isProper : word !== undefined && PHRASE_TAG.test(word.tag);
}

/** Tags of names, and of what the segmenter's dictionary does not hold. */
const PROPER_TAG = /^(?:nt|ns|nz|nrt|x)$/;
const PHRASE_TAG = /^[vail]/;
