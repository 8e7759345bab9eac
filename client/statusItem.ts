import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { activeArticle, type AnnotationModel } from './annotations/annotationModel';
import type { ReviewFilter } from './commands/reviewFilter';
import { queueOf } from './commands/reviewScope';
import {
  LANGUAGE_ID,
  StatusNotification,
  type AnnotationItem,
  type SegmenterState,
  type StatusParams,
} from '../protocol/messages';

interface ServerView {
  running: boolean;
  segmenter: SegmenterState;
}

/** One item that says what the server is doing: loading, how many annotations there are, what went wrong. */
export function createStatusItem(
  client: LanguageClient,
  model: AnnotationModel,
  filter: ReviewFilter,
): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('articleAnnotator', { language: LANGUAGE_ID });
  item.name = vscode.l10n.t('Article Annotator');
  item.command = { command: 'articleAnnotator.showOutput', title: vscode.l10n.t('Show Output') };
  const view: ServerView = { running: false, segmenter: { kind: 'loading' } };
  const show = (): void => {
    const document = activeArticle()?.document;
    const annotations = (document && model.of(document.uri)?.annotations) ?? [];
    renderServer(item, view);
    if (view.running) item.text = countsOf(annotations, filter, document);
    item.detail = [segmenterText(view.segmenter), filter.describe(document) ?? []].flat().join(' · ');
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    client.onDidChangeState(({ newState }) => {
      view.running = newState === State.Running;
      if (newState === State.Starting) view.segmenter = { kind: 'loading' };
      show();
    }),
    client.onNotification(StatusNotification, ({ segmenter }: StatusParams) => {
      view.segmenter = segmenter;
      show();
    }),
    model.onDidChange(show),
    filter.onDidChange(show),
  );
}

function renderServer(item: vscode.LanguageStatusItem, { running, segmenter }: ServerView): void {
  item.busy = !running;
  if (!running) item.text = vscode.l10n.t('Article Annotator is starting…');
  item.severity =
    segmenter.kind === 'failed' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}

/** With a filter on, how many are in the queue too. */
function countsOf(
  annotations: readonly AnnotationItem[],
  filter: ReviewFilter,
  document: vscode.TextDocument | undefined,
): string {
  const undecided = annotations.filter(({ status }) => status === 'suggested').length;
  if (filter.describe(document) === undefined) {
    return vscode.l10n.t('{0} annotations, {1} undecided', annotations.length, undecided);
  }
  const queued = queueOf(annotations, filter.of(document)).length;
  return vscode.l10n.t('{0} annotations, {1} undecided, {2} in the queue', annotations.length, undecided, queued);
}

function segmenterText(segmenter: SegmenterState): string {
  switch (segmenter.kind) {
    case 'loading':
      return vscode.l10n.t('word segmenter is loading');
    case 'ready':
      return vscode.l10n.t('word segmenter ready');
    case 'failed':
      return vscode.l10n.t('without word segmenter: {0}', segmenter.reason);
  }
}
