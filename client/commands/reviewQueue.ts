import * as vscode from 'vscode';
import type { AnnotationItem } from '../../protocol/messages';
import { activeArticle, rangesOf, type AnnotationModel } from '../annotations/annotationModel';

/** Registers the commands that lead from one undecided annotation to the next. */
export function registerReviewQueue(model: AnnotationModel): vscode.Disposable {
  const decideAndGoOn = async (command: string): Promise<void> => {
    await vscode.commands.executeCommand(command);
    await go(model, 1);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('articleAnnotator.nextUndecided', () => go(model, 1)),
    vscode.commands.registerCommand('articleAnnotator.previousUndecided', () => go(model, -1)),
    vscode.commands.registerCommand('articleAnnotator.confirmAndNext', () => decideAndGoOn('articleAnnotator.confirm')),
    vscode.commands.registerCommand('articleAnnotator.rejectAndNext', () => decideAndGoOn('articleAnnotator.reject')),
  );
}

/** The undecided annotations that the settings let through, in text order. */
export function undecided(items: readonly AnnotationItem[], scope: vscode.ConfigurationScope): AnnotationItem[] {
  const settings = vscode.workspace.getConfiguration('articleAnnotator.review', scope);
  const types = settings.get<readonly string[]>('types', []);
  const leastConfidence = settings.get('minimumConfidence', 0);
  return items.filter(
    ({ status, label, confidence }) =>
      status === 'suggested' && (types.length === 0 || types.includes(label)) && confidence >= leastConfidence,
  );
}

async function go(model: AnnotationModel, step: 1 | -1): Promise<void> {
  const editor = activeArticle();
  const result = editor && (await model.refresh(editor.document.uri));
  if (editor === undefined || result === undefined) return;
  const queue = undecided(result.annotations, editor.document);
  const target = nextIn(queue, editor.document.offsetAt(editor.selection.active), step);
  if (target === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Everything on this page is decided.'));
    return;
  }
  const [range] = rangesOf(editor.document, target);
  if (range === undefined) return;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The nearest in the direction, starting over at the page's end. */
function nextIn(queue: readonly AnnotationItem[], offset: number, step: 1 | -1): AnnotationItem | undefined {
  const startOf = ({ ranges }: AnnotationItem): number => ranges[0]?.start ?? 0;
  return step === 1
    ? (queue.find((item) => startOf(item) > offset) ?? queue[0])
    : (queue.findLast((item) => startOf(item) < offset) ?? queue.at(-1));
}
