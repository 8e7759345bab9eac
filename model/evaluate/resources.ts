import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../../core/entities/gazetteer';
import { loadTagger } from '../../core/entities/tagger/tagger';
import type { NewsResources } from '../../core/newsAnalyser';
import { packGazetteer } from '../../tools/packGazetteer';

/** The gazetteer and the tagger as they ship, without a segmenter. */
export function loadResources(): NewsResources {
  const gazetteer = loadGazetteer(packGazetteer());
  const tagger = loadTagger(
    { withWords: readFileSync('model/tagger.bin'), withoutWords: readFileSync('model/taggerWithoutWords.bin') },
    gazetteer,
  );
  return { gazetteer, tagger };
}
