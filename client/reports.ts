import * as vscode from 'vscode';

const SCHEME = 'article-report';

/** A line of a report: what it is about, with a link to it where there is one, and what is to be said. */
export interface ReportLine {
  readonly about: string;
  readonly target?: vscode.Uri;
  readonly text: string;
}

/** A place in a file, for a link. */
export function linkTo(uri: vscode.Uri, { line, character }: vscode.Position): vscode.Uri {
  return uri.with({ fragment: `L${String(line + 1)},${String(character + 1)}` });
}

/** Lists that are too long for a message: read-only documents whose lines lead to what they are about. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #lines = new Map<string, readonly ReportLine[]>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions = vscode.Disposable.from(
    this.#changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#lines.delete(uri.toString())),
  );
  readonly onDidChange = this.#changed.event;

  /** Shows a report beside the editor; one of the same title is replaced. */
  async show(title: string, lines: readonly ReportLine[]): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}` });
    this.#lines.set(uri.toString(), lines);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#of(uri)
      .map(({ about, text }) => `${oneLine(about)}: ${oneLine(text)}\n`)
      .join('');
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return this.#of(uri).flatMap(({ about, target }, line) => {
      if (target === undefined) return [];
      return new vscode.DocumentLink(new vscode.Range(line, 0, line, oneLine(about).length), target);
    });
  }

  #of(uri: vscode.Uri): readonly ReportLine[] {
    return this.#lines.get(uri.toString()) ?? [];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** A report has a line for each thing, whatever the thing's words hold. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
