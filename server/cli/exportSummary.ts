import { describeFeature, type Feature, type LossCounts } from '../../core/export/features';
import type { Failure } from './collectArticles';

/** What `--summary json` writes: one line. */
export interface ExportSummary {
  readonly format: string;
  /** How many pages were exported, and their length in UTF-16 code units. */
  readonly files: number;
  readonly characters: number;
  readonly annotations: number;
  readonly byLabel: Readonly<Record<string, number>>;
  /** Annotations that the options left out. */
  readonly leftOut: number;
  /** What the pages have and the format cannot carry. */
  readonly notCarried: LossCounts;
  readonly failures: readonly Failure[];
  readonly cancelled: boolean;
  /** Resident memory of the whole program, all threads together. */
  readonly peakMemoryMB: number;
  /** Processor time of all threads together. */
  readonly processorSeconds: number;
}

/** What people should know; empty when everything was written. */
export function summaryText({ format, files, notCarried, leftOut, cancelled }: ExportSummary): string {
  const losses = Object.entries(notCarried) as [Feature, number][];
  return [
    ...(cancelled ? [`Cancelled; the ${String(files)} files exported until then are whole.`] : []),
    ...(leftOut > 0 ? [`${String(leftOut)} annotations were left out, as the options ask.`] : []),
    ...(losses.length > 0 ? [`${format} does not carry (see docs/formats/${format}.md):`] : []),
    ...losses.map(([feature, count]) => `  ${String(count).padStart(8)}  ${describeFeature(feature)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
