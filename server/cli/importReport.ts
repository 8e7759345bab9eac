import type { Misfit } from '../../core/import/placeMentions';

/** What an import did to one article, or would do. */
export interface ImportReport {
  readonly article: string;
  /** New decisions by label. */
  readonly added: Readonly<Record<string, number>>;
  /** How many had been decided before. */
  readonly already: number;
  /** How many nobody had confirmed, and were left out. */
  readonly suggestions: number;
  readonly misfits: readonly Misfit[];
  /** False on a dry run, and when there was nothing to write. */
  readonly written: boolean;
}

/** The report for people. */
export function importReport(reports: readonly ImportReport[]): string {
  return reports.map(ofArticle).join('');
}

function ofArticle({ article, added, already, suggestions, misfits, written }: ImportReport): string {
  const labels = Object.entries(added).map(([label, count]) => `${String(count)} ${label}`);
  const total = Object.values(added).reduce((sum, count) => sum + count, 0);
  const outcome =
    total === 0
      ? 'nothing to add'
      : `${String(total)} decisions ${written ? 'added' : 'to add'} (${labels.join(', ')})`;
  return [
    `${article}: ${outcome}`,
    ...(already > 0 ? [`  ${String(already)} were decided already`] : []),
    ...(suggestions > 0
      ? [`  ${String(suggestions)} suggestions that nobody confirmed were left out; --suggestions takes them`]
      : []),
    ...misfits.map(({ label, quote, reason }) => `  left out: ${label} ${JSON.stringify(quote)}: ${reason}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
