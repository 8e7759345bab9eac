import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { activeArticle, type AnnotationModel } from './annotations/annotationModel';
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
export function createStatusItem(client: LanguageClient, model: AnnotationModel): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('articleAnnotator', { language: LANGUAGE_ID });
  item.name = vscode.l10n.t('Article Annotator');
  item.command = { command: 'articleAnnotator.showOutput', title: vscode.l10n.t('Show Output') };
  const view: ServerView = { running: false, segmenter: { kind: 'loading' } };
  const show = (): void => {
    const uri = activeArticle()?.document.uri;
    render(item, view, (uri && model.of(uri)?.annotations) ?? []);
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
  );
}

function render(
  item: vscode.LanguageStatusItem,
  { running, segmenter }: ServerView,
  annotations: readonly AnnotationItem[],
): void {
  const undecided = annotations.filter(({ status }) => status === 'suggested').length;
  item.busy = !running;
  item.text = running
    ? vscode.l10n.t('{0} annotations, {1} undecided', annotations.length, undecided)
    : vscode.l10n.t('Article Annotator is starting…');
  item.severity =
    segmenter.kind === 'failed' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.detail = segmenterText(segmenter);
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
