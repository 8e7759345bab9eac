import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID } from '../protocol/messages';
import { detectArticles } from './detectArticles';
import { exportAnnotations } from './commands/exportAnnotations';
import { exportFolder } from './commands/exportFolder';
import { createLanguageClient } from './languageClient';
import { createStatusItem } from './statusItem';

/** Registers what the editor sees. The server starts with the first article or command that needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const client = createLanguageClient(context);
  context.subscriptions.push(
    client,
    createStatusItem(client),
    detectArticles(context.workspaceState),
    vscode.commands.registerCommand('articleAnnotator.exportAnnotations', (request) =>
      exportAnnotations(client, request),
    ),
    vscode.commands.registerCommand('articleAnnotator.exportFolder', (request) => exportFolder(client, request)),
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
