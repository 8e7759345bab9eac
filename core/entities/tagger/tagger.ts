import type { Token } from '../../tokens/segmenter';
import type { Gazetteer } from '../gazetteer';
import { decode, type TaggedSpan } from './decode';
import { extractFeatures } from './features';
import { unpackWeights } from './packedWeights';
import { scoreLabels } from './score';
import { layOutTransitions, type Transitions } from './transitions';
import { indexWeights, type TaggerWeights } from './weights';

/** Finds names of people, places and organisations by what it was trained on. */
export interface Tagger {
  /**
   * @param text widths folded, as `Passage.normal`
   * @param tokens the segmenter's words; where there are none, weights that were trained without words are used
   */
  tag(text: string, tokens: readonly Token[]): TaggedSpan[];
}

/** The packed weights, as `model/` holds them. */
export interface PackedTagger {
  readonly withWords: Uint8Array;
  readonly withoutWords: Uint8Array;
}

/** Makes a tagger of the packed weights. @throws Error when they are of another version */
export function loadTagger(packed: PackedTagger, gazetteer: Gazetteer): Tagger {
  const withWords = once(() => prepare(packed.withWords));
  const withoutWords = once(() => prepare(packed.withoutWords));
  return {
    tag(text, tokens) {
      const { weights, transitions } = tokens.length > 0 ? withWords() : withoutWords();
      return decode(scoreLabels(extractFeatures({ text, tokens, gazetteer }), weights), transitions);
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

/** Of the two sets mostly one is needed, so each is unpacked when first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
