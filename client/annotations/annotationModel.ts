import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  AnalysedNotification,
  AnnotationsRequest,
  LANGUAGE_ID,
  type AnalysedParams,
  type AnnotationItem,
  type AnnotationsParams,
  type AnnotationsResult,
  type OffsetRange,
} from '../../protocol/messages';

/** What is known of the annotations of the open articles; the one place from which views, commands and decorations read. */
export class AnnotationModel implements vscode.Disposable {
  readonly #results = new Map<string, AnnotationsResult>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(readonly client: LanguageClient) {
    this.#subscriptions = [
      this.#changed,
      client.onNotification(AnalysedNotification, ({ uri }: AnalysedParams) => {
        void this.refresh(vscode.Uri.parse(uri));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#results.delete(uri.toString())),
    ];
  }

  /** The annotations as last heard of; they may be of an older version while the document is being edited. */
  of(uri: vscode.Uri): AnnotationsResult | undefined {
    return this.#results.get(uri.toString());
  }

  /** Asks the server anew. */
  async refresh(uri: vscode.Uri): Promise<AnnotationsResult | undefined> {
    const params: AnnotationsParams = { uri: uri.toString() };
    const result = await this.client.sendRequest<AnnotationsResult | null>(AnnotationsRequest, params);
    if (result === null) return undefined;
    this.#results.set(uri.toString(), result);
    this.#changed.fire(uri);
    return result;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The editor that shows an article, if one is active. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === LANGUAGE_ID ? editor : undefined;
}

/** Where an annotation stands; a cut one from its first part's beginning to its last part's end. */
export function rangesOf(document: vscode.TextDocument, { ranges }: Pick<AnnotationItem, 'ranges'>): vscode.Range[] {
  return ranges.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

/** From the first code unit to the last, whatever the order in which the ranges are read. */
export function hullOf(ranges: readonly OffsetRange[]): OffsetRange {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

/** The innermost annotation that holds the offset or ends at it. */
export function annotationAt(items: readonly AnnotationItem[], offset: number): AnnotationItem | undefined {
  const hits = items.filter(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset <= end));
  return hits.findLast(({ ranges }) => ranges.some(({ end }) => offset < end)) ?? hits.at(-1);
}
