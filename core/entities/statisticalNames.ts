import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { TAGGED_TYPES, type TaggedType } from './tagger/labels';
import type { Tagger } from './tagger/tagger';

const NAME = 'tagger';

/** The trained tagger's names. */
export function statisticalNames(tagger: Tagger): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence): EntityCandidate[] {
      return tagger
        .tag(normal, evidence.tokens())
        .map(({ start, end, type, confidence }) => ({
          type: TAGGED_TYPES[type] as TaggedType,
          span: { start, end },
          recogniser: NAME,
          confidence: Math.min(confidence, MOST),
        }))
        .filter(({ type, confidence }) => type !== 'person' || confidence >= LEAST_PERSON);
    },
  };
}

/** A statistical finding is never surer than a rule that reads the layout. */
const MOST = 0.99;
/** What is less surely a person is more often a word (惠民生): `npm run evaluate:entities` is best with this floor. */
const LEAST_PERSON = 0.5;
