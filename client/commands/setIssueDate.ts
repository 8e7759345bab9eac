import * as vscode from 'vscode';
import { SetIssueDateRequest, type SetIssueDateParams } from '../../protocol/messages';
import { activeArticle, type AnnotationModel } from '../annotations/annotationModel';

/** Asks for the day on which the page appeared; what is empty lets the program find it again. */
export async function setIssueDate(model: AnnotationModel, request: unknown): Promise<void> {
  const editor = activeArticle();
  const result = editor && (await model.refresh(editor.document.uri));
  if (editor === undefined || result === undefined) return;
  const answer = typeof request === 'string' ? request : await ask(result.issueDate.value ?? '');
  if (answer === undefined) return;
  const params: SetIssueDateParams = { uri: editor.document.uri.toString(), issueDate: answer };
  await model.client.sendRequest(SetIssueDateRequest, params);
  await model.refresh(editor.document.uri);
}

async function ask(value: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('On which day did the page appear?'),
    prompt: vscode.l10n.t('As 2024-03-05. Empty: found from the file’s name, the dateline or the text.'),
    value: value.slice(0, 10),
    validateInput: (text) => (text === '' || isDay(text) ? undefined : vscode.l10n.t('Write the day as 2024-03-05.')),
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
