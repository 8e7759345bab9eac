import type { Analysis, Annotation, Problem } from '../annotation';
import type { Article, Block, Part } from '../structure/structure';
import { contains, type Span } from '../text/span';
import type { ExportDocument } from './view';
import { keep } from './view';

/** One document for each article of a page: its stretch of the text, with offsets into it. */
export function splitArticles(document: ExportDocument): ExportDocument[] {
  return document.analysis.structure.articles.map((article, index) => sliceArticle(document, article, index));
}

function sliceArticle({ text, analysis, source }: ExportDocument, article: Article, index: number): ExportDocument {
  return {
    text: text.slice(article.span.start, article.span.end),
    analysis: sliceAnalysis(analysis, article),
    source: { ...source, name: `${source.name}#article-${String(index + 1)}` },
  };
}

function sliceAnalysis(analysis: Analysis, article: Article): Analysis {
  const { start } = article.span;
  const inside = analysis.annotations.map(({ span }) => contains(article.span, span));
  return {
    structure: { articles: [shiftArticle(article, start)], furniture: [] },
    annotations: keep(analysis.annotations, inside).map((annotation) => shiftAnnotation(annotation, start)),
    problems: analysis.problems.filter(({ span }) => contains(article.span, span)).map((p) => shiftProblem(p, start)),
    issueDate: analysis.issueDate,
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}

function shiftArticle({ span, blocks, readingOrder, rotation }: Article, by: number): Article {
  return {
    span: shift(span, by),
    blocks: blocks.map((block): Block => ({ ...shiftRanges(block, by), parts: block.parts.map(shiftPart(by)) })),
    readingOrder,
    ...(rotation && {
      rotation: {
        begins: rotation.begins - by,
        before: shift(rotation.before, by),
        after: shift(rotation.after, by),
      },
    }),
  };
}

function shiftPart(by: number): (part: Part) => Part {
  return (part) => shiftRanges(part, by);
}

function shiftRanges<T extends { readonly ranges: readonly Span[] }>(item: T, by: number): T {
  return { ...item, ranges: item.ranges.map((range) => shift(range, by)) };
}

function shiftAnnotation(annotation: Annotation, by: number): Annotation {
  const { figure } = annotation;
  return {
    ...shiftRanges(annotation, by),
    span: shift(annotation.span, by),
    article: 0,
    ...(figure && { figure: { ...figure, numeral: shift(figure.numeral, by) } }),
  };
}

function shiftProblem(problem: Problem, by: number): Problem {
  return {
    ...problem,
    span: shift(problem.span, by),
    ...(problem.fix && { fix: problem.fix.map((change) => ({ ...change, span: shift(change.span, by) })) }),
  };
}
