import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import {
  ExportFormatsRequest,
  ExportRequest,
  ListArticlesRequest,
  ReadingCopyRequest,
  StructureEditRequest,
  type ExportParams,
  type ListArticlesParams,
  type ReadingCopyParams,
  type StructureEditParams,
} from '../../protocol/messages';
import type { AnalysedArticle, OpenArticles } from '../openArticles';
import { codeActions } from './diagnostics';
import { documentSymbols } from './documentSymbols';
import { exportArticle, listExportFormats, listFolder } from './exportArticle';
import { foldingRanges } from './foldingRanges';
import { hoverAt } from './hover';
import { selectionRanges } from './selectionRanges';
import { readingCopyOf, structureEdit } from './structureEdits';
import { createSemanticTokens } from './semanticTokens';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** What the features keep for a document. */
export interface Features {
  forget(uri: string): void;
}

/**
 * Registers the language features: each takes the protocol's parameters, asks the analysis, answers in the protocol's terms.
 * @param onColours called each time a whole document's semantic tokens have been computed
 */
export function registerFeatures(connection: Connection, articles: OpenArticles, onColours: () => void): Features {
  const tokens = createSemanticTokens();
  const { semanticTokens } = connection.languages;

  /** A handler that answers from the document's analysis; `empty` when the document is not open. */
  function fromAnalysis<P extends AboutDocument, R>(empty: R, compute: (article: AnalysedArticle, params: P) => R) {
    return async (params: P, cancellation: CancellationToken): Promise<R | ResponseError> => {
      // A turn of the event loop lets a cancellation that is already on the wire arrive before the work is done.
      await nextTurn();
      if (cancellation.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const article = articles.get(params.textDocument.uri);
      return article === undefined ? empty : compute(article, params);
    };
  }

  function ofOpen<R>(uri: string, compute: (article: AnalysedArticle) => R): R | null {
    const article = articles.get(uri);
    return article === undefined ? null : compute(article);
  }

  connection.onHover(fromAnalysis(null, (article, { position }) => hoverAt(article, position)));
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
  connection.onFoldingRanges(fromAnalysis([], foldingRanges));
  connection.onSelectionRanges(
    fromAnalysis([], (article, { positions }) => selectionRanges(article, positions, articles.resources.segmenter)),
  );
  connection.onCodeAction(fromAnalysis([], codeActions));
  connection.onRequest(ReadingCopyRequest, ({ uri }: ReadingCopyParams) => ofOpen(uri, readingCopyOf));
  connection.onRequest(StructureEditRequest, (params: StructureEditParams) =>
    ofOpen(params.uri, (article) => structureEdit(article, params)),
  );
  connection.onRequest(ExportRequest, (params: ExportParams) => exportArticle(params, articles));
  connection.onRequest(ExportFormatsRequest, listExportFormats);
  connection.onRequest(ListArticlesRequest, ({ folderUri }: ListArticlesParams) => listFolder(folderUri));
  return {
    forget(uri) {
      tokens.forget(uri);
    },
  };
}
