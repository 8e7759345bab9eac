import * as vscode from 'vscode';
import {
  CompareRequest,
  type AnnotationsResult,
  type CompareParams,
  type CompareResult,
  type DecisionInput,
} from '../../protocol/messages';
import { activeArticle, hullOf, rangesOf } from '../annotations/annotationModel';
import type { Decider } from '../annotations/decider';
import type { Labels } from '../annotations/labels';
import { SIDECAR_EXTENSION } from '../annotations/sidecars';

type Difference = CompareResult['differences'][number];

/** Given by programs that need no dialog. */
interface CompareAnnotationsRequest {
  /** Another sidecar. */
  readonly other?: vscode.Uri;
  /** A branch, tag or commit. */
  readonly revision?: string;
}

/** What of VS Code's git extension is used. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** Looks for a repository that VS Code has not found yet. */
  openRepository(folder: vscode.Uri): Promise<GitRepository | null>;
}

interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

/** Compares the active article's decisions with another editor's, and lets the editor take theirs, one by one. */
export async function compareAnnotations(
  decider: Decider,
  labels: Labels,
  request: unknown,
): Promise<CompareResult | undefined> {
  const editor = activeArticle();
  if (editor === undefined) return undefined;
  const other = await otherSidecar(editor.document.uri, request ?? {});
  if (other === undefined) return undefined;
  const params: CompareParams = { uri: editor.document.uri.toString(), other };
  const result = await decider.model.client.sendRequest<CompareResult>(CompareRequest, params);
  const report = await vscode.workspace.openTextDocument({ language: 'markdown', content: reportOf(result, labels) });
  await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  if (result.differences.length > 0) void offerDifferences(decider, editor, result, labels);
  return result;
}

async function otherSidecar(
  article: vscode.Uri,
  { other, revision }: CompareAnnotationsRequest,
): Promise<string | undefined> {
  if (other !== undefined) return readText(other);
  if (revision !== undefined) return fromGit(article, revision);
  const file = vscode.l10n.t('Another sidecar…');
  const git = vscode.l10n.t('A git revision…');
  const choice = await vscode.window.showQuickPick([file, git], { title: vscode.l10n.t('Compare with') });
  if (choice === file) {
    const [chosen] = (await vscode.window.showOpenDialog({ filters: { JSONL: ['jsonl'] } })) ?? [];
    return chosen && readText(chosen);
  }
  if (choice !== git) return undefined;
  const ref = await vscode.window.showInputBox({ title: vscode.l10n.t('Branch, tag or commit'), value: 'HEAD' });
  return ref === undefined ? undefined : fromGit(article, ref);
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function fromGit(article: vscode.Uri, ref: string): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  const api = (await git?.activate())?.getAPI(1);
  const repository = api?.getRepository(article) ?? (await api?.openRepository(vscode.Uri.joinPath(article, '..')));
  if (repository == null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The article is in no git repository.'));
    return undefined;
  }
  try {
    return await repository.show(ref, `${article.fsPath}${SIDECAR_EXTENSION}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} has no decisions on this article: {1}', ref, reason));
    return undefined;
  }
}

function reportOf({ agreements, differences, faults }: CompareResult, labels: Labels): string {
  const rows = agreements.map(
    ({ label, both, onlyOurs, onlyTheirs, f1, kappa }) =>
      `| ${[labels.nameOf(label), both, onlyOurs, onlyTheirs, f1.toFixed(3), kappa.toFixed(3)].join(' | ')} |`,
  );
  const head = [
    vscode.l10n.t('label'),
    vscode.l10n.t('both'),
    vscode.l10n.t('only here'),
    vscode.l10n.t('only there'),
    'F1',
    'κ',
  ];
  const list = differences.map((difference) => `- ${differenceText(difference, labels)}`);
  const warning = faults === 0 ? [] : [vscode.l10n.t('{0} lines of the other sidecar could not be read.', faults), ''];
  return [
    `| ${head.join(' | ')} |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...warning,
    ...list,
    '',
  ].join('\n');
}

function differenceText({ text, ours, theirs }: Difference, labels: Labels): string {
  const side = (label: string | undefined): string => (label === undefined ? '—' : labels.nameOf(label));
  return `${text}: ${side(ours)} ↔ ${side(theirs)}`;
}

/** Goes through the differences: choosing one takes their side of it. */
async function offerDifferences(
  decider: Decider,
  editor: vscode.TextEditor,
  { differences }: CompareResult,
  labels: Labels,
): Promise<void> {
  let left = [...differences];
  while (left.length > 0) {
    const picks = left.map((difference) => ({ label: differenceText(difference, labels), difference }));
    const chosen = await vscode.window.showQuickPick(picks, {
      title: vscode.l10n.t('Take their side of'),
      onDidSelectItem: (item: (typeof picks)[number]) => {
        const [range] = rangesOf(editor.document, item.difference);
        if (range === undefined) return;
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      },
    });
    if (chosen === undefined) return;
    await takeTheirs(decider, editor.document, chosen.difference);
    left = left.filter((difference) => difference !== chosen.difference);
  }
}

/** Decides as the other side did; where it decided nothing, ours is undecided again. */
async function takeTheirs(decider: Decider, document: vscode.TextDocument, difference: Difference): Promise<void> {
  const { annotation, theirStatus } = difference;
  if (theirStatus !== undefined) {
    await decider.decide(document, ({ annotations }) => [toTheirs(difference, theirStatus, annotations)]);
  } else if (annotation !== undefined) await decider.remove(document, [{ id: annotation }]);
}

function toTheirs(
  { ranges, ours = '', theirs, annotation }: Difference,
  status: DecisionInput['status'],
  annotations: AnnotationsResult['annotations'],
): DecisionInput {
  const range = hullOf(ranges);
  const suggestion = annotations.find((item) => {
    const { start, end } = hullOf(item.ranges);
    return start === range.start && end === range.end;
  });
  const id = annotation ?? suggestion?.id;
  const action = status === 'rejected' ? 'reject' : ours === '' ? 'add' : 'relabel';
  // A rejection has no label of its own: it is of ours.
  return { action, status, label: theirs ?? ours, range, ...(id !== undefined && { annotation: id }) };
}
