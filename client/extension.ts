import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID } from '../protocol/messages';
import { detectArticles } from './detectArticles';
import { AnnotationModel } from './annotations/annotationModel';
import { createAnnotationTree } from './annotations/annotationTree';
import { createArticleLens } from './annotations/articleLens';
import { Decider } from './annotations/decider';
import { announceLabels, Labels } from './annotations/labels';
import { createNoteThreads } from './annotations/noteThreads';
import { watchSidecars } from './annotations/sidecars';
import { StatusDecorations } from './annotations/statusDecorations';
import { registerDecideCommands } from './commands/decide';
import { registerEntityListCommands } from './commands/entityList';
import { ReviewFilter } from './commands/reviewFilter';
import { registerReviewQueue } from './commands/reviewQueue';
import { registerExchange } from './commands/exchange';
import { compareAnnotations } from './commands/compareAnnotations';
import { setIssueDate } from './commands/setIssueDate';
import { editStructure } from './commands/editStructure';
import { IgnoredHints } from './ignoredHints';
import { createReadingCopy } from './readingCopy';
import { createLanguageClient } from './languageClient';
import { createStatusItem } from './statusItem';

/** Registers what the editor sees. The server starts with the first article or command that needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const ignoredHints = new IgnoredHints(context.workspaceState);
  const client = createLanguageClient(context, ignoredHints);
  const model = new AnnotationModel(client);
  const labels = new Labels();
  const decider = new Decider(model);
  const filter = new ReviewFilter(context.workspaceState, labels);
  context.subscriptions.push(
    client,
    createStatusItem(client, model, filter),
    model,
    labels,
    announceLabels(client, labels),
    decider,
    filter,
    new StatusDecorations(model, labels),
    createAnnotationTree(model, labels, filter),
    createArticleLens(model),
    createNoteThreads(model, decider),
    watchSidecars(client),
    registerDecideCommands(decider, labels),
    registerReviewQueue(model, filter),
    registerEntityListCommands(model, labels),
    detectArticles(context.workspaceState),
    registerExchange(context.workspaceState, decider, labels),
    createReadingCopy(client),
    vscode.commands.registerCommand('articleAnnotator.joinParagraphs', (request) =>
      editStructure(client, 'join-paragraphs', request),
    ),
    vscode.commands.registerCommand('articleAnnotator.reorderArticle', (request) =>
      editStructure(client, 'reorder-article', request),
    ),
    vscode.commands.registerCommand(
      'articleAnnotator.ignoreHint',
      async (uri: string, code: string, range: vscode.Range) => {
        await ignoredHints.ignore(uri, code, range);
        const shown = client.diagnostics?.get(vscode.Uri.parse(uri, true)) ?? [];
        client.diagnostics?.set(vscode.Uri.parse(uri, true), ignoredHints.filter(vscode.Uri.parse(uri, true), shown));
      },
    ),
    vscode.commands.registerCommand('articleAnnotator.compareAnnotations', (request) =>
      compareAnnotations(decider, labels, request),
    ),
    vscode.commands.registerCommand('articleAnnotator.setIssueDate', (request) => setIssueDate(model, request)),
    vscode.commands.registerCommand('articleAnnotator.restartServer', () => client.restart()),
    vscode.commands.registerCommand('articleAnnotator.showOutput', () => {
      client.outputChannel.show();
    }),
  );
  startWithFirstArticle(client, context.subscriptions);
}

function startWithFirstArticle(client: LanguageClient, subscriptions: vscode.Disposable[]): void {
  const startFor = (document: vscode.TextDocument): void => {
    if (document.languageId === LANGUAGE_ID && client.state === State.Stopped) void client.start();
  };
  vscode.workspace.textDocuments.forEach(startFor);
  subscriptions.push(vscode.workspace.onDidOpenTextDocument(startFor));
}
