import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { cutsWord } from '../tokens/tokenAt';
import type { Gazetteer, NameMatch } from './gazetteer';
import { typeOfKnown } from './knownTypes';

const NAME = 'known-body';
const CONFIDENCE = 0.8;
/** Shorter ones are often a place and another word. */
const SHORTEST = 4;

/** Finds known bodies that begin with a listed place, which alone would stand in their stead: 中国|电建, 上海|电气. */
export function knownBodies(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence): EntityCandidate[] {
      const known = gazetteer.match(normal, 'known').filter(isLongBody);
      if (known.length === 0) return [];
      const places = new Set(
        [...gazetteer.match(normal), ...gazetteer.match(normal, 'short')].map(({ start }) => start),
      );
      const tokens = evidence.tokens();
      return known
        .filter(({ start, end }) => places.has(start) && !cutsWord(tokens, start) && !cutsWord(tokens, end))
        .map(({ start, end }) => ({
          type: 'organization',
          span: { start, end },
          recogniser: NAME,
          confidence: CONFIDENCE,
        }));
    },
  };
}

function isLongBody({ start, end, entries }: NameMatch): boolean {
  return typeOfKnown(entries[0]?.kind) === 'organization' && end - start >= SHORTEST;
}
