import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import {
  ExportFolderFileRequest,
  ExportFormatsRequest,
  ExportRequest,
  ListArticlesRequest,
  PreviewExportRequest,
  PreviewPlaceRequest,
  ReadingCopyRequest,
  StructureEditRequest,
  type ExportParams,
  type ListArticlesParams,
  type PreviewExportParams,
  type PreviewPlaceParams,
  type ReadingCopyParams,
  type StructureEditParams,
} from '../../protocol/messages';
import type { Language } from '../../core/figures/describeFigure';
import type { AnalysedArticle, OpenArticles } from '../openArticles';
import type { SettingsSource } from '../settings';
import { codeActions } from './diagnostics';
import { documentSymbols } from './documentSymbols';
import {
  exportArticle,
  exportFolderFile,
  listExportFormats,
  listFolder,
  previewExport,
  previewPlace,
} from './exportArticle';
import { foldingRanges } from './foldingRanges';
import { hoverAt, type HoverContext } from './hover';
import { inlayHints } from './inlayHints';
import { selectionRanges } from './selectionRanges';
import { readingCopyOf, structureEdit } from './structureEdits';
import { documentHighlights, entitySymbols, firstMention, references, renameMentions, renameRange } from './mentions';
import { createSemanticTokens } from './semanticTokens';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** What the features ask besides the analysis. */
export interface FeatureContext {
  language(): Language;
  hover(): HoverContext;
  readonly settings: SettingsSource;
}

/** What the features keep for a document. */
export interface Features {
  forget(uri: string): void;
}

/**
 * Registers the language features: each takes the protocol's parameters, asks the analysis, answers in the protocol's terms.
 * @param onColours called each time a whole document's semantic tokens have been computed
 */
export function registerFeatures(
  connection: Connection,
  articles: OpenArticles,
  context: FeatureContext,
  onColours: () => void,
): Features {
  const tokens = createSemanticTokens();
  const { semanticTokens } = connection.languages;

  const fromAnalysis = answering(articles);

  function ofOpen<R>(uri: string, compute: (article: AnalysedArticle) => R): R | null {
    const article = articles.get(uri);
    return article === undefined ? null : compute(article);
  }

  connection.onHover(fromAnalysis(null, (article, { position }) => hoverAt(article, position, context.hover())));
  registerMentions(connection, articles);
  connection.onDocumentSymbol(fromAnalysis([], documentSymbols));
  semanticTokens.on(
    fromAnalysis({ data: [] }, (article) => {
      onColours();
      return tokens.full(article);
    }),
  );
  semanticTokens.onDelta(
    fromAnalysis({ data: [] }, (article, { previousResultId }) => tokens.delta(article, previousResultId)),
  );
  semanticTokens.onRange(fromAnalysis({ data: [] }, (article, { range }) => tokens.range(article, range)));
  connection.languages.inlayHint.on(async (params, cancellation) => {
    const wanted = await context.settings.of(params.textDocument.uri);
    const answer = fromAnalysis([], (article, { range }: typeof params) =>
      inlayHints(article, range, wanted, context.language()),
    );
    return answer(params, cancellation);
  });
  connection.onFoldingRanges(fromAnalysis([], foldingRanges));
  connection.onSelectionRanges(
    fromAnalysis([], (article, { positions }) => selectionRanges(article, positions, articles.resources.segmenter)),
  );
  connection.onCodeAction(fromAnalysis([], codeActions));
  connection.onRequest(ReadingCopyRequest, ({ uri }: ReadingCopyParams) => ofOpen(uri, readingCopyOf));
  connection.onRequest(StructureEditRequest, (params: StructureEditParams) =>
    ofOpen(params.uri, (article) => structureEdit(article, params)),
  );
  registerExports(connection, articles);
  return {
    forget(uri) {
      tokens.forget(uri);
    },
  };
}

function registerExports(connection: Connection, articles: OpenArticles): void {
  connection.onRequest(ExportRequest, (params: ExportParams) => exportArticle(params, articles));
  connection.onRequest(ExportFormatsRequest, listExportFormats);
  connection.onRequest(ExportFolderFileRequest, exportFolderFile);
  connection.onRequest(PreviewExportRequest, (params: PreviewExportParams) => previewExport(params, articles));
  connection.onRequest(PreviewPlaceRequest, (params: PreviewPlaceParams) => previewPlace(params, articles));
  connection.onRequest(ListArticlesRequest, ({ folderUri }: ListArticlesParams) => listFolder(folderUri));
}

/** Makes handlers that answer from the analysis of the document they are asked about. */
function answering(articles: OpenArticles) {
  /** `empty` is the answer for a document that is not open. */
  return function fromAnalysis<P extends AboutDocument, R>(
    empty: R,
    compute: (article: AnalysedArticle, params: P) => R,
  ) {
    return async (params: P, cancellation: CancellationToken): Promise<R | ResponseError> => {
      // A turn of the event loop lets a cancellation that is already on the wire arrive before the work is done.
      await nextTurn();
      if (cancellation.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const article = articles.get(params.textDocument.uri);
      return article === undefined ? empty : compute(article, params);
    };
  };
}

/** What leads from one mention of an entity to the others. */
function registerMentions(connection: Connection, articles: OpenArticles): void {
  const fromAnalysis = answering(articles);
  connection.onDocumentHighlight(fromAnalysis([], (article, { position }) => documentHighlights(article, position)));
  connection.onReferences(fromAnalysis([], (article, { position }) => references(article, position)));
  connection.onDefinition(fromAnalysis([], (article, { position }) => firstMention(article, position)));
  connection.onPrepareRename(fromAnalysis(null, (article, { position }) => renameRange(article, position)));
  connection.onRenameRequest(
    fromAnalysis(null, (article, { position, newName }) => renameMentions(article, position, newName)),
  );
  connection.onWorkspaceSymbol(({ query }) => entitySymbols(articles.all(), query));
}
