import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ReadingCopyRequest, type ReadingCopyParams, type ReadingCopyResult } from '../protocol/messages';

const SCHEME = 'article-reading';

/**
 * The reading copy: an article page reflowed and in order, as a read-only document. Its name ends in `.news`, so the server
 * colours and explains it like any article; *Go to Definition* leads to the place in the page.
 */
export function createReadingCopy(client: LanguageClient): vscode.Disposable {
  const copies = new ReadingCopies(client);
  return vscode.Disposable.from(
    copies,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, copies),
    vscode.languages.registerDefinitionProvider({ scheme: SCHEME }, copies),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      copies.sourceChanged(document.uri);
    }),
    vscode.commands.registerCommand('articleAnnotator.openReadingCopy', () => openReadingCopy()),
  );
}

async function openReadingCopy(): Promise<void> {
  const source = vscode.window.activeTextEditor?.document.uri;
  if (source === undefined || source.scheme === SCHEME) return;
  const document = await vscode.workspace.openTextDocument(copyUri(source));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

function copyUri(source: vscode.Uri): vscode.Uri {
  const name = source.path.replace(/\.[^./]*$/, '');
  return vscode.Uri.from({ scheme: SCHEME, path: `${name}.news`, query: source.toString() });
}

function sourceOf(copy: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(copy.query, true);
}

class ReadingCopies implements vscode.TextDocumentContentProvider, vscode.DefinitionProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #segments = new Map<string, ReadingCopyResult['segments']>();
  readonly onDidChange = this.#changed.event;

  constructor(readonly client: LanguageClient) {}

  async provideTextDocumentContent(copy: vscode.Uri): Promise<string> {
    const source = sourceOf(copy);
    await vscode.workspace.openTextDocument(source);
    const params: ReadingCopyParams = { uri: source.toString() };
    const result = await this.client.sendRequest<ReadingCopyResult | null>(ReadingCopyRequest, params);
    if (result === null) return vscode.l10n.t('Open the page as a news article, then open its reading copy again.');
    this.#segments.set(copy.toString(), result.segments);
    return result.text;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location | undefined> {
    const offset = document.offsetAt(position);
    const segment = this.#segments.get(document.uri.toString())?.findLast(({ start }) => start <= offset);
    if (segment === undefined) return undefined;
    const source = await vscode.workspace.openTextDocument(sourceOf(document.uri));
    const inSegment = Math.min(offset - segment.start, segment.length);
    return new vscode.Location(source.uri, source.positionAt(segment.source + inSegment));
  }

  sourceChanged(source: vscode.Uri): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === SCHEME && uri.query === source.toString()) this.#changed.fire(uri);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
