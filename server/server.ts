import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NewsResources } from '../core/newsAnalyser';
import type { Language } from '../core/figures/describeFigure';
import type { Segmenter } from '../core/tokens/segmenter';
import { TOKEN_TYPES } from '../protocol/legend';
import {
  AnalysedNotification,
  LabelsNotification,
  SidecarFaultNotification,
  StatusNotification,
  type AnalysedParams,
  type InitializationOptions,
  type LabelsParams,
  type SegmenterState,
  type SidecarFaultParams,
  type StatusParams,
} from '../protocol/messages';
import { diagnosticsOf } from './features/diagnostics';
import type { LabelNames } from './features/labelNames';
import { registerFeatures } from './features/register';
import { OpenDecisions, type DecisionEvents } from './decisions/openDecisions';
import { registerDecisions, sidecarUri } from './decisions/register';
import { createOpenArticles, type AnalysedArticle } from './openArticles';
import { createSettings } from './settings';
import { createSegmenterLoading } from './segmenterLoading';

/** What the server needs from the machine it runs on. */
export interface ServerHost {
  readNewsResources(): NewsResources;
  /** May throw: the server then goes on without a segmenter and says why. */
  loadSegmenter(): Segmenter;
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  documentSymbolProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  inlayHintProvider: true,
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
  const resources = host.readNewsResources();
  const documents: TextDocuments<TextDocument> = new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => updateDocument(document, changes, version, decisions),
  });
  const refresh = (): void => void connection.languages.semanticTokens.refresh();
  const decisions = new OpenDecisions(
    (uri) => documents.get(uri)?.getText(),
    decisionEvents(connection, (uri) => {
      // Asking for the analysis announces it.
      articles.get(uri);
      refresh();
    }),
  );
  const articles = createOpenArticles(
    resources,
    (uri) => documents.get(uri),
    decisions,
    (article) => {
      announceAnalysis(connection, article);
    },
  );
  const segmenter = createSegmenterLoading(
    () => host.loadSegmenter(),
    (state, loaded) => {
      announceSegmenter(connection, state);
      if (loaded === undefined) return;
      articles.resources = { ...resources, segmenter: loaded };
      refresh();
    },
  );

  let client: InitializeParams | undefined;
  const settings = createSettings(connection, () => client?.capabilities.workspace?.configuration ?? false);
  connection.onInitialize((params) => {
    client = params;
    configureL10n(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'article-annotator' } };
  });
  connection.onInitialized(() => {
    segmenter.allow();
    watchSettings(connection, client);
  });
  connection.onDidChangeConfiguration(() => {
    settings.changed();
    void connection.languages.inlayHint.refresh();
  });
  let labelNames: LabelNames = new Map();
  connection.onNotification(LabelsNotification, ({ labels }: LabelsParams) => {
    labelNames = new Map(labels.map(({ id, name }) => [id, name]));
  });
  const context = { settings, language: () => languageOf(client), labelNames: () => labelNames };
  const features = registerFeatures(connection, articles, context, () => {
    segmenter.coloursSent();
  });
  registerDecisions(connection, articles, decisions);
  documents.onDidOpen(({ document }) => void decisions.open(document.uri));
  documents.onDidSave(({ document }) => void decisions.saved(document.uri));
  documents.onDidClose(({ document }) => {
    for (const keeper of [articles, decisions, features]) keeper.forget(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

function watchSettings(connection: Connection, client: InitializeParams | undefined): void {
  if (client?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  void connection.client.register(DidChangeConfigurationNotification.type, { section: 'articleAnnotator' });
}

function decisionEvents(connection: Connection, changed: (uri: string) => void): DecisionEvents {
  return {
    changed,
    faulty(uri, faults) {
      const params: SidecarFaultParams = { uri, sidecarUri: sidecarUri(uri), faults };
      void connection.sendNotification(SidecarFaultNotification, params);
    },
    failed(uri, error) {
      const reason = error instanceof Error ? error.message : String(error);
      connection.window.showErrorMessage(l10n.t('The decisions on {0} could not be read or saved: {1}', uri, reason));
    },
  };
}

/** Applies the client's changes one by one, so that the decisions can follow each. */
function updateDocument(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  decisions: OpenDecisions,
): TextDocument {
  for (const change of changes) {
    const span = TextDocumentContentChangeEvent.isIncremental(change)
      ? { start: document.offsetAt(change.range.start), end: document.offsetAt(change.range.end) }
      : { start: 0, end: document.getText().length };
    TextDocument.update(document, [change], version);
    decisions.edited(document.uri, { ...span, inserted: change.text.length }, document.getText());
  }
  return document;
}

function languageOf(client: InitializeParams | undefined): Language {
  const { locale = '' } = (client?.initializationOptions ?? {}) as Partial<InitializationOptions>;
  return locale.startsWith('zh') ? 'zh' : 'en';
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
