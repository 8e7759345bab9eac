import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Problem, TextChange } from '../../core/annotation';
import { STRUCTURE_PROBLEMS } from '../../core/structure/problems';
import { reorderChange } from '../../core/structure/reorder';
import { TEXT_PROBLEMS } from '../../core/text/problems';
import { annotationAt } from './mentions';
import type { AnalysedArticle } from '../openArticles';

const SOURCE = 'article-annotator';

/** The page's problems as hints; what failed inside goes to the log instead. */
export function diagnosticsOf({ document, analysis }: AnalysedArticle): Diagnostic[] {
  return analysis.problems.flatMap((problem) => {
    const message = messageOf(problem, document.getText());
    if (message === undefined) return [];
    const range = { start: document.positionAt(problem.span.start), end: document.positionAt(problem.span.end) };
    return { range, message, code: problem.code, source: SOURCE, severity: DiagnosticSeverity.Hint };
  });
}

function messageOf({ code, span }: Problem, text: string): string | undefined {
  switch (code) {
    case STRUCTURE_PROBLEMS.columnBreak:
      return l10n.t('A column break cuts this paragraph; it is read as one.');
    case STRUCTURE_PROBLEMS.outOfOrder:
      return l10n.t('This article’s end stands before its beginning; it is read in order.');
    case STRUCTURE_PROBLEMS.unpaired:
      return l10n.t('“{0}” has no partner in this paragraph.', text.slice(span.start, span.end));
    case TEXT_PROBLEMS.letterForZero:
      return l10n.t('A letter O stands for a zero; it is read as a zero.');
    default:
      return undefined;
  }
}

/** The light bulb's offers: what to decide on the annotation under the cursor, and quick fixes for the hints. */
export function codeActions(article: AnalysedArticle, params: CodeActionParams): CodeAction[] {
  return [...hintActions(article, params), ...decisionActions(article, params)];
}

function decisionActions(article: AnalysedArticle, { range }: CodeActionParams): CodeAction[] {
  const here = annotationAt(article, range.start)?.annotation;
  if (here === undefined) return [];
  const offers = [
    ...(here.status === 'confirmed' ? [] : [[l10n.t('Confirm'), 'articleAnnotator.confirm']]),
    [l10n.t('Reject'), 'articleAnnotator.reject'],
    [l10n.t('Annotate Selection as…'), 'articleAnnotator.annotateSelection'],
  ];
  return offers.map(([offer = '', command = '']) => {
    const title = `${offer} — ${here.text}`;
    return { title, kind: CodeActionKind.QuickFix, command: { title, command } };
  });
}

/** Mends what a hint is about in the text, or ignores it from now on. */
function hintActions(article: AnalysedArticle, { context, textDocument }: CodeActionParams): CodeAction[] {
  const ours = context.diagnostics.filter(({ source }) => source === SOURCE);
  return ours.flatMap((diagnostic) => [
    ...fixActions(article, diagnostic, textDocument.uri),
    {
      title: l10n.t('Ignore this hint'),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: {
        title: l10n.t('Ignore this hint'),
        command: 'articleAnnotator.ignoreHint',
        arguments: [textDocument.uri, diagnostic.code, diagnostic.range],
      },
    },
  ]);
}

function fixActions(article: AnalysedArticle, diagnostic: Diagnostic, uri: string): CodeAction[] {
  const changes = changesFor(article, diagnostic);
  const title = fixTitle(diagnostic.code);
  if (changes.length === 0) return [];
  const edits = changes.map((change) => toTextEdit(article, change));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: { changes: { [uri]: edits } } }];
}

function fixTitle(code: Diagnostic['code']): string {
  switch (code) {
    case STRUCTURE_PROBLEMS.outOfOrder:
      return l10n.t('Put the article in order');
    case STRUCTURE_PROBLEMS.unpaired:
      return l10n.t('Remove the mark');
    case TEXT_PROBLEMS.letterForZero:
      return l10n.t('Write a zero');
    default:
      return l10n.t('Join the paragraph');
  }
}

function changesFor(article: AnalysedArticle, { code, range }: Diagnostic): readonly TextChange[] {
  const { document, analysis } = article;
  const offset = document.offsetAt(range.start);
  if (code === STRUCTURE_PROBLEMS.outOfOrder) {
    const rotated = analysis.structure.articles.find(({ rotation }) => rotation?.after.start === offset);
    const change = rotated && reorderChange(document.getText(), rotated);
    return change === undefined ? [] : [change];
  }
  // Where its partner is missing nobody but the editor knows; what can be offered is to take the mark out.
  if (code === STRUCTURE_PROBLEMS.unpaired)
    return [{ span: { start: offset, end: document.offsetAt(range.end) }, text: '' }];
  return analysis.problems.find((problem) => problem.code === code && problem.span.start === offset)?.fix ?? [];
}

function toTextEdit({ document }: AnalysedArticle, { span, text }: TextChange): TextEdit {
  return { range: { start: document.positionAt(span.start), end: document.positionAt(span.end) }, newText: text };
}
