import type { Feature } from './features';
import type { ExportView } from './view';

/** What is written for one page: `extension` follows the page's file name. */
export interface ExportedFile {
  readonly extension: string;
  readonly content: string;
}

/** The ids of the formats, as the command line and the editor's settings write them. */
export type FormatId =
  | 'json'
  | 'ndjson'
  | 'doccano'
  | 'doccano-relations'
  | 'label-studio'
  | 'brat'
  | 'conll-bio'
  | 'conll-bioes'
  | 'spacy'
  | 'w3c'
  | 'tei'
  | 'ninjs'
  | 'csv'
  | 'uima-cas';

/** A format to export to. Its page is `docs/formats/<id>.md`. */
export interface Format {
  readonly id: FormatId;
  /** As its makers write it. */
  readonly name: string;
  /** What it is for, in a few words. */
  readonly description: string;
  /** What its offsets count. */
  readonly offsetUnit: 'UTF-16 code units' | 'code points' | 'none';
  /** Of the file that it writes for a page; where there are several, of the one that holds the annotations. */
  readonly extension: string;
  /** What it cannot carry. */
  readonly lacks: readonly Feature[];
  /** Writes a page: one view, or one for each of its articles. */
  write(views: readonly ExportView[]): readonly ExportedFile[];
  /** A file that stands once in the folder of all exports. */
  readonly folderFile?: { readonly name: string; content(labels: readonly string[]): string };
}

/** For formats whose file holds one document: a file for each view, numbered where there are several. */
export function eachAlone(
  views: readonly ExportView[],
  write: (view: ExportView) => readonly ExportedFile[],
): ExportedFile[] {
  const many = views.length > 1;
  return views.flatMap((view, index) =>
    write(view).map(({ extension, content }) => ({
      extension: many ? `.article-${String(index + 1)}${extension}` : extension,
      content,
    })),
  );
}

/** For formats of one JSON value a line. */
export function asLines(views: readonly ExportView[], toLine: (view: ExportView) => unknown): string {
  return views.map((view) => `${JSON.stringify(toLine(view))}\n`).join('');
}
