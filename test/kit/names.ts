import { DecideRequest, type DecideParams, type DecisionOutcome } from '../../protocol/messages';
import type { RunningServer } from './languageServer';

/** A text with a name on each of its lines. */
export function linesOfNames(count: number): string {
  return Array.from({ length: count }, (_, i) => `第${String(i)}人祁小满来了。`).join('\n');
}

/** Adds a decision on the n-th name of `linesOfNames`, in the document's first version; resolves when it is saved. */
export function decideOnName(
  { connection }: RunningServer,
  uri: string,
  text: string,
  n: number,
): Promise<DecisionOutcome> {
  const start = text.indexOf('祁小满', text.indexOf(`第${String(n)}人`));
  const range = { start, end: start + '祁小满'.length };
  const params: DecideParams = {
    uri,
    version: 1,
    decisions: [{ action: 'add', status: 'confirmed', label: 'person', range }],
  };
  return connection.sendRequest<DecisionOutcome>(DecideRequest, params);
}
