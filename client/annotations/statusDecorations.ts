import * as vscode from 'vscode';
import type { AnnotationItem } from '../../protocol/messages';
import { rangesOf, type AnnotationModel } from './annotationModel';
import type { Labels } from './labels';

type Status = Exclude<AnnotationItem['status'], 'suggested'>;

/** Draws what semantic colours cannot: the editor's status of an annotation, and labels of the workspace's own. */
export class StatusDecorations implements vscode.Disposable {
  readonly #byStatus: Record<Status, vscode.TextEditorDecorationType> = {
    confirmed: underline('solid', 'articleAnnotator.confirmed'),
    uncertain: underline('dashed', 'articleAnnotator.uncertain'),
    rejected: vscode.window.createTextEditorDecorationType({
      textDecoration: 'line-through',
      color: new vscode.ThemeColor('articleAnnotator.rejected'),
    }),
  };
  #byLabel = new Map<string, vscode.TextEditorDecorationType>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    readonly model: AnnotationModel,
    readonly labels: Labels,
  ) {
    const drawAll = (): void => {
      vscode.window.visibleTextEditors.forEach((editor) => {
        this.#draw(editor);
      });
    };
    this.#subscriptions = [
      model.onDidChange(drawAll),
      vscode.window.onDidChangeVisibleTextEditors(drawAll),
      vscode.workspace.onDidChangeConfiguration(drawAll),
      labels.onDidChange(() => {
        this.#remakeLabels();
        drawAll();
      }),
    ];
  }

  #remakeLabels(): void {
    for (const decoration of this.#byLabel.values()) decoration.dispose();
    this.#byLabel = new Map(this.labels.workspace.map(({ id, colour }) => [id, labelDecoration(colour)]));
  }

  #draw(editor: vscode.TextEditor): void {
    const result = this.model.of(editor.document.uri);
    if (result === undefined) return;
    const showRejected = vscode.workspace
      .getConfiguration('articleAnnotator', editor.document)
      .get('showRejected', false);
    const items = [...result.annotations, ...(showRejected ? result.rejected : [])];
    const draw = (decoration: vscode.TextEditorDecorationType, wanted: (item: AnnotationItem) => boolean): void => {
      editor.setDecorations(
        decoration,
        items.filter(wanted).flatMap((item) => rangesOf(editor.document, item)),
      );
    };
    for (const [status, decoration] of Object.entries(this.#byStatus))
      draw(decoration, (item) => item.status === status);
    for (const [id, decoration] of this.#byLabel) draw(decoration, (item) => item.label === id);
  }

  dispose(): void {
    vscode.Disposable.from(
      ...this.#subscriptions,
      ...Object.values(this.#byStatus),
      ...this.#byLabel.values(),
    ).dispose();
  }
}

function underline(style: string, colour: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 2px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    overviewRulerColor: new vscode.ThemeColor(colour),
  });
}

function labelDecoration(colour = '#888888'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: `${colour}33`,
    border: `1px solid ${colour}`,
    borderRadius: '2px',
  });
}
