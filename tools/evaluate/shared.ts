import { readFileSync } from 'node:fs';
import type { GoldSpan } from './page';

/** The folder beside the repository with cases, pages and gold. */
export const SHARED = new URL('../../../shared/', import.meta.url);

function sharedText(path: string): string {
  return readFileSync(new URL(path, SHARED), 'utf8');
}

/** The rows of a file with one JSON value a line. */
export function sharedLines<T>(path: string): T[] {
  return sharedText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The real page and the gold for half of it. */
export function readShared(): { text: string; gold: GoldSpan[] } {
  return { text: sharedText('pages/civic-page.txt'), gold: sharedLines('gold/civic-page.gold.jsonl') };
}
