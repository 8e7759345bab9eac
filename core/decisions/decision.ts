import type { AnnotationStatus, Label } from '../annotation';
import type { DateValue } from '../dates/date';
import type { EntityLink } from '../entities/entity';
import type { Figure } from '../figures/figure';
import type { Selector } from './selector';

/** What the editor did last to the span. */
export type DecisionAction = 'confirm' | 'reject' | 'relabel' | 'resize' | 'add' | 'set-value' | 'note';

/** What the editor holds true of the span: an annotation, one to be looked at again, or none. */
export type DecisionStatus = Exclude<AnnotationStatus, 'suggested'>;

/** A value that the editor set; it takes the place of the recogniser's. */
export interface DecidedValue {
  readonly figure?: Omit<Figure, 'numeral'>;
  readonly date?: DateValue;
  readonly entity?: EntityLink;
}

/** What an editor decided about one span, as it stands in the sidecar. */
export interface Decision {
  /** Stable over edits, saves and merges. */
  readonly id: string;
  readonly action: DecisionAction;
  readonly status: DecisionStatus;
  readonly label: Label;
  readonly selector: Selector;
  /** For a relabelled or resized suggestion: what it was, so that it does not come back. */
  readonly replaces?: { readonly label: Label; readonly selector: Selector };
  readonly value?: DecidedValue;
  readonly note?: string;
  /** The file it was taken from; absent where it was decided here. */
  readonly origin?: { readonly format: string; readonly file: string };
  /** Who decided; absent when the setting is off. */
  readonly by?: string;
  /** When, ISO 8601 in UTC: of two decisions with one id the later counts. */
  readonly at: string;
}

/** Of decisions with one id the latest, in text order; what `merge=union` leaves in a sidecar becomes one list again. */
export function latestById(decisions: readonly Decision[]): Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const known = latest.get(decision.id);
    if (known === undefined || known.at <= decision.at) latest.set(decision.id, decision);
  }
  return [...latest.values()].sort(
    (a, b) =>
      a.selector.start - b.selector.start ||
      b.selector.end - a.selector.end ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
