import type { Analysis, Annotation, IssueDate, Problem } from '../annotation';
import type { Article, Block } from '../structure/structure';
import { createLineIndex, type LineColumn } from '../text/lineIndex';
import type { Span } from '../text/span';
import { eachAlone, type Format } from './format';
import type { ExportSource, ExportView } from './view';

/** Raised when a reader of the last version could misread the file. */
const FORMAT_VERSION = 1;

/** Our JSON: see `schemas/annotations.schema.json`. */
export interface AnnotationsFile {
  readonly format: 'article-annotator';
  readonly version: number;
  readonly offsetUnit: 'utf-16';
  readonly source: ExportSource;
  readonly issueDate: IssueDate;
  readonly articles: readonly ExportedArticle[];
  /** What belongs to the page and to no article. */
  readonly furniture: readonly ExportedBlock[];
  readonly annotations: readonly ExportedAnnotation[];
  readonly entities: readonly ExportedEntity[];
  readonly problems: readonly (Problem & { readonly position: LineColumn })[];
}

interface ExportedArticle extends Pick<Article, 'span' | 'readingOrder' | 'rotation'> {
  readonly headline: string | null;
  readonly blocks: readonly ExportedBlock[];
}

type ExportedBlock = Block & { readonly text: string };

type ExportedAnnotation = Pick<
  Annotation,
  | 'id'
  | 'type'
  | 'status'
  | 'note'
  | 'text'
  | 'ranges'
  | 'article'
  | 'parent'
  | 'figure'
  | 'date'
  | 'confidence'
  | 'recogniser'
> &
  Span & {
    readonly position: LineColumn;
    /** Id of an entry of `entities`. */
    readonly entity?: string;
  };

interface ExportedEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly code?: string;
  readonly path?: readonly string[];
  /** Every form in which it is written on the page, in order of first use. */
  readonly aliases: readonly string[];
  /** Ids of its annotations, in text order. */
  readonly mentions: readonly string[];
}

/** Writes an analysis as our JSON, the same bytes for the same text each time. */
export function exportJson(text: string, analysis: Analysis, source: ExportSource): string {
  return `${JSON.stringify(toAnnotationsFile(text, analysis, source), null, 2)}\n`;
}

/** Our JSON as one format among the others. */
export const JSON_FORMAT: Format = {
  id: 'json',
  name: 'Article Annotator JSON',
  description: 'everything that is known, with a JSON Schema',
  offsetUnit: 'UTF-16 code units',
  extension: '.annotations.json',
  lacks: [],
  write: (views) =>
    eachAlone(views, (view) => [
      { extension: '.annotations.json', content: exportJson(view.text, labelled(view), view.source) },
    ]),
};

/** The view as an analysis whose types have the names that were asked for. */
export function labelled({ structure, problems, issueDate, mentions }: ExportView): Analysis {
  const annotations = mentions.map(({ label, ...annotation }) => ({ ...annotation, type: label }));
  return { structure, problems, issueDate, annotations };
}

/** The content of our JSON as data. */
export function toAnnotationsFile(text: string, analysis: Analysis, source: ExportSource): AnnotationsFile {
  const lineColumn = createLineIndex(text);
  return {
    format: 'article-annotator',
    version: FORMAT_VERSION,
    offsetUnit: 'utf-16',
    source,
    issueDate: analysis.issueDate,
    articles: analysis.structure.articles.map((article) => toExportedArticle(text, article)),
    furniture: analysis.structure.furniture.map((block) => toExportedBlock(text, block)),
    annotations: analysis.annotations.map((annotation) => toExportedAnnotation(annotation, lineColumn)),
    entities: collectEntities(analysis.annotations),
    problems: analysis.problems.map((problem) => ({ ...problem, position: lineColumn(problem.span.start) })),
  };
}

function toExportedArticle(text: string, { span, blocks, readingOrder, rotation }: Article): ExportedArticle {
  const withText = blocks.map((block) => toExportedBlock(text, block));
  return {
    span,
    headline: withText.find(({ role }) => role === 'headline')?.text ?? null,
    blocks: withText,
    readingOrder,
    ...(rotation && { rotation }),
  };
}

function toExportedBlock(text: string, block: Block): ExportedBlock {
  return { ...block, text: quote(text, block.ranges) };
}

function quote(text: string, ranges: readonly Span[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join('');
}

function toExportedAnnotation(
  { span, entity, ...annotation }: Annotation,
  lineColumn: (offset: number) => LineColumn,
): ExportedAnnotation {
  return {
    ...annotation,
    ...span,
    position: lineColumn(span.start),
    ...(entity && { entity: entity.id }),
  };
}

function collectEntities(annotations: readonly Annotation[]): ExportedEntity[] {
  const linked = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.entity === undefined) continue;
    const mentions = linked.get(annotation.entity.id);
    if (mentions === undefined) linked.set(annotation.entity.id, [annotation]);
    else mentions.push(annotation);
  }
  return [...linked.values()].flatMap((mentions) => {
    const [first] = mentions;
    if (first?.entity === undefined) return [];
    return {
      ...first.entity,
      type: first.type,
      aliases: [...new Set(mentions.map(({ text }) => text))],
      mentions: mentions.map(({ id }) => id),
    };
  });
}
