import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { cutsWord } from '../tokens/tokenAt';
import type { Gazetteer } from './gazetteer';
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
      const places = new Set(
        [...gazetteer.match(normal), ...gazetteer.match(normal, 'short')].map(({ start }) => start),
      );
      const bodies = gazetteer.match(normal, 'known').filter(({ start, end, entries }) => {
        const isBody = typeOfKnown(entries[0]?.kind) === 'organization';
        return isBody && end - start >= SHORTEST && places.has(start);
      });
      if (bodies.length === 0) return [];
      const tokens = evidence.tokens();
      return bodies
        .filter(({ start, end }) => !cutsWord(tokens, start) && !cutsWord(tokens, end))
        .map(({ start, end }) => ({
          type: 'organization',
          span: { start, end },
          recogniser: NAME,
          confidence: CONFIDENCE,
        }));
    },
  };
}
