import { TAGGED_TYPES, type LabelledSpan } from '../../core/entities/tagger/labels';

/** How many names were found, how many stand in the gold, how many of them agree. */
export interface Counts {
  found: number;
  gold: number;
  right: number;
}

/** Counts by type, and `all`. */
export type Tally = Record<string, Counts>;

/** An empty tally. */
export function emptyTally(): Tally {
  return Object.fromEntries(['all', ...TAGGED_TYPES].map((type) => [type, { found: 0, gold: 0, right: 0 }]));
}

/** Adds one text's exact matches to the tally. */
export function addToTally(tally: Tally, found: readonly LabelledSpan[], gold: readonly LabelledSpan[]): void {
  const keys = new Set(gold.map(keyOf));
  for (const span of found) {
    count(tally, span, 'found');
    if (keys.has(keyOf(span))) count(tally, span, 'right');
  }
  for (const span of gold) count(tally, span, 'gold');
}

function keyOf({ start, end, type }: LabelledSpan): string {
  return `${String(start)}-${String(end)}-${String(type)}`;
}

function count(tally: Tally, { type }: LabelledSpan, field: keyof Counts): void {
  for (const name of ['all', TAGGED_TYPES[type] as string]) tally[name]![field]++;
}

/** Precision, recall and F1 in percent. */
export function scoresOf({ found, gold, right }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  return { precision, recall, f1: found + gold === 0 ? 0 : (200 * right) / (found + gold) };
}

/** A tally in one line: `all P 90.1 R 88.2 F 89.1 · person …`. */
export function tallyLine(tally: Tally): string {
  return Object.entries(tally)
    .map(([type, counts]) => {
      const { precision, recall, f1 } = scoresOf(counts);
      return `${type} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F ${f1.toFixed(1)} (${String(counts.gold)})`;
    })
    .join(' · ');
}
