import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Gazetteer } from '../core/entities/gazetteer';
import type { Segmenter } from '../core/tokens/segmenter';
import { TOKEN_TYPES } from '../protocol/legend';
import {
  AnalysedNotification,
  StatusNotification,
  type AnalysedParams,
  type InitializationOptions,
  type SegmenterState,
  type StatusParams,
} from '../protocol/messages';
import { diagnosticsOf } from './features/diagnostics';
import { registerFeatures } from './features/register';
import { createOpenArticles, type AnalysedArticle } from './openArticles';
import { createSegmenterLoading } from './segmenterLoading';

/** What the server needs from the machine it runs on. */
export interface ServerHost {
  readGazetteer(): Gazetteer;
  /** May throw: the server then goes on without a segmenter and says why. */
  loadSegmenter(): Segmenter;
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
};

/** Registers every handler on the connection and listens. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const gazetteer = host.readGazetteer();
  const articles = createOpenArticles(
    { gazetteer },
    (uri) => documents.get(uri),
    (article) => {
      announceAnalysis(connection, article);
    },
  );
  const segmenter = createSegmenterLoading(
    () => host.loadSegmenter(),
    (state, loaded) => {
      announceSegmenter(connection, state);
      if (loaded === undefined) return;
      articles.resources = { gazetteer, segmenter: loaded };
      void connection.languages.semanticTokens.refresh();
    },
  );

  connection.onInitialize((params) => {
    configureL10n(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'article-annotator' } };
  });
  connection.onInitialized(() => {
    segmenter.allow();
  });
  const features = registerFeatures(connection, articles, () => {
    segmenter.coloursSent();
  });
  documents.onDidClose(({ document }) => {
    articles.forget(document.uri);
    features.forget(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

function configureL10n({ initializationOptions }: InitializeParams): void {
  const { l10nBundle } = (initializationOptions ?? {}) as Partial<InitializationOptions>;
  if (l10nBundle !== undefined) l10n.config({ contents: { ...l10nBundle } });
}

function announceSegmenter(connection: Connection, segmenter: SegmenterState): void {
  if (segmenter.kind === 'failed') connection.console.warn(`nodejieba: ${segmenter.reason}`);
  void connection.sendNotification(StatusNotification, { segmenter } satisfies StatusParams);
}

function announceAnalysis(connection: Connection, article: AnalysedArticle): void {
  const { document, analysis, recognisedPassages } = article;
  for (const { message, code } of analysis.problems) {
    if (code === 'component-failed') connection.console.error(`${document.uri}: ${message}`);
  }
  const params: AnalysedParams = {
    uri: document.uri,
    version: document.version,
    annotationCount: analysis.annotations.length,
    problemCount: analysis.problems.length,
    recognisedPassages,
  };
  void connection.sendNotification(AnalysedNotification, params);
  void connection.sendDiagnostics({
    uri: document.uri,
    version: document.version,
    diagnostics: diagnosticsOf(article),
  });
}
