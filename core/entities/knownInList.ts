import type { EntityCandidate, EntityType } from '../annotation';
import type { Recogniser } from '../recogniser';
import { readsAsName } from '../tokens/readsAsName';
import { cutsWord } from '../tokens/tokenAt';
import { linkTo, type Gazetteer, type NameMatch } from './gazetteer';
import { NAMES_THAT_ARE_WORDS } from './namesThatAreWords';
import { typeOfKnown } from './knownTypes';

const NAME = 'known-in-list';
const CONFIDENCE = 0.8;

const BETWEEN = /^[、和与及]$/u;

/**
 * Finds known names that stand beside one of their kind: 双汇、思念, and short names of divisions: 乌什、阿克苏. One alone may be a word
 * (思念), two are hardly.
 */
export function knownInList(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence) {
      const known = listedOf(gazetteer.match(normal, 'known'), normal);
      const short = listedOf(gazetteer.match(normal, 'short').filter(isNoWord(normal)), normal);
      if (known.length + short.length === 0) return [];
      const tokens = evidence.tokens();
      return [
        ...known.filter(({ start, end }) => !cutsWord(tokens, start) && !cutsWord(tokens, end)),
        ...listedOf(
          short.filter((match) => readsAsName(match, tokens)),
          normal,
        ),
      ].map(toCandidate);
    },
  };
}

function isNoWord(text: string): (match: NameMatch) => boolean {
  return ({ start, end }) => !NAMES_THAT_ARE_WORDS.has(text.slice(start, end));
}

function listedOf(matches: readonly NameMatch[], text: string): NameMatch[] {
  return matches.filter((match, i) => areListed(matches[i - 1], match, text) || areListed(match, matches[i + 1], text));
}

function areListed(left: NameMatch | undefined, right: NameMatch | undefined, text: string): boolean {
  if (left === undefined || right === undefined) return false;
  const type = typeOf(left);
  return type !== undefined && type === typeOf(right) && BETWEEN.test(text.slice(left.end, right.start));
}

/** A village that is called by a word is too often said in general: 示范村、文明村. */
function typeOf({ entries: [entry] }: NameMatch): EntityType | undefined {
  if (entry === undefined || entry.kind === 'village') return undefined;
  return entry.code === undefined ? typeOfKnown(entry.kind) : 'place';
}

function toCandidate(match: NameMatch): EntityCandidate {
  const { start, end, entries } = match;
  const links = entries.filter(({ code }) => code !== undefined).map(linkTo);
  return {
    type: typeOf(match) ?? 'organization',
    span: { start, end },
    recogniser: NAME,
    confidence: CONFIDENCE,
    ...(links.length > 0 && { links }),
  };
}
