import type { DateCandidate, EntityCandidate, FigureCandidate, IssueDate } from '../annotation';
import type { DateValue } from '../dates/date';
import type { PassageEvidence } from '../recogniser';
import type { Passage } from '../structure/passage';
import type { Structure } from '../structure/structure';

/** What stands in a passage once the document has been asked: dates have a value, an entity's links are down to one. */
export type Finding = EntityCandidate | FigureCandidate | (DateCandidate & { readonly date?: DateValue });

/** A passage with what was found in it. */
export interface PassageFindings {
  readonly passage: Passage;
  readonly findings: readonly Finding[];
  readonly evidence: PassageEvidence;
}

export interface DocumentContext {
  readonly structure: Structure;
  readonly issueDate: IssueDate;
}

/**
 * Decides what one passage alone cannot: an implied year, which 海南区, a name found elsewhere.
 * Runs over the whole page each time, so it works on findings, and asks for words only where a name may stand.
 */
export interface DocumentPass {
  readonly name: string;
  run(page: readonly PassageFindings[], context: DocumentContext): PassageFindings[];
}
