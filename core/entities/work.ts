import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';

const NAME = 'work';
/** A title with its marks; a title within a title is set in 〈〉, so 《 inside 《 does not occur in print. */
const TITLE = /《[^《》\n]{1,60}》/g;

/** Finds titles in 《》, the marks included. */
export const workRecogniser: Recogniser = {
  name: NAME,
  recognise({ text }): EntityCandidate[] {
    return [...text.matchAll(TITLE)].map((match) => ({
      type: 'work',
      span: { start: match.index, end: match.index + match[0].length },
      recogniser: NAME,
      confidence: 0.98,
    }));
  },
};
