import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { divisionLink, type Gazetteer, type NameMatch } from './gazetteer';

const NAME = 'division';
const CONFIDENCE = 0.9;

/** Names of divisions that are also ordinary words: a place only right behind the division they belong to. */
const GENERIC = new Set(['城区', '郊区', '矿区', '新区', '新城区', '市中区', '开发区', '高新区', '示范区', '城关镇', '街道']);

/** Finds administrative divisions by their full names, each level of an address as a place of its own. */
export function divisionRecogniser(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise(passage) {
      const matches = gazetteer.match(passage.normal);
      return matches.filter((match, i) => isPlace(match, matches[i - 1])).map(toCandidate);
    },
  };
}

function isPlace(match: NameMatch, previous: NameMatch | undefined): boolean {
  const generic = match.divisions.every(({ name }) => GENERIC.has(name));
  return !generic || previous?.end === match.start;
}

function toCandidate({ start, end, divisions }: NameMatch): EntityCandidate {
  return {
    type: 'place',
    span: { start, end },
    recogniser: NAME,
    confidence: CONFIDENCE,
    links: divisions.map(divisionLink),
  };
}
