import type { InlayHint, Range } from 'vscode-languageserver/node';
import type { Annotation, IssueDate } from '../../core/annotation';
import type { DateValue } from '../../core/dates/date';
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
  if (date !== undefined) return isTold(text, date) ? '' : describeDate(date, language, issueDate.value).inlay;
  if (figure === undefined || figure.kind === 'ordinal' || isPlain(text)) return '';
  return describeFigure(figure, language).inlay;
}

/** 804名 and 三人 need no hint; 2.8万余场次, 三成 and 超万人 do. */
function isPlain(text: string): boolean {
  return !/[十百千万亿成折半几数番]/.test(text);
}

/** 2023年3月 says itself what it is, and a length of time or 近日 has no day to show; a day has its weekday. */
function isTold(text: string, { timex }: DateValue): boolean {
  if (timex === null || /REF|^P|X/.test(timex)) return true;
  return !/^\d{4}-\d{2}-\d{2}/.test(timex) && text.includes(timex.slice(0, 4));
}
