import * as vscode from 'vscode';
import {
  DecideRequest,
  ImportRequest,
  RemoveDecisionsRequest,
  UndoDecisionRequest,
  type AnnotationItem,
  type AnnotationsResult,
  type DecideParams,
  type DecisionInput,
  type DecisionOutcome,
  type ImportParams,
  type ImportResult,
  type RemoveDecisionsParams,
  type UndoDecisionParams,
} from '../../protocol/messages';
import { activeArticle, hullOf, type AnnotationModel } from './annotationModel';

/** Set while the last change of the article was a decision: Ctrl+Z then takes the decision back. */
const LAST_CHANGE_CONTEXT = 'articleAnnotator.lastChangeWasDecision';

/** Sends decisions to the server. */
export class Decider implements vscode.Disposable {
  /** The articles whose last change was a decision. */
  readonly #decidedLast = new Set<string>();
  readonly #subscription = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#lastChange(document.uri, 'text');
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#decidedLast.delete(uri.toString())),
    vscode.window.onDidChangeActiveTextEditor(() => {
      this.#setContext();
    }),
  );

  constructor(readonly model: AnnotationModel) {}

  #lastChange(uri: vscode.Uri, kind: 'text' | 'decision'): void {
    if (kind === 'decision') this.#decidedLast.add(uri.toString());
    else if (!this.#decidedLast.delete(uri.toString())) return;
    this.#setContext();
  }

  #setContext(): void {
    const active = activeArticle()?.document.uri.toString();
    const value = active !== undefined && this.#decidedLast.has(active);
    void vscode.commands.executeCommand('setContext', LAST_CHANGE_CONTEXT, value);
  }

  /**
   * Decides on annotations of the document as it stands; all are one undo step.
   * @param choose picks from the annotations of the current version what to decide
   */
  async decide(
    document: vscode.TextDocument,
    choose: (annotations: AnnotationsResult) => readonly DecisionInput[],
  ): Promise<void> {
    const annotations = await this.model.refresh(document.uri);
    if (annotations === undefined) return;
    const decisions = choose(annotations);
    if (decisions.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation here to decide on.'));
      return;
    }
    const by = vscode.workspace.getConfiguration('articleAnnotator', document).get('decisions.author', '');
    const params: DecideParams = {
      uri: document.uri.toString(),
      version: annotations.version,
      decisions,
      ...(by !== '' && { by }),
    };
    const outcome = await this.model.client.sendRequest<DecisionOutcome>(DecideRequest, params);
    await this.#finish(document.uri, outcome);
  }

  async remove(document: vscode.TextDocument, items: readonly Pick<AnnotationItem, 'id'>[]): Promise<void> {
    const params: RemoveDecisionsParams = { uri: document.uri.toString(), ids: items.map(({ id }) => id) };
    await this.#finish(
      document.uri,
      await this.model.client.sendRequest<DecisionOutcome>(RemoveDecisionsRequest, params),
    );
  }

  /** Takes the annotations of a file in as decisions; all are one undo step. */
  async import({ uri }: vscode.TextDocument, params: ImportParams): Promise<ImportResult> {
    const result = await this.model.client.sendRequest<ImportResult>(ImportRequest, params);
    await this.#finish(uri, result.outcome);
    return result;
  }

  /** Takes the last decision back, or makes it again. */
  async travel(document: vscode.TextDocument, redo: boolean): Promise<void> {
    const params: UndoDecisionParams = { uri: document.uri.toString(), redo };
    const outcome = await this.model.client.sendRequest<DecisionOutcome>(UndoDecisionRequest, params);
    await this.#finish(document.uri, outcome);
    // With nothing left to take back the keys belong to the text again.
    if (outcome === 'nothing') this.#lastChange(document.uri, 'text');
  }

  async #finish(uri: vscode.Uri, outcome: DecisionOutcome): Promise<void> {
    if (outcome === 'stale') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The text changed in the meantime; nothing was decided. Try again.'),
      );
      return;
    }
    if (outcome !== 'nothing') this.#lastChange(uri, 'decision');
    await this.model.refresh(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** What is decided of an annotation. */
export type Verdict = Pick<DecisionInput, 'action' | 'status'>;

/** The decision on an annotation as it stands, under its own label or another. */
export function toInput(item: AnnotationItem, verdict: Verdict, label = item.label): DecisionInput {
  return { ...verdict, label, range: hullOf(item.ranges), annotation: item.id };
}
