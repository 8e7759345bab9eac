import * as vscode from 'vscode';

const MEMORY_KEY = 'ignoredHints';
const CONTEXT_LENGTH = 12;

/** A hint as it is known again: by its code and the text around it, not by its line. */
interface IgnoredHint {
  readonly uri: string;
  readonly code: string;
  readonly context: string;
}

/** The hints that the editor chose to ignore, remembered with the workspace. */
export class IgnoredHints {
  constructor(readonly memory: vscode.Memento) {}

  /** The command behind *Ignore this hint*. */
  async ignore(uri: string, code: string, range: vscode.Range): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    const hint: IgnoredHint = { uri: document.uri.toString(), code, context: contextOf(document, range) };
    await this.memory.update(MEMORY_KEY, [...this.#all(), hint]);
  }

  /** The diagnostics without those that were ignored. */
  filter(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
    const ignored = this.#all().filter((hint) => hint.uri === uri.toString());
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document === undefined || ignored.length === 0) return [...diagnostics];
    return diagnostics.filter(
      ({ code, range }) => !ignored.some((hint) => hint.code === code && hint.context === contextOf(document, range)),
    );
  }

  #all(): readonly IgnoredHint[] {
    return this.memory.get<readonly IgnoredHint[]>(MEMORY_KEY, []);
  }
}

function contextOf(document: vscode.TextDocument, range: Pick<vscode.Range, 'start' | 'end'>): string {
  const start = document.offsetAt(document.validatePosition(asPosition(range.start)));
  const end = document.offsetAt(document.validatePosition(asPosition(range.end)));
  return document.getText().slice(Math.max(0, start - CONTEXT_LENGTH), end + CONTEXT_LENGTH);
}

/** The server's ranges arrive as plain data. */
function asPosition({ line, character }: { readonly line: number; readonly character: number }): vscode.Position {
  return new vscode.Position(line, character);
}
