/** The language id of news articles. */
export const LANGUAGE_ID = 'news-article';

/** Handed to the server with `initialize`. */
export interface InitializationOptions {
  /** The display language, as `vscode.env.language` names it. */
  readonly locale: string;
  /** Contents of the l10n bundle for that language; absent for English. */
  readonly l10nBundle?: Readonly<Record<string, string>>;
}

/** Client → server: the annotations of one file as the text of an export file. */
export const ExportRequest = 'articleAnnotator/export';

export interface ExportParams {
  /** An open document is exported as it stands in the editor, any other as it lies on disk. */
  readonly uri: string;
}

export interface ExportResult {
  readonly content: string;
  readonly annotationCount: number;
}

/** Client → server: the article files below a folder. */
export const ListArticlesRequest = 'articleAnnotator/listArticles';

export interface ListArticlesParams {
  readonly folderUri: string;
}

export interface ListedArticle {
  readonly uri: string;
  /** Path from the folder, with `/` between its parts. */
  readonly relativePath: string;
}

/** Client → server: the article reflowed and in reading order. */
export const ReadingCopyRequest = 'articleAnnotator/readingCopy';

export interface ReadingCopyParams {
  readonly uri: string;
}

export interface ReadingCopyResult {
  readonly text: string;
  /** Stretches of the copy, in its order: where each stands in the copy, where in the article, and how long it is. */
  readonly segments: readonly { readonly start: number; readonly source: number; readonly length: number }[];
}

/** Client → server: the edits that make the file read as it should; each is previewed by the client. */
export const StructureEditRequest = 'articleAnnotator/structureEdit';

export interface StructureEditParams {
  readonly uri: string;
  readonly kind: 'join-paragraphs' | 'reorder-article';
  /** Reorder only the article that holds this UTF-16 offset; all when left out. */
  readonly offset?: number;
}

/** Replacements of half-open UTF-16 ranges of the document as it stands, in text order, and what each does. */
export interface StructureEditResult {
  readonly version: number;
  readonly edits: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly label: string;
  }[];
}

/** Server → client: what the status item shows. Sent when it changes. */
export const StatusNotification = 'articleAnnotator/status';

export type SegmenterState =
  { readonly kind: 'loading' } | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly reason: string };

export interface StatusParams {
  readonly segmenter: SegmenterState;
}

/** Server → client: how many annotations a document has. Sent after each analysis of an open document. */
export const AnalysedNotification = 'articleAnnotator/analysed';

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  readonly annotationCount: number;
  readonly problemCount: number;
  /** How many passages went through the recognisers for this version: the work that an edit cost. */
  readonly recognisedPassages: number;
}
