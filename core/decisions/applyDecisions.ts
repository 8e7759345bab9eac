import type { Analysis, Annotation } from '../annotation';
import { countWhile } from '../text/countWhile';
import { bySpan, contains, hullOf, overlaps, parentIndices, sameSpan, type Span } from '../text/span';
import type { Decision } from './decision';

/** A decision and where it stands in the text; no ranges when its quote cannot be found. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly ranges: readonly Span[] | undefined;
  /** For a decision that replaces a suggestion: where that one stood. */
  readonly replaced?: readonly Span[] | undefined;
}

/** An analysis with the editor's decisions in it; its annotations leave out what was rejected. */
export interface DecidedAnalysis extends Analysis {
  /** What the editor rejected, where it stood. */
  readonly rejected: readonly Annotation[];
  /** Decisions whose quote is no longer in the text. */
  readonly unplaced: readonly Decision[];
}

/**
 * Puts the editor's decisions over the recognisers' suggestions. A decision always stands; a suggestion gives way where one
 * stands on the same span, across it, or rejected it.
 * @param text the file's text
 */
export function applyDecisions(text: string, analysis: Analysis, placed: readonly PlacedDecision[]): DecidedAnalysis {
  const standing = placed.filter((item) => item.ranges !== undefined);
  const bySpanAndType = new Map(
    analysis.annotations.map((annotation) => [keyOf(annotation.span, annotation.type), annotation]),
  );
  const decided = standing.map((item) => toAnnotation(text, analysis, bySpanAndType, item));
  const blockers = blockerIndex(standing);
  const suggestions = analysis.annotations.filter((suggestion) => !blockers.block(suggestion));
  const visible = decided.filter(({ status }) => status !== 'rejected');
  return {
    ...analysis,
    annotations: withParents([...suggestions, ...visible].sort((a, b) => bySpan(a.span, b.span))),
    rejected: decided.filter(({ status }) => status === 'rejected'),
    unplaced: placed.filter(({ ranges }) => ranges === undefined).map(({ decision }) => decision),
  };
}

function keyOf({ start, end }: Span, label: string): string {
  return `${String(start)}-${String(end)}-${label}`;
}

function toAnnotation(
  text: string,
  analysis: Analysis,
  suggestions: ReadonlyMap<string, Annotation>,
  { decision, ranges = [] }: PlacedDecision,
): Annotation {
  const span = hullOf(ranges);
  const suggestion = suggestions.get(keyOf(span, decision.label));
  const article = analysis.structure.articles.findIndex((candidate) => contains(candidate.span, span));
  return {
    id: decision.id,
    type: decision.label,
    span,
    ranges,
    text: ranges.map(({ start, end }) => text.slice(start, end)).join(''),
    confidence: 1,
    recogniser: 'editor',
    article: suggestion?.article ?? Math.max(0, article),
    ...(suggestion && valuesOf(suggestion)),
    ...decidedValues(decision, suggestion, ranges),
    status: decision.status,
    ...(decision.note !== undefined && { note: decision.note }),
  };
}

function valuesOf({ figure, date, entity }: Annotation): Pick<Annotation, 'figure' | 'date' | 'entity'> {
  return { ...(figure && { figure }), ...(date && { date }), ...(entity && { entity }) };
}

function decidedValues(
  { value }: Decision,
  suggestion: Annotation | undefined,
  ranges: readonly Span[],
): Pick<Annotation, 'figure' | 'date' | 'entity'> {
  if (value === undefined) return {};
  const { figure, date, entity } = value;
  return {
    ...(figure && { figure: { ...figure, numeral: suggestion?.figure?.numeral ?? hullOf(ranges) } }),
    ...(date && { date }),
    ...(entity && { entity }),
  };
}

/** Answers for a suggestion whether a decision stands in its place. Sorted, so that a page with 5,000 decisions stays quick. */
function blockerIndex(standing: readonly PlacedDecision[]): { block(suggestion: Annotation): boolean } {
  const blockers = standing
    .flatMap((item) => {
      const own = { span: hullOf(item.ranges ?? []), label: item.decision.label, status: item.decision.status };
      const old = item.replaced && {
        span: hullOf(item.replaced),
        label: item.decision.replaces?.label ?? '',
        status: 'rejected' as const,
      };
      return old ? [own, old] : [own];
    })
    .sort((a, b) => a.span.start - b.span.start);
  const longest = blockers.reduce((most, { span }) => Math.max(most, span.end - span.start), 0);
  return {
    block({ span, type }) {
      for (
        let i = countWhile(blockers, (blocker) => blocker.span.start < span.start - longest);
        i < blockers.length;
        i++
      ) {
        const blocker = blockers[i] as (typeof blockers)[number];
        if (blocker.span.start >= span.end) break;
        if (givesWay(span, type, blocker)) return true;
      }
      return false;
    },
  };
}

function givesWay(span: Span, type: string, blocker: { span: Span; label: string; status: string }): boolean {
  if (!overlaps(span, blocker.span)) return false;
  if (sameSpan(span, blocker.span)) return blocker.status !== 'rejected' || blocker.label === type;
  if (blocker.label === type) return true;
  const nests = contains(span, blocker.span) || contains(blocker.span, span);
  return blocker.status !== 'rejected' && !nests;
}

function withParents(sorted: readonly Annotation[]): Annotation[] {
  const parents = parentIndices(sorted.map(({ span }) => span));
  return sorted.map((annotation, index) => withParent(annotation, parents[index]));
}

function withParent(annotation: Annotation, parent: number | undefined): Annotation {
  if (annotation.parent === parent) return annotation;
  const { parent: _former, ...rest } = annotation;
  return parent === undefined ? rest : { ...rest, parent };
}
