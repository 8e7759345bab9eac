import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer, type Gazetteer } from '../../core/entities/gazetteer';

/** Reads the packed gazetteer that the build puts beside the programs. */
export function readGazetteer(): Gazetteer {
  return loadGazetteer(readFileSync(join(__dirname, 'gazetteer.txt'), 'utf8'));
}
