import * as vscode from 'vscode';
import type { AnnotationItem } from '../../protocol/messages';
import { activeArticle, rangesOf, type AnnotationModel } from '../annotations/annotationModel';
import type { ReviewFilter } from './reviewFilter';
import { nextIn, queueOf } from './reviewScope';

/** Registers the commands that lead from one undecided annotation to the next. */
export function registerReviewQueue(model: AnnotationModel, filter: ReviewFilter): vscode.Disposable {
  const decideAndGoOn = async (command: string): Promise<void> => {
    await vscode.commands.executeCommand(command);
    await go(model, filter, 1);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('articleAnnotator.nextUndecided', () => go(model, filter, 1)),
    vscode.commands.registerCommand('articleAnnotator.previousUndecided', () => go(model, filter, -1)),
    vscode.commands.registerCommand('articleAnnotator.confirmAndNext', () => decideAndGoOn('articleAnnotator.confirm')),
    vscode.commands.registerCommand('articleAnnotator.rejectAndNext', () => decideAndGoOn('articleAnnotator.reject')),
  );
}

async function go(model: AnnotationModel, filter: ReviewFilter, step: 1 | -1): Promise<void> {
  const editor = activeArticle();
  const result = editor && (await model.refresh(editor.document.uri));
  if (editor === undefined || result === undefined) return;
  const queue = queueOf(result.annotations, filter.of(editor.document));
  const target = nextIn(queue, editor.document.offsetAt(editor.selection.active), step);
  if (target === undefined) {
    void vscode.window.showInformationMessage(nothingLeft(result.annotations));
    return;
  }
  const [range] = rangesOf(editor.document, target);
  if (range === undefined) return;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function nothingLeft(annotations: readonly AnnotationItem[]): string {
  const passedOver = annotations.filter(({ status }) => status === 'suggested').length;
  return passedOver === 0
    ? vscode.l10n.t('Everything on this page is decided.')
    : vscode.l10n.t('What the review queue stops at is decided; {0} others are not.', passedOver);
}
