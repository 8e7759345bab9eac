import { annotatedAs, compareDecisions, type Difference } from '../../core/decisions/compare';
import type { Decision } from '../../core/decisions/decision';
import { readSidecar } from '../../core/decisions/sidecar';
import type { CompareResult } from '../../protocol/messages';

/** Compares the decisions on a text with another sidecar's content. */
export function compareSidecars(text: string, ours: readonly Decision[], other: string): CompareResult {
  const { decisions: theirs, faults } = readSidecar(other);
  const { agreements, differences } = compareDecisions(ours, theirs, text);
  return { agreements, differences: differences.map((difference) => toItem(text, difference)), faults: faults.length };
}

function toItem(text: string, { ours, theirs }: Difference): CompareResult['differences'][number] {
  const ranges = (ours ?? theirs)?.ranges ?? [];
  const [ourLabel, theirLabel] = [annotatedAs(ours), annotatedAs(theirs)];
  return {
    text: ranges.map(({ start, end }) => text.slice(start, end)).join(''),
    ranges,
    ...(ourLabel !== undefined && { ours: ourLabel }),
    ...(theirLabel !== undefined && { theirs: theirLabel }),
    ...(ours && { annotation: ours.decision.id }),
    ...(theirs && { theirStatus: theirs.decision.status }),
  };
}
