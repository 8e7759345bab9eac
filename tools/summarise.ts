import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ANNOTATION_TYPES, type AnnotationType } from '../core/annotation';
import type { StreamAnnotation, StreamRecord } from '../core/export/stream';

const TITLES: Readonly<Record<AnnotationType, string>> = {
  person: 'People',
  place: 'Places',
  organization: 'Organisations',
  work: 'Works',
  event: 'Events',
  figure: 'Figures',
  date: 'Dates',
};

/** What the command line finds in a page, by type, each name once with what is known of it. */
export function summarise(file: string): string {
  const text = readFileSync(file, 'utf8');
  const input = `${JSON.stringify({ id: basename(file), text })}\n`;
  const output = execFileSync(process.execPath, ['dist/cli.js', 'annotate', '--ndjson'], { input, encoding: 'utf8' });
  const { id, articles, annotations } = JSON.parse(output) as StreamRecord;
  const title = `${id}: ${String(articles.length)} articles, ${String(annotations.length)} annotations`;
  const sections = ANNOTATION_TYPES.flatMap((type) => {
    const found = annotations.filter((annotation) => annotation.type === type);
    return found.length === 0 ? [] : [`${TITLES[type]}\n${linesOf(found).join('\n')}`];
  });
  return [title, ...sections].join('\n\n');
}

function linesOf(annotations: readonly StreamAnnotation[]): string[] {
  const counts = new Map<string, number>();
  for (const annotation of annotations) {
    const meaning = meaningOf(annotation);
    const line = meaning === '' ? annotation.text : `${annotation.text}  →  ${meaning}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `  ${line}${count > 1 ? `  (${String(count)}×)` : ''}`);
}

function meaningOf({ entity, figure, date }: StreamAnnotation): string {
  if (entity !== undefined) return [entity.path?.join(' › '), entity.code].filter(Boolean).join(' · ');
  if (figure !== undefined) {
    const sign = figure.approximation === 'exact' ? '' : `${figure.approximation} `;
    return `${sign}${formatValue(figure.value)} ${figure.unit ?? ''}`.trim();
  }
  return date?.timex ?? '';
}

function formatValue(value: NonNullable<StreamAnnotation['figure']>['value']): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('en');
  return value.map((end) => end?.toLocaleString('en') ?? '').join('–');
}
