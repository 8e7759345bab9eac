import * as vscode from 'vscode';
import { activeArticle } from '../annotations/annotationModel';
import type { Labels } from '../annotations/labels';
import { isNarrow, type ReviewScope } from './reviewScope';

/** Where a workspace remembers the filter that was chosen. */
const MEMENTO_KEY = 'reviewFilter';
const CONFIDENCES = [0, 0.5, 0.7, 0.8, 0.9, 0.95];

/** What the review queue stops at: as chosen by *Filter Review Queue…*, else as the settings say. */
export class ReviewFilter implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly memento: vscode.Memento,
    readonly labels: Labels,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.commands.registerCommand('articleAnnotator.filterReview', (request: unknown) => this.#choose(request)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('articleAnnotator.review')) this.#changed.fire();
      }),
    );
  }

  of(document?: vscode.TextDocument): ReviewScope {
    return this.memento.get<ReviewScope>(MEMENTO_KEY) ?? scopeOfSettings(document);
  }

  /** The filter in words; `undefined` when nothing is passed over. */
  describe(document?: vscode.TextDocument): string | undefined {
    const scope = this.of(document);
    if (!isNarrow(scope)) return undefined;
    const types = scope.types.map((type) => this.labels.nameOf(type)).join(', ');
    const confidence = scope.minimumConfidence > 0 ? atLeast(scope.minimumConfidence) : '';
    return vscode.l10n.t('queue: {0}', [types, confidence].filter((part) => part !== '').join('; '));
  }

  /** @param request a scope, from programs that need no dialog */
  async #choose(request: unknown): Promise<void> {
    const document = activeArticle()?.document;
    const chosen = isScope(request) ? request : await ask(this.of(document), this.labels);
    if (chosen === undefined) return;
    const isSettings = JSON.stringify(chosen) === JSON.stringify(scopeOfSettings(document));
    await this.memento.update(MEMENTO_KEY, isSettings ? undefined : chosen);
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function scopeOfSettings(document: vscode.TextDocument | undefined): ReviewScope {
  const settings = vscode.workspace.getConfiguration('articleAnnotator.review', document);
  return {
    types: settings.get<readonly string[]>('types', []),
    minimumConfidence: settings.get('minimumConfidence', 0),
  };
}

function isScope(request: unknown): request is ReviewScope {
  return typeof request === 'object' && request !== null && 'types' in request && 'minimumConfidence' in request;
}

async function ask(scope: ReviewScope, labels: Labels): Promise<ReviewScope | undefined> {
  const title = vscode.l10n.t('What the review queue stops at');
  const types = await vscode.window.showQuickPick(
    labels.all.map(({ id, name }) => ({ label: name, id, picked: scope.types.includes(id) })),
    { title, placeHolder: vscode.l10n.t('Types; none for all'), canPickMany: true },
  );
  if (types === undefined) return undefined;
  const confidences = CONFIDENCES.map((minimumConfidence) => ({
    label: minimumConfidence === 0 ? vscode.l10n.t('however sure') : atLeast(minimumConfidence),
    minimumConfidence,
    ...(minimumConfidence === scope.minimumConfidence && { description: vscode.l10n.t('as now') }),
  }));
  const confidence = await vscode.window.showQuickPick(confidences, { title });
  return confidence && { types: types.map(({ id }) => id), minimumConfidence: confidence.minimumConfidence };
}

function atLeast(confidence: number): string {
  return vscode.l10n.t('at least {0} sure', `${String(Math.round(confidence * 100))}%`);
}
