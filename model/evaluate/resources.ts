import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../../core/entities/gazetteer';
import { loadTagger } from '../../core/entities/tagger/tagger';
import type { NewsResources } from '../../core/newsAnalyser';
import { packGazetteer } from '../../tools/packGazetteer';

/** The gazetteer and the tagger as they ship, without a segmenter. @param weights other weights that read the segmenter's words */
export function loadResources(weights = 'model/tagger.bin'): NewsResources {
  const gazetteer = loadGazetteer(packGazetteer());
  const tagger = loadTagger(
    { withWords: readFileSync(weights), withoutWords: readFileSync('model/taggerWithoutWords.bin') },
    gazetteer,
  );
  return { gazetteer, tagger };
}
