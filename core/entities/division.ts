import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { linkTo, type Gazetteer, type NameMatch } from './gazetteer';

const NAME = 'division';
const CONFIDENCE = 0.9;

/** Names of divisions that are also ordinary words: a place only right behind the division they belong to. */
const GENERIC = new Set([
  '小城镇',
  '城区',
  '郊区',
  '矿区',
  '新区',
  '新城区',
  '市中区',
  '开发区',
  '高新区',
  '示范区',
  '城关镇',
  '街道',
  '农场',
  '林场',
  '牧场',
  '渔场',
  '良种场',
  '园艺场',
  '老城区',
  '新城',
  '工业园区',
]);

/** Finds administrative divisions by their full names, each level of an address as a place of its own. */
export function divisionRecogniser(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise(passage, evidence) {
      const matches = gazetteer.match(passage.normal).filter(({ entries }) => entries[0]?.code !== undefined);
      const wordStarts = new Set(evidence.tokens().map(({ start }) => start));
      return matches
        .filter((match, i) => matches[i - 1]?.end === match.start || standsAlone(match, wordStarts))
        .map(toCandidate);
    },
  };
}

/** Without the division it belongs to before it, a common word or a piece of one is no place: 文明村镇 holds no 明村镇, 示范县 no 范县. */
function standsAlone(match: NameMatch, wordStarts: ReadonlySet<number>): boolean {
  if (match.entries.every(({ name }) => GENERIC.has(name))) return false;
  const cutsWord = wordStarts.size > 0 && !wordStarts.has(match.start);
  const isShort = match.end - match.start === 2;
  const isLong = match.end - match.start > 3;
  return !cutsWord || isLong || (!isShort && match.entries.some(({ kind }) => kind !== 'township'));
}

function toCandidate({ start, end, entries }: NameMatch): EntityCandidate {
  return {
    type: 'place',
    span: { start, end },
    recogniser: NAME,
    confidence: CONFIDENCE,
    links: entries.map(linkTo),
  };
}
