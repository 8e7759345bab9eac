import * as vscode from 'vscode';
import {
  AddEntityRequest,
  FindEntityEntryRequest,
  type AddEntityParams,
  type EntityEntryResult,
  type EntityInput,
  type FindEntityEntryParams,
} from '../../protocol/messages';
import { activeArticle, annotationAt, type AnnotationModel } from '../annotations/annotationModel';
import type { Labels } from '../annotations/labels';

/** The files in which a workspace keeps its own entities. */
export const ENTITY_LISTS = '**/.article-annotator/entities.{csv,json}';

const ENTITY_TYPES: readonly EntityInput['type'][] = ['person', 'place', 'organization', 'work', 'event'];

/** Registers what leads from a page to the workspace's own entity list. */
export function registerEntityListCommands(model: AnnotationModel, labels: Labels): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('articleAnnotator.addToEntityList', (request: unknown) =>
      addToEntityList(model, labels, request),
    ),
    vscode.commands.registerCommand('articleAnnotator.goToEntityEntry', (request: unknown) =>
      goToEntityEntry(model, request),
    ),
  );
}

/** @param request the entry, from programs that need no dialog */
async function addToEntityList(model: AnnotationModel, labels: Labels, request: unknown): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const entity = isEntity(request) ? request : await askForEntity(editor, model, labels);
  if (entity === undefined) return;
  await saveOpenLists();
  const params: AddEntityParams = { uri: editor.document.uri.toString(), entity };
  const entry = await model.client.sendRequest<EntityEntryResult>(AddEntityRequest, params);
  if ('problem' in entry) {
    void vscode.window.showErrorMessage(entry.problem);
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('“{0}” is on the entity list.', entity.name);
  // Not waited for: the message may stay for long.
  void vscode.window
    .showInformationMessage(message, open)
    .then((choice) => (choice === open ? show(entry) : undefined));
}

function isEntity(request: unknown): request is EntityInput {
  return typeof request === 'object' && request !== null && 'name' in request && 'type' in request;
}

async function askForEntity(
  editor: vscode.TextEditor,
  model: AnnotationModel,
  labels: Labels,
): Promise<EntityInput | undefined> {
  const known = await nameAt(editor, model);
  if (known === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a name or put the cursor on one, then try again.'));
    return undefined;
  }
  const { name, label } = known;
  const title = vscode.l10n.t('“{0}” on the entity list', name);
  const types = [...ENTITY_TYPES].sort((a, b) => Number(b === label) - Number(a === label));
  const type = await vscode.window.showQuickPick(
    types.map((id) => ({ label: labels.nameOf(id), id })),
    { title, placeHolder: vscode.l10n.t('What it is') },
  );
  if (type === undefined) return undefined;
  const aliases = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Other names, with ; between them'),
  });
  if (aliases === undefined) return undefined;
  const description = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Who or what it is, in a line'),
  });
  if (description === undefined) return undefined;
  return { name, type: type.id, aliases: aliasesOf(aliases), ...(description !== '' && { description }) };
}

/** The selected words, or the name at the cursor and its label. */
async function nameAt(
  { document, selection }: vscode.TextEditor,
  model: AnnotationModel,
): Promise<{ readonly name: string; readonly label?: string } | undefined> {
  const annotations = (await model.refresh(document.uri))?.annotations ?? [];
  const item = annotationAt(annotations, document.offsetAt(selection.active));
  if (selection.isEmpty) return item && { name: item.text, label: item.label };
  const name = document
    .getText(selection)
    .replace(/\s*[\r\n]\s*/g, '')
    .trim();
  return name === '' ? undefined : { name, ...(item?.text === name && { label: item.label }) };
}

function aliasesOf(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

/** The server writes to the file: what an editor has changed in it must be there before. */
async function saveOpenLists(): Promise<void> {
  const open = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && vscode.languages.match({ pattern: ENTITY_LISTS }, document) > 0,
  );
  for (const document of open) await document.save();
}

/** @param request the entry's id, from a hover's link; else the annotation at the cursor is meant */
async function goToEntityEntry(model: AnnotationModel, request: unknown): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const { entity } = (request ?? {}) as Pick<FindEntityEntryParams, 'entity'>;
  const { line, character } = editor.selection.active;
  const params: FindEntityEntryParams = {
    uri: editor.document.uri.toString(),
    ...(entity === undefined ? { position: { line, character } } : { entity }),
  };
  const entry = await model.client.sendRequest<EntityEntryResult>(FindEntityEntryRequest, params);
  if ('problem' in entry) void vscode.window.showInformationMessage(entry.problem);
  else await show(entry);
}

async function show({ uri, line }: Exclude<EntityEntryResult, { problem: string }>): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
}
