import { compareDecisions, type Difference } from '../../core/decisions/compare';
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
  return {
    text: ranges.map(({ start, end }) => text.slice(start, end)).join(''),
    ranges,
    ...(ours && { ours: ours.decision.label, annotation: ours.decision.id }),
    ...(theirs && { theirs: theirs.decision.label }),
  };
}
