import type { EntityCandidate } from '../annotation';
import { SHORT_NAME } from '../entities/listedNames';
import type { Finding } from './documentPass';

const SPREAD_TYPES: readonly string[] = ['person', 'place', 'organization'];

/** True for what the page may know elsewhere by its name; a division's short form waits for `acceptShortNames`. */
export function isSpreadable(finding: Finding): finding is EntityCandidate {
  return SPREAD_TYPES.includes(finding.type) && finding.recogniser !== SHORT_NAME;
}
