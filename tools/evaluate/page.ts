import type { Annotation } from '../../core/annotation';
import type { DateValue } from '../../core/dates/date';
import type { Figure } from '../../core/figures/figure';
import { percent } from './report';

/** A row of the gold file. `optional`: neither reward nor punish; `negative`: nothing of the type may be found here. */
export interface GoldSpan {
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

export type Annotate = (text: string, issueDate?: string) => readonly Annotation[];
export type JudgedType = 'figure' | 'date';

interface Pair {
  readonly span: GoldSpan;
  readonly hit: Annotation;
}

/** What was found, missed and wrong of one type. */
export interface PageScore {
  readonly f1: number;
  readonly hits: readonly Pair[];
  readonly missed: readonly GoldSpan[];
  readonly extra: readonly Annotation[];
  /** Right spans whose value or approximation is wrong. */
  readonly wrong: readonly Pair[];
  /** Hard negatives that were hit. */
  readonly trapped: readonly GoldSpan[];
}

/** The issue date the gold file was made with, and the lines that were annotated. */
const ISSUE_DATE = '2024-02-27';
const ANNOTATED_LINES: readonly (readonly [number, number])[] = [
  [3, 52],
  [77, 86],
];

/** Scores one type on the page's annotated lines. */
export function scorePage(type: JudgedType, text: string, allGold: readonly GoldSpan[], annotate: Annotate): PageScore {
  const isAnnotated = annotatedLines(text);
  const gold = allGold.filter((span) => span.type === type);
  const wanted = gold.filter((span) => span.optional !== true && span.negative !== true);
  const found = annotate(text, ISSUE_DATE).filter((a) => a.type === type && isAnnotated(a.span.start));
  const pairs = wanted.map((span) => ({
    span,
    hit: found.find((a) => a.span.start === span.start && a.span.end === span.end),
  }));
  const hits = pairs.filter((pair): pair is Pair => pair.hit !== undefined);
  const extra = found.filter((a) => !gold.some((span) => span.negative !== true && meets(span, a)));
  const precision = hits.length / Math.max(1, hits.length + extra.length);
  const recall = hits.length / Math.max(1, wanted.length);
  return {
    f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
    hits,
    missed: pairs.filter(({ hit }) => hit === undefined).map(({ span }) => span),
    extra,
    wrong: hits.filter(({ span, hit }) => !sameValue(span, hit)),
    trapped: gold.filter((span) => span.negative === true && found.some((a) => meets(span, a))),
  };
}

/** Prints the page's scores and, when asked, what is wrong. */
export function judgePage(text: string, gold: readonly GoldSpan[], annotate: Annotate, misses: boolean): void {
  for (const type of ['figure', 'date'] as const) {
    const { f1, hits, missed, extra, wrong, trapped } = scorePage(type, text, gold, annotate);
    console.log(
      `gold page, ${type}s: span F1 ${percent(f1, 1)} (${String(hits.length)} of ${String(hits.length + missed.length)}, ` +
        `${String(extra.length)} extra), value ${percent(hits.length - wrong.length, hits.length)}, hard negatives hit: ${String(trapped.length)}`,
    );
    if (!misses) continue;
    for (const span of missed) console.log(`  missed, line ${String(span.line)}: ${span.text}`);
    for (const a of extra) console.log(`  extra: ${a.text}`);
    for (const { span, hit } of wrong)
      console.log(`  value of ${span.text}: ${JSON.stringify(hit.figure ?? hit.date)}`);
  }
}

function meets(span: GoldSpan, { span: found }: Annotation): boolean {
  return span.start < found.end && found.start < span.end;
}

function annotatedLines(text: string): (offset: number) => boolean {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset) + 1;
    return ANNOTATED_LINES.some(([from, to]) => from <= line && line <= to);
  };
}

function sameValue({ figure, date }: GoldSpan, hit: Annotation): boolean {
  if (figure !== undefined) {
    return (
      JSON.stringify(figure.value) === JSON.stringify(hit.figure?.value) &&
      figure.approximation === hit.figure?.approximation
    );
  }
  return (
    date?.timex === hit.date?.timex ||
    (date?.interval != null && JSON.stringify(date.interval) === JSON.stringify(hit.date?.interval))
  );
}
