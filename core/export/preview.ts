import { exportDocument } from './formats';
import type { Format } from './format';
import type { ExportDocument, ExportOptions } from './view';

/** A name that no annotation has. */
const OTHER_LABEL = 'another-label';

/** What a preview shows: the files of an export, each below its name where there are several. */
export function previewText(format: Format, document: ExportDocument, options: ExportOptions): string {
  const { files } = exportDocument(format, document, options);
  if (files.length === 1) return files[0]?.content ?? '';
  return files.map(({ extension, content }) => `── ${document.source.name}${extension} ──\n${content}`).join('\n');
}

/**
 * Where an annotation stands in its preview, in UTF-16 code units: there the preview would begin to differ if the annotation
 * had another label. So no exporter needs to keep account of where it writes what.
 * @returns undefined when there is no such annotation or the format does not show it
 */
export function placeInPreview(
  format: Format,
  document: ExportDocument,
  annotationId: string,
  options: ExportOptions,
): number | undefined {
  const { analysis } = document;
  const annotations = analysis.annotations.map((annotation) =>
    annotation.id === annotationId ? { ...annotation, type: OTHER_LABEL } : annotation,
  );
  const shown = previewText(format, document, options);
  const relabelled = previewText(format, { ...document, analysis: { ...analysis, annotations } }, options);
  return firstDifference(shown, relabelled);
}

function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
