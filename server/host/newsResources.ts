import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../../core/entities/gazetteer';
import { loadTagger } from '../../core/entities/tagger/tagger';
import type { NewsResources } from '../../core/newsAnalyser';

/** Reads the packed gazetteer and the tagger's weights that the build puts beside the programs. */
export function readNewsResources(): Pick<NewsResources, 'gazetteer' | 'tagger'> {
  const read = (file: string): Buffer => readFileSync(join(__dirname, file));
  const gazetteer = loadGazetteer(read('gazetteer.txt').toString('utf8'));
  const tagger = loadTagger(read('tagger.bin'), gazetteer);
  return { gazetteer, tagger };
}
