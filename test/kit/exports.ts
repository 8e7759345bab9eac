import type { Analysis, Annotation, AnnotationStatus, Label } from '../../core/annotation';
import type { Export } from '../../core/export/formats';
import { exportDocument, findFormat } from '../../core/export/formats';
import { DEFAULT_OPTIONS, type ExportDocument, type ExportOptions } from '../../core/export/view';
import { parseStructure } from '../../core/structure/parse';
import { bySpan, contains, hullOf, type Span } from '../../core/text/span';

/** Something to be annotated in a test. */
export interface Planned {
  readonly label: Label;
  readonly ranges: readonly Span[];
  readonly status?: AnnotationStatus;
  readonly note?: string;
}

/** A document with just these annotations. */
export function documentWith(text: string, planned: readonly Planned[], name = '第1版.txt'): ExportDocument {
  const structure = parseStructure(text, () => undefined);
  const annotations = planned
    .map(({ label, ranges, status = 'suggested', note }): Omit<Annotation, 'id' | 'parent'> => {
      const span = hullOf(ranges);
      return {
        type: label,
        status,
        span,
        ranges,
        text: ranges.map(({ start, end }) => text.slice(start, end)).join(''),
        confidence: status === 'suggested' ? 0.9 : 1,
        recogniser: status === 'suggested' ? 'test' : 'editor',
        article: Math.max(
          0,
          structure.articles.findIndex((article) => contains(article.span, span)),
        ),
        ...(note !== undefined && { note }),
      };
    })
    .sort((a, b) => bySpan(a.span, b.span))
    .map((annotation, index) => ({ id: `a${String(index + 1)}`, ...annotation }));
  const analysis: Analysis = { structure, annotations, problems: [], issueDate: { value: null, source: 'unknown' } };
  return { text, analysis, source: { name, sha256: '0'.repeat(64), encoding: 'utf-8' } };
}

/** The annotation of the first place where a text quotes these words. */
export function quoting(text: string, words: string, label: Label, status?: AnnotationStatus): Planned {
  const start = text.indexOf(words);
  return { label, ranges: [{ start, end: start + words.length }], ...(status && { status }) };
}

/** Exports in a format. @throws when there is no such format */
export function exportAs(id: string, document: ExportDocument, options: Partial<ExportOptions> = {}): Export {
  const format = findFormat(id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return exportDocument(format, document, { ...DEFAULT_OPTIONS, ...options });
}

/** The content of the export's file with this extension, or of the only one. */
export function contentOf({ files }: Export, extension?: string): string {
  const file = extension === undefined ? files[0] : files.find((candidate) => candidate.extension === extension);
  return file?.content ?? '';
}
