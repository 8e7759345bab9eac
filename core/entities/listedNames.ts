import type { EntityCandidate, EntityType } from '../annotation';
import type { PassageEvidence, Recogniser } from '../recogniser';
import type { Passage } from '../structure/passage';
import { linkTo, type Gazetteer, type NameKind, type NameMatch } from './gazetteer';

const NAME = 'list';
/** The recogniser's name on short forms of divisions, which stand only when the page speaks for them. */
export const SHORT_NAME = 'short-name';

const CONFIDENCE = 0.85;
const SHORT_CONFIDENCE = 0.4;
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
      wholeWords(gazetteer.match(passage.normal), passage, evidence).flatMap(({ start, end, entries }) => {
        const type = TYPES[entries[0]?.kind ?? 'county'];
        if (type === undefined) return [];
        return [{ type, span: { start, end }, recogniser: NAME, confidence: CONFIDENCE, links: entries.map(linkTo) }];
      }),
  };
}

/** Finds short forms of provinces, cities and counties (保定, 望都); `acceptShortNames` decides which of them stand. */
export function shortNames(gazetteer: Gazetteer): Recogniser {
  return {
    name: SHORT_NAME,
    recognise: (passage, evidence) =>
      wholeWords(gazetteer.match(passage.normal, 'short'), passage, evidence).map(
        ({ start, end, entries }): EntityCandidate => ({
          type: 'place',
          span: { start, end },
          recogniser: SHORT_NAME,
          confidence: SHORT_CONFIDENCE,
          links: entries.map(linkTo),
        }),
      ),
  };
}

/** Leaves out what begins or ends inside one of the segmenter's words: 道路环境 holds no 路环. */
function wholeWords(matches: readonly NameMatch[], passage: Passage, evidence: PassageEvidence): NameMatch[] {
  const tokens = evidence.tokens();
  if (tokens.length === 0 || matches.length === 0) return [...matches];
  const borders = new Uint8Array(passage.normal.length + 1);
  for (const { start, text } of tokens) borders[start] = borders[start + text.length] = 1;
  return matches.filter(({ start, end }) => borders[start] === 1 && borders[end] === 1);
}
