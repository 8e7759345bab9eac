import type { InlayHint, Range } from 'vscode-languageserver/node';
import type { Annotation, IssueDate } from '../../core/annotation';
import { describeDate } from '../../core/dates/describeDate';
import { describeFigure, type Language } from '../../core/figures/describeFigure';
import { overlaps } from '../../core/text/span';
import type { AnalysedArticle } from '../openArticles';
import type { Settings } from '../settings';

/** The values of figures and dates behind them, where the text does not already say them in digits. */
export function inlayHints(
  { document, analysis }: AnalysedArticle,
  range: Range,
  { inlayHints: wanted }: Settings,
  language: Language,
): InlayHint[] {
  const shown = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return analysis.annotations
    .filter(({ span, figure, date }) => overlaps(span, shown) && ((figure && wanted.figures) || (date && wanted.dates)))
    .flatMap((annotation) => {
      const label = hintText(annotation, analysis.issueDate, language);
      const end = annotation.ranges.at(-1)?.end ?? annotation.span.end;
      return label === '' ? [] : { position: document.positionAt(end), label, paddingLeft: true };
    });
}

function hintText({ text, figure, date }: Annotation, issueDate: IssueDate, language: Language): string {
  if (date !== undefined) return describeDate(date, language, issueDate.value).inlay;
  if (figure === undefined || isPlain(text)) return '';
  return describeFigure(figure, language).inlay;
}

/** 804名 needs no hint; 2.8万余场次, 三成 and 超万人 do. */
function isPlain(text: string): boolean {
  return !/[零〇一二三四五六七八九十百千万亿两半几数]/.test(text);
}
