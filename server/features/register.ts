import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import {
  ExportRequest,
  ListArticlesRequest,
  type ExportParams,
  type ListArticlesParams,
} from '../../protocol/messages';
import type { AnalysedArticle, OpenArticles } from '../openArticles';
import { documentSymbols } from './documentSymbols';
import { exportArticle, listFolder } from './exportArticle';
import { hoverAt } from './hover';
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
  connection.onRequest(ExportRequest, ({ uri }: ExportParams) => exportArticle(uri, articles));
  connection.onRequest(ListArticlesRequest, ({ folderUri }: ListArticlesParams) => listFolder(folderUri));
  return {
    forget(uri) {
      tokens.forget(uri);
    },
  };
}
