import type { IssueDate } from '../annotation';
import type { PassageFindings } from '../document/documentPass';
import { exists, iso, toDays, type Civil } from './civil';
import type { DateExpression, DateParts } from './expression';
import { numericDate } from './numericDate';

/** What is known of a text's day of issue besides the text. */
export interface IssueDateHints {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`, set by the editor. */
  readonly issueDate?: string;
  /** The file's name, which often holds the day: `20240227-03.txt`. */
  readonly fileName?: string;
}

/**
 * The day a page was issued and how it is known: set by the editor, else in the file's name, else in a dateline that
 * gives the year, else the latest day that the text writes out in full. Where none of them helps it stays unknown.
 */
export function findIssueDate({ issueDate, fileName }: IssueDateHints, page: readonly PassageFindings[]): IssueDate {
  if (issueDate !== undefined) return { value: issueDate, source: 'given' };
  const named = fileName === undefined ? undefined : dayInName(fileName);
  if (named !== undefined) return { value: iso(named), source: 'file-name' };
  const latest = latestOf(page.flatMap(fullDays));
  const line = page.map(({ passage }) => datelineOf(passage.normal)).find((found) => found !== undefined);
  if (line?.year !== undefined) return { value: iso(line as Civil), source: 'dateline' };
  if (line?.month !== undefined && latest !== undefined) {
    const dated = nearestYear(line.month, line.day, latest);
    if (dated !== undefined) return { value: iso(dated), source: 'dateline' };
  }
  const stated = latestOf(leads(page).flatMap(fullDays));
  return stated === undefined ? { value: null, source: 'unknown' } : { value: iso(stated), source: 'inferred' };
}

function latestOf(days: readonly Civil[]): Civil | undefined {
  return [...days].sort((a, b) => toDays(b) - toDays(a))[0];
}

/** The heads and first paragraphs of the articles: further down a full date is mostly history. */
function leads(page: readonly PassageFindings[]): PassageFindings[] {
  const seen = new Set<number>();
  return page.filter(({ passage: { article, role } }) => {
    const lead = !seen.has(article);
    if (role === 'paragraph') seen.add(article);
    return lead;
  });
}

/** A dateline's day in the year that brings it nearest to a day the text writes out. */
function nearestYear(month: number, day: number, to: Civil): Civil | undefined {
  return [-1, 0, 1]
    .map((by) => ({ year: to.year + by, month, day }))
    .filter(exists)
    .sort((a, b) => Math.abs(toDays(a) - toDays(to)) - Math.abs(toDays(b) - toDays(to)))[0];
}

function dayInName(name: string): Civil | undefined {
  for (const { index } of name.matchAll(/(?<!\d)\d/g)) {
    const parts = numericDate(name.replaceAll('_', '-'), index)?.parts;
    if (parts?.year !== undefined && parts.month !== undefined && parts.day !== undefined) return parts as Civil;
  }
  return undefined;
}

/** A dateline's day; month and year only where it says them. */
export interface Dateline {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
}

const DATELINE =
  /^.{0,24}?(?:(?<y>\d{4})年)?(?:(?<m>1[0-2]|0?[1-9])月)?(?<d>3[01]|[12]\d|0?[1-9])日(?:电|讯|消息|专电)(?!视|影|话|力|脑|子|商|器|梯|网|动)/;
const FURTHEST = 60;

/** Reads 本报南京5月6日电 at the head of a passage. */
export function datelineOf(normal: string): Dateline | undefined {
  const groups = DATELINE.exec(normal.slice(0, FURTHEST))?.groups;
  if (groups === undefined) return undefined;
  const { y, m, d } = groups;
  return { ...(y !== undefined && { year: Number(y) }), ...(m !== undefined && { month: Number(m) }), day: Number(d) };
}

function fullDays({ findings }: PassageFindings): Civil[] {
  return findings.flatMap((finding) => (finding.type === 'date' ? partsOf(finding.expression).flatMap(civilOf) : []));
}

function partsOf(expression: DateExpression): DateParts[] {
  if (expression.type === 'range') return [expression.from, expression.to];
  return expression.type === 'point' ? [expression.known] : [];
}

function civilOf({ year, month, day }: DateParts): Civil[] {
  if (year === undefined || month === undefined || day === undefined) return [];
  const date = { year, month, day };
  return exists(date) ? [date] : [];
}

/** The day a dateline gives its article: month and year it leaves out are those nearest before the issue's. */
export function datelineDay(
  { year, month, day }: Dateline,
  issue: Civil | undefined,
): { date: Civil; yearless: boolean } | undefined {
  const known = year ?? issue?.year;
  if (month === undefined) return issue === undefined ? undefined : fitting({ ...issue, day: day }, issue);
  if (known === undefined) return { date: { year: NO_YEAR, month, day }, yearless: true };
  const later = year === undefined && issue !== undefined && month > issue.month + 1;
  return { date: { year: later ? known - 1 : known, month, day }, yearless: false };
}

/** A leap year no text means: every day exists in it, and years counted from it can be told from real ones. */
const NO_YEAR = 9996;

function fitting(date: Civil, issue: Civil): { date: Civil; yearless: boolean } | undefined {
  if (date.day <= issue.day && exists(date)) return { date, yearless: false };
  const month = date.month === 1 ? 12 : date.month - 1;
  const before = { year: date.month === 1 ? date.year - 1 : date.year, month, day: date.day };
  return exists(before) ? { date: before, yearless: false } : undefined;
}
