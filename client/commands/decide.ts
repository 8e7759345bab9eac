import * as vscode from 'vscode';
import type { AnnotationItem, AnnotationsResult, DecisionInput } from '../../protocol/messages';
import { activeArticle, annotationAt, hullOf } from '../annotations/annotationModel';
import { toInput, type Decider, type Verdict } from '../annotations/decider';
import type { Labels } from '../annotations/labels';
import { pickLabel } from './pickLabel';

const VERDICTS = {
  confirm: { action: 'confirm', status: 'confirmed' },
  reject: { action: 'reject', status: 'rejected' },
  uncertain: { action: 'confirm', status: 'uncertain' },
} as const satisfies Record<string, Verdict>;

/** Registers the commands with which an editor decides. */
export function registerDecideCommands(decider: Decider, labels: Labels): vscode.Disposable {
  const commands: Readonly<Record<string, (argument: unknown) => Promise<void>>> = {
    confirm: (item) => decideOne(decider, item, VERDICTS.confirm),
    reject: (item) => decideOne(decider, item, VERDICTS.reject),
    markUncertain: (item) => decideOne(decider, item, VERDICTS.uncertain),
    confirmEverywhere: () => decideEverywhere(decider, VERDICTS.confirm),
    rejectEverywhere: () => decideEverywhere(decider, VERDICTS.reject),
    confirmVisible: () => decideVisible(decider),
    confirmArticle: () => decideArticle(decider),
    annotateSelection: (label) => annotateSelection(decider, labels, label),
    relabelEverywhere: (label) => relabelEverywhere(decider, labels, label),
    setValue: () => askAndDecide(decider, 'set-value'),
    addNote: () => askAndDecide(decider, 'note'),
    clearDecision: (item) => clearDecision(decider, item),
    placeDecision: (item) => placeDecision(decider, item),
    undoDecision: () => travel(decider, false),
    redoDecision: () => travel(decider, true),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`articleAnnotator.${name}`, run)),
  );
}

/** Decides on the annotation at the cursor, or on the one that a view's button was pressed for. */
async function decideOne(decider: Decider, argument: unknown, verdict: Verdict): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  await decider.decide(editor.document, (annotations) => {
    const item = itemOf(argument, annotations) ?? atCursor(editor, annotations);
    return item === undefined ? [] : [toInput(item, verdict)];
  });
}

/** A tree item carries the annotation's id. */
function idOf(argument: unknown): { readonly id: string } | undefined {
  const id = (argument as { readonly annotationId?: string } | undefined)?.annotationId;
  return id === undefined ? undefined : { id };
}

function itemOf(argument: unknown, { annotations, rejected }: AnnotationsResult): AnnotationItem | undefined {
  const wanted = idOf(argument);
  return wanted && [...annotations, ...rejected].find(({ id }) => id === wanted.id);
}

function atCursor(editor: vscode.TextEditor, { annotations, rejected }: AnnotationsResult): AnnotationItem | undefined {
  const offset = editor.document.offsetAt(editor.selection.active);
  return annotationAt(annotations, offset) ?? annotationAt(rejected, offset);
}

/** The annotations that stand for what the one at the cursor stands for: the same name, or an alias of it. */
function sameElsewhere(editor: vscode.TextEditor, result: AnnotationsResult): AnnotationItem[] {
  const item = atCursor(editor, result);
  if (item === undefined) return [];
  return result.annotations.filter(
    ({ label, text, name }) => label === item.label && (text === item.text || name === item.name),
  );
}

async function decideEverywhere(decider: Decider, verdict: Verdict): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const result = await decider.model.refresh(editor.document.uri);
  const items = result === undefined ? [] : sameElsewhere(editor, result);
  if (!(await isWanted(items, verdict.status))) return;
  await decider.decide(editor.document, (annotations) =>
    sameElsewhere(editor, annotations).map((item) => toInput(item, verdict)),
  );
}

/** Says which annotations it is about and lets the editor leave off. */
async function isWanted(items: readonly AnnotationItem[], status: DecisionInput['status']): Promise<boolean> {
  if (items.length <= 1) return true;
  const forms = [...new Set(items.map(({ text }) => text))].join(' ');
  const question =
    status === 'rejected'
      ? vscode.l10n.t('Reject {0} annotations: {1}?', items.length, forms)
      : vscode.l10n.t('Decide on {0} annotations: {1}?', items.length, forms);
  const yes = vscode.l10n.t('Yes');
  return (await vscode.window.showInformationMessage(question, { modal: true }, yes)) === yes;
}

async function decideVisible(decider: Decider): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const { document } = editor;
  const visible = editor.visibleRanges.map((range) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  await decider.decide(document, ({ annotations }) =>
    annotations
      .filter(({ status }) => status === 'suggested')
      .filter(({ ranges }) =>
        ranges.every((range) => visible.some((v) => v.start <= range.start && range.end <= v.end)),
      )
      .map((item) => toInput(item, VERDICTS.confirm)),
  );
}

async function decideArticle(decider: Decider): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const offset = editor.document.offsetAt(editor.selection.active);
  await decider.decide(editor.document, ({ annotations, articles }) => {
    const index = articles.findIndex(({ start, end }) => start <= offset && offset <= end);
    return annotations
      .filter(({ article, status }) => article === index && status === 'suggested')
      .map((item) => toInput(item, VERDICTS.confirm));
  });
}

/**
 * Gives the selection a label: an annotation there is relabelled or resized, else one is added. Without a selection it takes
 * the annotation at the cursor, or else the word.
 */
async function annotateSelection(decider: Decider, labels: Labels, argument: unknown): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const label = typeof argument === 'string' ? argument : await pickLabel(labels);
  if (label === undefined) return;
  const { document } = editor;
  const selected = await selectionOrWord(editor);
  await decider.decide(document, (annotations) => {
    const here = editor.selection.isEmpty ? atCursor(editor, annotations) : overlapping(annotations, selected);
    if (here !== undefined && editor.selection.isEmpty) {
      return [toInput(here, { action: 'relabel', status: 'confirmed' }, label)];
    }
    if (selected.start === selected.end) return [];
    const action = here === undefined ? 'add' : here.label === label ? 'resize' : 'relabel';
    return [{ action, status: 'confirmed', label, range: selected, ...(here && { annotation: here.id }) }];
  });
}

async function selectionOrWord(editor: vscode.TextEditor): Promise<{ start: number; end: number }> {
  const { document, selection } = editor;
  if (!selection.isEmpty) return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const [ranges] = await vscode.commands.executeCommand<(vscode.SelectionRange | undefined)[]>(
    'vscode.executeSelectionRangeProvider',
    document.uri,
    [selection.active],
  );
  // The first range around the cursor is the character, the next the word.
  const range = ranges?.parent?.range ?? ranges?.range ?? selection;
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The annotation that the selection crosses or equals; one that it only holds or lies in may stand beside it. */
function overlapping(
  { annotations }: AnnotationsResult,
  { start, end }: { start: number; end: number },
): AnnotationItem | undefined {
  return annotations.find(({ ranges }) => {
    const { start: first, end: last } = hullOf(ranges);
    const apart = last <= start || end <= first;
    const nested = (first < start && end <= last) || (first <= start && end < last);
    return !apart && !nested;
  });
}

async function relabelEverywhere(decider: Decider, labels: Labels, argument: unknown): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) return;
  const label = typeof argument === 'string' ? argument : await pickLabel(labels);
  const result = await decider.model.refresh(editor.document.uri);
  if (label === undefined || result === undefined) return;
  const items = sameElsewhere(editor, result);
  if (typeof argument !== 'string' && !(await isWanted(items, 'confirmed'))) return;
  await decider.decide(editor.document, (annotations) =>
    sameElsewhere(editor, annotations).map((item) => toInput(item, { action: 'relabel', status: 'confirmed' }, label)),
  );
}

async function askAndDecide(decider: Decider, action: 'set-value' | 'note'): Promise<void> {
  const editor = activeArticle();
  const result = editor && (await decider.model.refresh(editor.document.uri));
  const item = editor && result && atCursor(editor, result);
  if (editor === undefined || item === undefined) return;
  const answer = await vscode.window.showInputBox(action === 'note' ? noteBox(item) : valueBox(item));
  if (answer === undefined) return;
  const status = item.status === 'suggested' ? 'confirmed' : item.status;
  const input = { ...toInput(item, { action, status }), ...(action === 'note' ? { note: answer } : { value: answer }) };
  await decider.decide(editor.document, () => [input]);
}

function noteBox({ text, note = '' }: AnnotationItem): vscode.InputBoxOptions {
  return { title: vscode.l10n.t('Note on “{0}”', text), value: note };
}

function valueBox({ text, label, name }: AnnotationItem): vscode.InputBoxOptions {
  const prompts: Readonly<Record<string, string>> = {
    figure: vscode.l10n.t('A number'),
    date: vscode.l10n.t('A date as 2024-03-05, a month as 2024-03, a quarter as 2024-Q1'),
  };
  return {
    title: vscode.l10n.t('Value of “{0}”', text),
    prompt: prompts[label] ?? vscode.l10n.t('The full name'),
    value: label === 'figure' ? (name.split(' ')[0] ?? '') : name,
    validateInput: (value) =>
      label === 'figure' && (value.trim() === '' || Number.isNaN(Number(value)))
        ? vscode.l10n.t('Write the number in digits, without units: 28000')
        : undefined,
  };
}

/** Makes the annotation undecided again; in the tree, drops an unplaced decision. */
async function clearDecision(decider: Decider, argument: unknown): Promise<void> {
  const editor = activeArticle();
  const result = editor && (await decider.model.refresh(editor.document.uri));
  if (editor === undefined || result === undefined) return;
  const item = idOf(argument) ?? decidedAtCursor(editor, result);
  if (item !== undefined) await decider.remove(editor.document, [item]);
}

/** Puts an unplaced decision on the selection. */
async function placeDecision(decider: Decider, argument: unknown): Promise<void> {
  const editor = activeArticle();
  const lost = idOf(argument);
  if (editor === undefined || lost === undefined) return;
  if (editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words that the decision is about, then try again.'),
    );
    return;
  }
  const range = await selectionOrWord(editor);
  await decider.decide(editor.document, ({ unplaced }) =>
    unplaced
      .filter(({ id }) => id === lost.id)
      .map(({ id, label, status }) => ({ action: 'resize', status, label, range, annotation: id })),
  );
}

function decidedAtCursor(editor: vscode.TextEditor, result: AnnotationsResult): AnnotationItem | undefined {
  const item = atCursor(editor, result);
  return item?.status === 'suggested' ? undefined : item;
}

async function travel(decider: Decider, redo: boolean): Promise<void> {
  const editor = activeArticle();
  if (editor !== undefined) await decider.travel(editor.document, redo);
}
