import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../protocol/messages';
import type { AnnotationModel } from './annotationModel';

/** Over each article: how much is annotated and undecided, and what can be done about it. */
export function createArticleLens(model: AnnotationModel): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => lenses(document, model),
  };
  return vscode.Disposable.from(
    changed,
    model.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerCodeLensProvider({ language: LANGUAGE_ID }, provider),
  );
}

function lenses(document: vscode.TextDocument, model: AnnotationModel): vscode.CodeLens[] {
  const { articles = [], annotations = [] } = model.of(document.uri) ?? {};
  return articles.map(({ start }, index) => {
    const items = annotations.filter(({ article }) => article === index);
    const undecided = items.filter(({ status }) => status === 'suggested').length;
    const position = document.positionAt(start);
    return new vscode.CodeLens(new vscode.Range(position, position), {
      title: vscode.l10n.t('{0} annotations, {1} undecided', items.length, undecided),
      command: undecided === 0 ? '' : 'articleAnnotator.nextUndecided',
    });
  });
}
