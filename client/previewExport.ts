import * as vscode from 'vscode';
import {
  LANGUAGE_ID,
  PreviewExportRequest,
  PreviewPlaceRequest,
  type PreviewExportParams,
  type PreviewExportResult,
  type PreviewPlaceParams,
  type PreviewPlaceResult,
} from '../protocol/messages';
import { activeArticle, annotationAt, type AnnotationModel } from './annotations/annotationModel';
import { chooseFormat } from './commands/exportAnnotations';

const SCHEME = 'article-export';

/** Given by programs that need no dialog. */
interface PreviewRequest {
  readonly format?: string;
}

/**
 * The preview of an export: a read-only document beside the article that changes with it and shows the place of the
 * annotation at the article's cursor.
 */
export function createExportPreview(model: AnnotationModel, memory: vscode.Memento): vscode.Disposable {
  const previews = new ExportPreviews(model);
  return vscode.Disposable.from(
    previews,
    vscode.commands.registerCommand('articleAnnotator.previewExport', (request: unknown) =>
      openPreview(model, memory, request ?? {}),
    ),
  );
}

async function openPreview(model: AnnotationModel, memory: vscode.Memento, { format }: PreviewRequest): Promise<void> {
  const article = activeArticle();
  const chosen = article && (await chooseFormat(model.client, memory, format));
  if (article === undefined || chosen === undefined) return;
  const params: PreviewExportParams = { uri: article.document.uri.toString(), format: chosen.id };
  // The name's ending chooses the language in which VS Code colours the preview.
  const path = article.document.uri.path + chosen.extension;
  const uri = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(params) });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
}

function paramsOf({ query }: vscode.Uri): PreviewExportParams {
  return JSON.parse(query) as PreviewExportParams;
}

class ExportPreviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #mark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(readonly model: AnnotationModel) {
    const followAll = (): void => {
      vscode.window.visibleTextEditors.forEach((editor) => void this.#follow(editor));
    };
    this.#subscriptions = [
      this.#changed,
      this.#mark,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      model.onDidChange((article) => {
        this.#refresh(article);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === SCHEME) followAll();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.languageId === LANGUAGE_ID) followAll();
      }),
      vscode.window.onDidChangeVisibleTextEditors(followAll),
    ];
  }

  async provideTextDocumentContent(preview: vscode.Uri): Promise<string> {
    const params = paramsOf(preview);
    await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri, true));
    return (await this.model.client.sendRequest<PreviewExportResult>(PreviewExportRequest, params)).content;
  }

  #refresh(article: vscode.Uri): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === SCHEME && paramsOf(uri).uri === article.toString()) this.#changed.fire(uri);
    }
  }

  /** Shows in a preview where the annotation at the article's cursor stands. */
  async #follow(preview: vscode.TextEditor): Promise<void> {
    const { document } = preview;
    if (document.uri.scheme !== SCHEME) return;
    const params = paramsOf(document.uri);
    const { version } = document;
    const annotation = this.#atCursor(params.uri);
    const place =
      annotation === undefined
        ? null
        : await this.model.client.sendRequest<PreviewPlaceResult | null>(PreviewPlaceRequest, {
            ...params,
            annotation,
          } satisfies PreviewPlaceParams);
    // The cursor or the preview may have moved on meanwhile; then another call is under way.
    if (document.version !== version || this.#atCursor(params.uri) !== annotation) return;
    const position = place === null ? undefined : document.positionAt(place.start);
    preview.setDecorations(this.#mark, position === undefined ? [] : [new vscode.Range(position, position)]);
    if (position === undefined) return;
    preview.selection = new vscode.Selection(position, position);
    preview.revealRange(preview.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The id of the annotation at the cursor of an article that is shown. */
  #atCursor(article: string): string | undefined {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === article);
    const result = editor && this.model.of(editor.document.uri);
    if (result?.version !== editor?.document.version) return undefined;
    return result && editor && annotationAt(result.annotations, editor.document.offsetAt(editor.selection.active))?.id;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
