import type { AnnotationItem } from '../../protocol/messages';

/** What the review queue stops at. */
export interface ReviewScope {
  /** Labels; all when empty. */
  readonly types: readonly string[];
  /** 0 to 1: what is less sure is passed over. */
  readonly minimumConfidence: number;
}

/** The undecided annotations that the scope lets through, in text order. */
export function queueOf(items: readonly AnnotationItem[], { types, minimumConfidence }: ReviewScope): AnnotationItem[] {
  return items.filter(
    ({ status, label, confidence }) =>
      status === 'suggested' && (types.length === 0 || types.includes(label)) && confidence >= minimumConfidence,
  );
}

/** The nearest of the queue in the direction, starting over at the page's end. */
export function nextIn(queue: readonly AnnotationItem[], offset: number, step: 1 | -1): AnnotationItem | undefined {
  return step === 1
    ? (queue.find((item) => startOf(item) > offset) ?? queue[0])
    : (queue.findLast((item) => startOf(item) < offset) ?? queue.at(-1));
}

function startOf({ ranges }: AnnotationItem): number {
  return ranges[0]?.start ?? 0;
}

/** True when the scope passes over anything. */
export function isNarrow({ types, minimumConfidence }: ReviewScope): boolean {
  return types.length > 0 || minimumConfidence > 0;
}
