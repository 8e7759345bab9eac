import type { Candidate } from '../annotation';
import { overlaps } from '../text/span';
import { spansNear } from '../text/spansNear';

/** The candidates and those that a refiner adds, in the place of what stands over them. */
export function withAdded(candidates: readonly Candidate[], added: readonly Candidate[]): Candidate[] {
  if (added.length === 0) return [...candidates];
  const addedNear = spansNear(added);
  const kept = candidates.filter(({ span }) => !addedNear(span).some((other) => overlaps(other.span, span)));
  return [...kept, ...added];
}
