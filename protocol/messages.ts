/** The language id of news articles. */
export const LANGUAGE_ID = 'news-article';

/** Handed to the server with `initialize`. */
export interface InitializationOptions {
  /** The display language, as `vscode.env.language` names it. */
  readonly locale: string;
  /** Contents of the l10n bundle for that language; absent for English. */
  readonly l10nBundle?: Readonly<Record<string, string>>;
}

/** Client → server: the annotations of one file as the texts of export files. */
export const ExportRequest = 'articleAnnotator/export';

export interface ExportParams {
  /** An open document is exported as it stands in the editor, any other as it lies on disk. */
  readonly uri: string;
  /** A format's id, of those that `ExportFormatsRequest` lists; our JSON when left out. */
  readonly format?: string;
  readonly include?: 'suggested' | 'confirmed' | 'both';
  /** Only these types; all when left out. */
  readonly types?: readonly string[];
  /** What a type is called in the export: `{ person: 'PER' }`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly perArticle?: boolean;
  /** Leave out what lies inside or across another annotation. */
  readonly flat?: boolean;
}

export interface ExportResult {
  /** The file with the annotations: the first whose extension is the format's, else the first. */
  readonly content: string;
  /** Everything that the format writes for the page; `extension` follows the page's file name. */
  readonly files: readonly { readonly extension: string; readonly content: string }[];
  readonly annotationCount: number;
  /** The labels of the annotations in it. */
  readonly labels: readonly string[];
  /** What the page has and the format cannot carry, in words, and how often. */
  readonly notCarried: readonly { readonly words: string; readonly count: number }[];
}

/** Client → server: the formats to export to, in the order in which a list shows them. */
export const ExportFormatsRequest = 'articleAnnotator/exportFormats';

export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly offsetUnit: string;
  /** Follows the page's file name. */
  readonly extension: string;
}

/** Client → server: the file that stands once in the folder of all exports of a format; `null` where it has none. */
export const ExportFolderFileRequest = 'articleAnnotator/exportFolderFile';

export interface ExportFolderFileParams {
  readonly format: string;
  /** The labels of all the exports. */
  readonly labels: readonly string[];
}

export interface ExportFolderFile {
  readonly name: string;
  /** Its first line tells a file that this program wrote from one of a person's own. */
  readonly content: string;
}

/** Client → server: what an export of a page looks like now. */
export const PreviewExportRequest = 'articleAnnotator/previewExport';

export interface PreviewExportParams {
  readonly uri: string;
  readonly format: string;
}

export interface PreviewExportResult {
  readonly content: string;
}

/** Client → server: where in the preview an annotation stands; `null` where it does not. */
export const PreviewPlaceRequest = 'articleAnnotator/previewPlace';

export interface PreviewPlaceParams extends PreviewExportParams {
  readonly annotation: string;
}

export interface PreviewPlaceResult {
  /** In UTF-16 code units of the preview's content. */
  readonly start: number;
}

/** Client → server: takes the annotations of a file in as decisions on an open article; all are one undo step. */
export const ImportRequest = 'articleAnnotator/import';

export interface ImportParams {
  /** The open article's. */
  readonly uri: string;
  /** The URI of the file with the annotations. */
  readonly file: string;
  /** The id of its format; when left out, its name and content tell. */
  readonly format?: string;
  /** What its labels are called here: `{ PER: 'person' }`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What becomes of annotations that nobody has confirmed; they are left out when nothing is said. */
  readonly suggestions?: 'leave-out' | 'confirmed' | 'uncertain';
  /** Say what would be decided, and decide nothing. */
  readonly dryRun: boolean;
}

export interface ImportResult {
  /** `nothing` on a dry run. */
  readonly outcome: DecisionOutcome;
  /** The name of the format that the file was read as. */
  readonly format: string;
  /** New decisions by label. */
  readonly added: Readonly<Record<string, number>>;
  /** How many had been decided before. */
  readonly already: number;
  /** How many nobody had confirmed, and were left out. */
  readonly suggestions: number;
  /** What was left out because it does not fit; `start` is where it should stand in the article, where that is known. */
  readonly misfits: readonly {
    readonly label: string;
    readonly quote: string;
    readonly reason: string;
    readonly start?: number;
  }[];
  /** The names of the file's documents that are about other articles. */
  readonly others: readonly string[];
}

/** Client → server: the formats to import from. */
export const ImportFormatsRequest = 'articleAnnotator/importFormats';

export interface ImportFormatItem {
  readonly id: string;
  readonly name: string;
  /** Endings of file names, with the dot. */
  readonly extensions: readonly string[];
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

/** A half-open range of UTF-16 code units in a document. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Client → server: everything annotated in an open document, with the editor's decisions. */
export const AnnotationsRequest = 'articleAnnotator/annotations';

export interface AnnotationsParams {
  readonly uri: string;
}

export interface AnnotationItem {
  readonly id: string;
  /** A type of the program's or the id of a label of the editor's own. */
  readonly label: string;
  readonly status: 'suggested' | 'confirmed' | 'uncertain' | 'rejected';
  readonly text: string;
  /** Several where a column break cuts the annotation. */
  readonly ranges: readonly OffsetRange[];
  readonly confidence: number;
  /** What it stands for (an entity's name, a value in words); the quoted text where nothing is known. */
  readonly name: string;
  /** Index into `articles`. */
  readonly article: number;
  readonly note?: string;
}

export interface AnnotationsResult {
  readonly version: number;
  /** In text order. */
  readonly annotations: readonly AnnotationItem[];
  readonly rejected: readonly AnnotationItem[];
  /** Decisions whose words are no longer in the text. */
  readonly unplaced: readonly {
    readonly id: string;
    readonly label: string;
    readonly status: DecisionInput['status'];
    readonly text: string;
  }[];
  readonly articles: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  /** The day that relative dates are read against, and how it is known. */
  readonly issueDate: { readonly value: string | null; readonly source: string };
}

export type DecisionActionName = 'confirm' | 'reject' | 'relabel' | 'resize' | 'add' | 'set-value' | 'note';

/** One thing that the editor decides. */
export interface DecisionInput {
  readonly action: DecisionActionName;
  readonly status: 'confirmed' | 'uncertain' | 'rejected';
  readonly label: string;
  readonly range: OffsetRange;
  /** The id of the annotation that is decided on: of a suggestion, or of an earlier decision, which is then changed. */
  readonly annotation?: string;
  /** A value as the editor wrote it: a number for a figure, a TIMEX3 value for a date, a name or link for an entity. */
  readonly value?: string;
  readonly note?: string;
}

/** Client → server: decisions, all of them one undo step. */
export const DecideRequest = 'articleAnnotator/decide';

export interface DecideParams {
  readonly uri: string;
  /** The document's version that the ranges refer to. */
  readonly version: number;
  readonly decisions: readonly DecisionInput[];
  /** Who decides; left out when the setting is empty. */
  readonly by?: string;
}

/** Client → server: makes decided annotations undecided again, and drops unplaced decisions. */
export const RemoveDecisionsRequest = 'articleAnnotator/removeDecisions';

export interface RemoveDecisionsParams {
  readonly uri: string;
  readonly ids: readonly string[];
}

/** Client → server: takes the last decision back, or makes it again. */
export const UndoDecisionRequest = 'articleAnnotator/undoDecision';

export interface UndoDecisionParams {
  readonly uri: string;
  readonly redo: boolean;
}

/** What came of a change of decisions. */
export type DecisionOutcome =
  | 'done'
  /** The document has changed since; nothing was decided. */
  | 'stale'
  /** There is nothing to take back. */
  | 'nothing'
  /** Decided in memory; the sidecar has lines that cannot be read and is not overwritten until the editor chooses. */
  | 'not-saved';

/** Client → server: overwrite a sidecar that has unreadable lines with the decisions that could be read. */
export const OverwriteSidecarRequest = 'articleAnnotator/overwriteSidecar';

/** Server → client: a sidecar has lines that cannot be read. */
export const SidecarFaultNotification = 'articleAnnotator/sidecarFault';

export interface SidecarFaultParams {
  /** The article's URI. */
  readonly uri: string;
  readonly sidecarUri: string;
  /** From 1. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/** Client → server: compares the open article's decisions with those of another sidecar. */
export const CompareRequest = 'articleAnnotator/compare';

export interface CompareParams {
  readonly uri: string;
  /** The content of the other sidecar. */
  readonly other: string;
}

export interface CompareResult {
  readonly agreements: readonly {
    readonly label: string;
    readonly both: number;
    readonly onlyOurs: number;
    readonly onlyTheirs: number;
    readonly f1: number;
    readonly kappa: number;
  }[];
  readonly differences: readonly {
    readonly text: string;
    readonly ranges: readonly OffsetRange[];
    /** The label on each side; absent where a side has none. */
    readonly ours?: string;
    readonly theirs?: string;
    /** Id of the open article's decision. */
    readonly annotation?: string;
    /** What the other side decided; absent where it decided nothing. */
    readonly theirStatus?: DecisionInput['status'];
  }[];
  /** Lines of the other sidecar that could not be read. */
  readonly faults: number;
}

/** Client → server: sets the day that the article's relative dates are read against. Kept in the sidecar. */
export const SetIssueDateRequest = 'articleAnnotator/setIssueDate';

export interface SetIssueDateParams {
  readonly uri: string;
  /** `YYYY-MM-DD`; empty to let the program find it again. */
  readonly issueDate: string;
}

/** Client → server: what the workspace's own labels are called. Sent when the server has started and when they change. */
export const LabelsNotification = 'articleAnnotator/labels';

export interface LabelsParams {
  /** Names in the editor's language. */
  readonly labels: readonly { readonly id: string; readonly name: string }[];
}

/** An entry of the workspace's own entity list, as the editor writes it. */
export interface EntityInput {
  readonly name: string;
  readonly type: 'person' | 'place' | 'organization' | 'work' | 'event';
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** A web address. */
  readonly link?: string;
}

/** Client → server: adds an entry to the entity list of the folder that holds the article. */
export const AddEntityRequest = 'articleAnnotator/addEntity';

export interface AddEntityParams {
  /** The article's. */
  readonly uri: string;
  readonly entity: EntityInput;
}

/** Client → server: where the entry stands that an annotation leads to. */
export const FindEntityEntryRequest = 'articleAnnotator/findEntityEntry';

export interface FindEntityEntryParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** The id of the entry, where it is known. */
  readonly entity?: string;
}

/** The entry's file and line, from 1; or why there is none, in the editor's language. */
export type EntityEntryResult = { readonly uri: string; readonly line: number } | { readonly problem: string };
