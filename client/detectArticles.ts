import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../protocol/messages';
import { looksLikeArticle } from './looksLikeArticle';

/** Files that the editor turned back into plain text; they are left alone from then on. */
const LEFT_ALONE_KEY = 'detectArticles.leftAlone';

/**
 * Turns a `.txt` that reads as a Chinese news article into a news article when it opens.
 * A language chosen by hand or by `files.associations` wins.
 */
export function detectArticles(memory: vscode.Memento): vscode.Disposable {
  const detector = new ArticleDetector(memory);
  for (const document of vscode.workspace.textDocuments) detector.opened(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      detector.opened(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      detector.closed(document);
    }),
  );
}

class ArticleDetector {
  /** Documents closed in this turn of the event loop: VS Code reports a change of language as close, then open. */
  readonly #changingLanguage = new Set<string>();

  constructor(readonly memory: vscode.Memento) {}

  opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.#changingLanguage.has(uri)) this.#remember(uri, document.languageId === 'plaintext');
    else if (this.#isUndecided(document) && looksLikeArticle(document.getText())) {
      void vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    }
  }

  #remember(uri: string, leftAlone: boolean): void {
    const others = this.#leftAlone().filter((other) => other !== uri);
    void this.memory.update(LEFT_ALONE_KEY, leftAlone ? [...others, uri] : others);
  }

  closed(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    this.#changingLanguage.add(uri);
    setImmediate(() => this.#changingLanguage.delete(uri));
  }

  #isUndecided(document: vscode.TextDocument): boolean {
    return (
      document.languageId === 'plaintext' &&
      document.uri.path.toLowerCase().endsWith('.txt') &&
      isEnabled(document) &&
      !isAssociated(document) &&
      !this.#leftAlone().includes(document.uri.toString())
    );
  }

  #leftAlone(): readonly string[] {
    return this.memory.get<readonly string[]>(LEFT_ALONE_KEY, []);
  }
}

function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('articleAnnotator', document).get('detectArticles', true);
}

/** True when `files.associations` names a language for the file. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace.getConfiguration('files').get<Record<string, string>>('associations', {});
  return Object.keys(associations).some((glob) => {
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
