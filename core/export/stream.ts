import type { Analysis, Annotation, Problem } from '../annotation';
import { blockHull, isProse, type Article, type Role } from '../structure/structure';
import { bySpan, type Span } from '../text/span';

/** One output line of `annotate --ndjson`. All offsets are half-open UTF-16 code units into the document's text. */
export interface StreamRecord {
  readonly id: string;
  readonly annotations: readonly StreamAnnotation[];
  readonly articles: readonly StreamArticle[];
  readonly problems: readonly StreamProblem[];
}

export type StreamAnnotation = Span &
  Pick<Annotation, 'type' | 'text' | 'confidence' | 'parent' | 'figure' | 'date' | 'entity'> & {
    /** The parts, when a column break cuts the annotation; `start` and `end` are then the hull. */
    readonly ranges?: readonly Span[];
  };

export interface StreamArticle {
  readonly headline: Span | null;
  readonly subtitle?: Span;
  readonly bylines: readonly Span[];
  readonly subheads: readonly Span[];
  readonly captions: readonly Span[];
  readonly paragraphs: readonly { readonly ranges: readonly Span[] }[];
  readonly readingOrder: readonly number[];
}

export type StreamProblem = Span & Omit<Problem, 'span'>;

/** Writes an analysis as the stream contract has it. */
export function toStreamRecord(id: string, analysis: Analysis): StreamRecord {
  return {
    id,
    annotations: analysis.annotations.map(toStreamAnnotation),
    articles: analysis.structure.articles.map(toStreamArticle),
    problems: analysis.problems.map(({ code, span, message, fix }) => ({
      code,
      ...span,
      message,
      ...(fix && { fix }),
    })),
  };
}

function toStreamAnnotation(annotation: Annotation): StreamAnnotation {
  const { type, span, ranges, text, confidence, parent, figure, date, entity } = annotation;
  return {
    type,
    ...span,
    text,
    ...(ranges.length > 1 && { ranges }),
    confidence,
    ...(parent !== undefined && { parent }),
    ...(figure && { figure }),
    ...(date && { date }),
    ...(entity && { entity }),
  };
}

function toStreamArticle({ blocks, readingOrder }: Article): StreamArticle {
  const hulls = (role: Role): Span[] => blocks.filter((block) => block.role === role).map(blockHull);
  const [subtitle] = hulls('subtitle');
  const parts = blocks.flatMap((block) => block.parts).filter(({ role }) => role === 'byline' || role === 'credit');
  return {
    headline: hulls('headline')[0] ?? null,
    ...(subtitle && { subtitle }),
    bylines: [...hulls('byline'), ...parts.map(blockHull)].sort(bySpan),
    subheads: hulls('subhead'),
    captions: hulls('caption'),
    paragraphs: blocks.filter(({ role }) => isProse(role)).map(({ ranges }) => ({ ranges })),
    readingOrder,
  };
}
