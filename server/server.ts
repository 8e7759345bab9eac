import { fileURLToPath } from 'node:url';
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
import type { HoverContext } from './features/hover';
import { registerFeatures } from './features/register';
import { OpenDecisions, type DecisionEvents } from './decisions/openDecisions';
import { registerDecisions, sidecarChanged, sidecarUri } from './decisions/register';
import type { EntityLists } from './entities/entityLists';
import { folderPaths, registerEntityLists } from './entities/register';
import { createOpenArticles, type AnalysedArticle } from './openArticles';
import { createSettings } from './settings';
import { createSegmenterLoading } from './segmenterLoading';
import { showError } from './showError';

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
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
};

/** Registers every handler on the connection and listens. */
export function startServer(connection: Connection, host: ServerHost): void {
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
  const announce = (article: AnalysedArticle): void => {
    announceAnalysis(connection, article);
  };
  const articles = createOpenArticles(host.readNewsResources(), (uri) => documents.get(uri), decisions, announce);
  const analyseWith = (more: Partial<NewsResources>): void => {
    articles.resources = { ...articles.resources, ...more };
    refresh();
  };
  const segmenter = createSegmenterLoading(
    () => host.loadSegmenter(),
    (state, loaded) => {
      announceSegmenter(connection, state);
      if (loaded !== undefined) analyseWith({ segmenter: loaded });
    },
  );
  const entityLists = registerEntityLists(connection, articles, (entityList) => {
    analyseWith({ entityList });
  });

  const client = meetClient(connection, (params) => {
    segmenter.allow();
    openFolders(connection, params, entityLists);
  });
  const settings = createSettings(connection, () => client()?.capabilities.workspace?.configuration ?? false);
  connection.onDidChangeConfiguration(() => {
    settings.changed();
    void connection.languages.inlayHint.refresh();
  });
  const labelNames = receiveLabels(connection);
  const language = (): Language => languageOf(client());
  const ownEntity: HoverContext['ownEntity'] = (id) => entityLists.find(id)?.entity;
  const context = { settings, language, hover: () => ({ language: language(), labelNames, ownEntity }) };
  const features = registerFeatures(connection, articles, context, () => {
    segmenter.coloursSent();
  });
  registerDecisions(connection, articles, decisions);
  followFiles(connection, (uri) => {
    sidecarChanged(uri, articles, decisions);
    if (uri.startsWith('file:')) void entityLists.reload(fileURLToPath(uri));
  });
  followDocuments(documents, decisions, [articles, decisions, features]);
  documents.listen(connection);
  connection.listen();
}

/**
 * Answers the client's greeting.
 * @param onReady called when requests may be sent to the client
 * @returns what the client said of itself, once it has
 */
function meetClient(
  connection: Connection,
  onReady: (client: InitializeParams) => void,
): () => InitializeParams | undefined {
  let client: InitializeParams | undefined;
  connection.onInitialize((params) => {
    client = params;
    configureL10n(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'article-annotator' } };
  });
  connection.onInitialized(() => {
    if (client === undefined) return;
    watchSettings(connection, client);
    onReady(client);
  });
  return () => client;
}

function followFiles(connection: Connection, changed: (uri: string) => void): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) changed(uri);
  });
}

/** @param keepers what keeps something for a document */
function followDocuments(
  documents: TextDocuments<TextDocument>,
  decisions: OpenDecisions,
  keepers: readonly { forget(uri: string): void }[],
): void {
  documents.onDidOpen(({ document }) => void decisions.open(document.uri));
  documents.onDidSave(({ document }) => void decisions.saved(document.uri));
  documents.onDidClose(({ document }) => {
    for (const keeper of keepers) keeper.forget(document.uri);
  });
}

/** The names of the workspace's own labels, as the client sends them. */
function receiveLabels(connection: Connection): Map<string, string> {
  const names = new Map<string, string>();
  connection.onNotification(LabelsNotification, ({ labels }: LabelsParams) => {
    names.clear();
    for (const { id, name } of labels) names.set(id, name);
  });
  return names;
}

function watchSettings(connection: Connection, client: InitializeParams): void {
  if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  void connection.client.register(DidChangeConfigurationNotification.type, { section: 'articleAnnotator' });
}

/** Reads the entity lists of the workspace's folders, now and when folders come or go. */
function openFolders(connection: Connection, client: InitializeParams, entityLists: EntityLists): void {
  void entityLists.open(folderPaths(client.workspaceFolders));
  if (client.capabilities.workspace?.workspaceFolders !== true) return;
  connection.workspace.onDidChangeWorkspaceFolders(() => {
    void connection.workspace.getWorkspaceFolders().then((folders) => entityLists.open(folderPaths(folders)));
  });
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
      showError(connection, l10n.t('The decisions on {0} could not be read or saved: {1}', uri, reason));
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
