import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../../core/entities/gazetteer';
import { loadTagger } from '../../core/entities/tagger/tagger';
import type { NewsResources } from '../../core/newsAnalyser';
import { packGazetteer } from '../../tools/packGazetteer';

/** The gazetteer and the tagger as they ship, without a segmenter. @param weights other weights than those that ship */
export function loadResources(weights = 'model/tagger.bin'): NewsResources {
  const gazetteer = loadGazetteer(packGazetteer());
  return { gazetteer, tagger: loadTagger(readFileSync(weights), gazetteer) };
}
