import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { wordOver } from '../tokens/tokenAt';
import type { OwnNames } from './ownList';
import { TAGGED_TYPES, type LabelledSpan, type TaggedType } from './tagger/labels';
import type { Tagger } from './tagger/tagger';

/** The recogniser's name on what the tagger found: the only one that guesses, so rules and the page may overrule it. */
export const TAGGER = 'tagger';

/** The trained tagger's names. @param own the newsroom's names, which the tagger takes as given */
export function statisticalNames(tagger: Tagger, own?: OwnNames): Recogniser {
  return {
    name: TAGGER,
    recognise({ normal }, evidence): EntityCandidate[] {
      return tagger
        .tag(normal, evidence.tokens(), own && givenNames(own, normal))
        .map(({ start, end, type, confidence }) => ({
          type: TAGGED_TYPES[type] as TaggedType,
          span: { start, end },
          recogniser: TAGGER,
          confidence: Math.min(confidence, MOST),
        }))
        .filter(({ type, confidence, span }) => {
          if (type !== 'person') return true;
          return confidence >= (isCommonWord(span, evidence.tokens()) ? LEAST_COMMON_WORD : LEAST_PERSON);
        });
    },
  };
}

/** The own names of the types that the tagger tells apart. */
function givenNames(own: OwnNames, text: string): LabelledSpan[] {
  return own(text).flatMap(({ span, entity }) => {
    const type = TAGGED_TYPES.findIndex((tagged) => tagged === entity.type);
    return type < 0 ? [] : [{ ...span, type }];
  });
}

/** 绘本, 幸福: the segmenter knows the whole name as a noun, verb or adjective. */
function isCommonWord(span: Span, tokens: readonly Token[]): boolean {
  return COMMON_TAG.test(wordOver(tokens, span)?.tag ?? '');
}

const COMMON_TAG = /^(?:n|v|vn|a|an|ad|d|b)$/;
const LEAST_COMMON_WORD = 0.75;

/** A statistical finding is never surer than a rule that reads the layout. */
const MOST = 0.99;
/** What is less surely a person is more often a word (惠民生): `npm run evaluate:entities` is best with this floor. */
const LEAST_PERSON = 0.5;
