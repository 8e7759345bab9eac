import type { Token } from '../../tokens/segmenter';
import type { Gazetteer } from '../gazetteer';
import { decode, type TaggedSpan } from './decode';
import { extractFeatures } from './features';
import { LABEL_COUNT, labelsOf, type LabelledSpan } from './labels';
import { unpackWeights } from './packedWeights';
import { scoreLabels } from './score';
import { layOutTransitions, type Transitions } from './transitions';
import { indexWeights, type TaggerWeights } from './weights';

/** Finds names of people, places and organisations by what it was trained on. */
export interface Tagger {
  /**
   * @param text widths folded, as `Passage.normal`
   * @param tokens the segmenter's words; none where there is no segmenter
   * @param given names that are known to stand in the text; they do not overlap, and what is found around them agrees with them
   */
  tag(text: string, tokens: readonly Token[], given?: readonly LabelledSpan[]): TaggedSpan[];
}

/** Makes a tagger of packed weights. @throws Error, when it is first used, if they are of another version */
export function loadTagger(packed: Uint8Array, gazetteer: Gazetteer): Tagger {
  let prepared: PreparedWeights | undefined;
  return {
    tag(text, tokens, given = []) {
      const { weights, transitions } = (prepared ??= prepare(packed));
      const scores = scoreLabels(extractFeatures({ text, tokens, gazetteer }), weights);
      insist(scores, given);
      return decode(scores, transitions);
    },
  };
}

interface PreparedWeights {
  readonly weights: TaggerWeights;
  readonly transitions: Transitions;
}

function prepare(bytes: Uint8Array): PreparedWeights {
  const weights = indexWeights(unpackWeights(bytes));
  return { weights, transitions: layOutTransitions(weights.transitions) };
}

/** More than any text's features together speak against a label. */
const CERTAIN = 1000;

/** Makes the labels of given names certain. */
function insist(scores: Float32Array, given: readonly LabelledSpan[]): void {
  if (given.length === 0) return;
  const labels = labelsOf(scores.length / LABEL_COUNT, given);
  for (const { start, end } of given) {
    for (let i = start; i < end; i++) {
      const at = i * LABEL_COUNT + (labels[i] as number);
      scores[at] = (scores[at] as number) + CERTAIN;
    }
  }
}
