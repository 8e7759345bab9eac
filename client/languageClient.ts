import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { SIDECAR_EXTENSION } from './annotations/sidecars';
import { ENTITY_LISTS } from './commands/entityList';
import type { IgnoredHints } from './ignoredHints';
import { LANGUAGE_ID, type InitializationOptions } from '../protocol/messages';

/** The client's id is also where its settings stand: `articleAnnotator.trace.server`. */
const CLIENT_ID = 'articleAnnotator';

/** The commands that a hover may link to. */
const HOVER_COMMANDS = ['confirm', 'reject', 'clearDecision', 'goToEntityEntry'].map(
  (name) => `articleAnnotator.${name}`,
);

/** The language client, not yet started. */
export function createLanguageClient(context: vscode.ExtensionContext, ignoredHints: IgnoredHints): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: initializationOptions(),
    synchronize: {
      fileEvents: [`**/*${SIDECAR_EXTENSION}`, ENTITY_LISTS].map((pattern) =>
        vscode.workspace.createFileSystemWatcher(pattern),
      ),
    },
    markdown: { isTrusted: { enabledCommands: HOVER_COMMANDS } },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => {
        next(uri, ignoredHints.filter(uri, diagnostics));
      },
    },
  };
  return new LanguageClient(CLIENT_ID, 'Article Annotator', serverOptions, clientOptions);
}

function initializationOptions(): InitializationOptions {
  const l10nBundle = vscode.l10n.bundle as Record<string, string> | undefined;
  return { locale: vscode.env.language, ...(l10nBundle && { l10nBundle }) };
}
