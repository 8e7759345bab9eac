import type { Analysis, Annotation, Label } from '../annotation';
import { indexCodePoints, type CodePointIndex } from '../text/codePoints';
import { createLineIndex, type LineColumn } from '../text/lineIndex';
import type { Span } from '../text/span';

/** The file that an analysis was made from. */
export interface ExportSource {
  /** The file's name or path, as the reader of the export should know it. */
  readonly name: string;
  /** SHA-256 of the file's bytes, in hexadecimal; of the text in UTF-8 when it was never saved. */
  readonly sha256: string;
  /** The encoding the bytes were read in: `utf-8`, `gb18030`, `utf-16le`, … */
  readonly encoding: string;
}

/** What every exporter writes down. */
export interface ExportDocument {
  readonly text: string;
  readonly analysis: Analysis;
  readonly source: ExportSource;
}

/** `confirmed` by the editor, `suggested` (all that is not confirmed, the uncertain too), or both. */
export type Include = 'suggested' | 'confirmed' | 'both';

export interface ExportOptions {
  readonly include: Include;
  /** Only these types; all when left out. */
  readonly types?: readonly Label[];
  /** What a type is called in the export: `{ person: 'PER' }`; a type left out keeps its own name. */
  readonly labels: Readonly<Record<string, string>>;
  /** One document for each article instead of one for the page. */
  readonly perArticle: boolean;
  /** Leave out what lies inside or across another annotation. */
  readonly flat: boolean;
}

export const DEFAULT_OPTIONS: ExportOptions = { include: 'both', labels: {}, perArticle: false, flat: false };

/** An annotation with the name that its type has in the export. */
export interface Mention extends Annotation {
  readonly label: string;
}

/** A document as an exporter sees it: what was asked for, in order of `bySpan`, and the units it may count in. */
export interface ExportView extends Pick<Analysis, 'structure' | 'problems' | 'issueDate'> {
  readonly text: string;
  readonly source: ExportSource;
  readonly mentions: readonly Mention[];
  readonly codePoints: CodePointIndex;
  lineColumn(offset: number): LineColumn;
}

/** Chooses what is exported. `parent` of a mention is an index into the view's mentions. */
export function viewOf({ text, analysis, source }: ExportDocument, options: ExportOptions): ExportView {
  const chosen = analysis.annotations.map((annotation) => isAsked(annotation, options));
  const kept = options.flat ? withoutOverlaps(text.length, analysis.annotations, chosen) : chosen;
  const { structure, problems, issueDate } = analysis;
  return {
    text,
    source,
    structure,
    problems,
    issueDate,
    mentions: keep(analysis.annotations, kept).map((annotation) => ({
      ...annotation,
      label: labelOf(annotation.type, options.labels),
    })),
    codePoints: indexCodePoints(text),
    lineColumn: createLineIndex(text),
  };
}

/** A span in code points. */
export function inCodePoints({ codePoints }: ExportView, { start, end }: Span): Span {
  return { start: codePoints.toCodePoint(start), end: codePoints.toCodePoint(end) };
}

/** True when nothing but white space stands between an annotation's parts in the file. */
export function isUnbroken(text: string, ranges: readonly Span[]): boolean {
  return ranges.every(({ start }, index) => {
    const before = ranges[index - 1];
    return before === undefined || (before.end <= start && text.slice(before.end, start).trim() === '');
  });
}

function isAsked({ type, status }: Annotation, { include, types }: ExportOptions): boolean {
  if (types !== undefined && !types.includes(type)) return false;
  return include === 'both' || (status === 'confirmed') === (include === 'confirmed');
}

function labelOf(type: Label, labels: ExportOptions['labels']): string {
  return (Object.hasOwn(labels, type) ? labels[type] : undefined) ?? type;
}

/** Of annotations that share text the first and longest is kept. */
export function withoutOverlaps(
  textLength: number,
  annotations: readonly Annotation[],
  chosen?: readonly boolean[],
): boolean[] {
  const taken = new Uint8Array(textLength);
  return annotations.map(({ ranges }, index) => {
    const isFree = ranges.every(({ start, end }) => !taken.subarray(start, end).includes(1));
    if (!isFree || chosen?.[index] === false) return false;
    for (const { start, end } of ranges) taken.fill(1, start, end);
    return true;
  });
}

/** The kept annotations, each with the nearest kept one around it as its parent. */
export function keep<T extends Annotation>(annotations: readonly T[], kept: readonly boolean[]): T[] {
  const places = new Map<number, number>();
  annotations.forEach((_, index) => {
    if (kept[index] === true) places.set(index, places.size);
  });
  const parentOf = (index: number | undefined): number | undefined => {
    let at = index;
    while (at !== undefined && !places.has(at)) at = annotations[at]?.parent;
    return at === undefined ? undefined : places.get(at);
  };
  return annotations.flatMap((annotation, index) => {
    if (!places.has(index)) return [];
    const { parent, ...rest } = annotation;
    const around = parentOf(parent);
    return [(around === undefined ? rest : { ...rest, parent: around }) as T];
  });
}
