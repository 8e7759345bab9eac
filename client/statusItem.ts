import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  AnalysedNotification,
  LANGUAGE_ID,
  StatusNotification,
  type AnalysedParams,
  type SegmenterState,
  type StatusParams,
} from '../protocol/messages';

interface ServerView {
  running: boolean;
  segmenter: SegmenterState;
  readonly counts: Map<string, number>;
}

/** One item that says what the server is doing: loading, how many annotations there are, what went wrong. */
export function createStatusItem(client: LanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('articleAnnotator', { language: LANGUAGE_ID });
  item.name = vscode.l10n.t('Article Annotator');
  item.command = { command: 'articleAnnotator.showOutput', title: vscode.l10n.t('Show Output') };
  const view: ServerView = { running: false, segmenter: { kind: 'loading' }, counts: new Map() };
  const show = (): void => {
    render(item, view, vscode.window.activeTextEditor?.document.uri.toString());
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
    client.onNotification(AnalysedNotification, ({ uri, annotationCount }: AnalysedParams) => {
      view.counts.set(vscode.Uri.parse(uri).toString(), annotationCount);
      show();
    }),
  );
}

function render(
  item: vscode.LanguageStatusItem,
  { running, segmenter, counts }: ServerView,
  uri: string | undefined,
): void {
  const count = uri === undefined ? undefined : counts.get(uri);
  item.busy = !running;
  item.text = running ? vscode.l10n.t('{0} annotations', count ?? 0) : vscode.l10n.t('Article Annotator is starting…');
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
