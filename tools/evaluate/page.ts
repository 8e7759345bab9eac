import type { Annotation } from '../../core/annotation';
import type { DateValue } from '../../core/dates/date';
import type { Figure } from '../../core/figures/figure';
import { percent } from './report';

interface GoldSpan {
  readonly type: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly figure?: Figure;
  readonly date?: DateValue;
}

type Annotate = (text: string, issueDate?: string) => readonly Annotation[];

/** The issue date the gold file was made with. */
const ISSUE_DATE = '2024-02-27';

/** Scores figures and dates on the page's judged lines: span F1, value, approximation, hard negatives. */
export function judgePage(text: string, gold: readonly GoldSpan[], annotate: Annotate, misses: boolean): void {
  const annotations = annotate(text, ISSUE_DATE);
  for (const type of ['figure', 'date'] as const) judgeType(type, text, gold, annotations, misses);
}

function judgeType(
  type: 'figure' | 'date',
  text: string,
  allGold: readonly GoldSpan[],
  annotations: readonly Annotation[],
  misses: boolean,
): void {
  const judged = judgedLines(text, allGold);
  const gold = allGold.filter((span) => span.type === type);
  const wanted = gold.filter((span) => span.optional !== true && span.negative !== true);
  const found = annotations.filter((a) => a.type === type && judged(a.span.start));
  const pairs = wanted.map((span) => ({ span, hit: found.find((a) => a.span.start === span.start && a.span.end === span.end) }));
  const hits = pairs.filter(({ hit }) => hit !== undefined);
  const extra = found.filter((a) => !gold.some((span) => span.negative !== true && span.start < a.span.end && a.span.start < span.end));
  const missed = pairs.filter(({ hit }) => hit === undefined);
  const wrong = hits.filter(({ span, hit }) => !sameValue(span, hit));
  const trapped = gold.filter((span) => span.negative === true && found.some((a) => a.span.start < span.end && span.start < a.span.end));
  const precision = hits.length / Math.max(1, hits.length + extra.length);
  const recall = hits.length / Math.max(1, wanted.length);
  console.log(
    `gold page, ${type}s: span F1 ${percent(2 * precision * recall, precision + recall)} (${String(hits.length)} of ${String(wanted.length)}, ` +
      `${String(extra.length)} extra), value ${percent(hits.length - wrong.length, hits.length)}, hard negatives hit: ${String(trapped.length)}`,
  );
  if (!misses) return;
  for (const { span } of missed) console.log(`  missed ${String(span.line)}: ${span.text}`);
  for (const a of [...extra, ...found.filter((a) => trapped.some((t) => a.span.start < t.end && t.start < a.span.end))]) console.log(`  extra: ${a.text}`);
  for (const { span, hit } of wrong) console.log(`  value ${span.text}: ${JSON.stringify(hit?.figure ?? hit?.date)} not ${JSON.stringify(span.figure ?? span.date)}`);
}

/** Only lines that hold gold spans were annotated; the rest of the page says nothing. */
function judgedLines(text: string, gold: readonly GoldSpan[]): (offset: number) => boolean {
  const blocks: [number, number][] = [[3, 52], [77, 86]];
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  void gold;
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset) + 1;
    return blocks.some(([from, to]) => from <= line && line <= to);
  };
}

function sameValue(span: GoldSpan, hit: Annotation | undefined): boolean {
  if (span.figure !== undefined) {
    const { figure } = hit ?? {};
    return figure !== undefined && JSON.stringify(figure.value) === JSON.stringify(span.figure.value) && figure.approximation === span.figure.approximation;
  }
  const [wanted, actual] = [span.date, hit?.date];
  return wanted?.timex === actual?.timex || (wanted?.interval != null && JSON.stringify(wanted.interval) === JSON.stringify(actual?.interval));
}
