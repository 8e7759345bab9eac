import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Analyser } from '../../core/analyser';
import type { OwnEntity } from '../../core/entities/ownList';
import { toStreamRecord } from '../../core/export/stream';
import { loadNewsAnalyser } from '../host/newsHost';
import { EXIT } from './exitCodes';

interface StreamDocument {
  readonly id: string;
  readonly text: string;
  readonly issueDate?: string;
}

/**
 * Annotates one JSON document per input line and writes one line for each, in order. Holds one document at a time and
 * waits for the reader, so memory does not grow with the number of lines. A line that cannot be read gives
 * `{"line", "error"}` in its place.
 * @param entityList the newsroom's own names
 * @returns the exit code: 1 when any line could not be read
 */
export async function annotateStream(
  input: Readable,
  output: Writable,
  entityList: readonly OwnEntity[] | undefined,
): Promise<number> {
  const { analyser, segmenterFailure } = loadNewsAnalyser(entityList);
  if (segmenterFailure !== undefined) process.stderr.write(`nodejieba is not available: ${segmenterFailure}\n`);
  let line = 0;
  let failed = false;
  for await (const json of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    const record = annotateLine(json, line, analyser);
    failed ||= 'error' in record;
    if (!output.write(`${JSON.stringify(record)}\n`)) await once(output, 'drain');
  }
  return failed ? EXIT.someFailed : EXIT.done;
}

function annotateLine(json: string, line: number, analyser: Analyser): object {
  try {
    const { id, text, issueDate } = parseDocument(json);
    return toStreamRecord(id, analyser.analyse(text, issueDate === undefined ? {} : { issueDate }));
  } catch (error) {
    return { line, error: error instanceof Error ? error.message : String(error) };
  }
}

const ISSUE_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;

/** @throws Error that says what is wrong with the line */
function parseDocument(json: string): StreamDocument {
  const value = parseJson(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const { id, text, issueDate } = value as Record<string, unknown>;
  if (typeof id !== 'string') throw new Error('"id" is missing or not a string');
  if (typeof text !== 'string') throw new Error('"text" is missing or not a string');
  if (issueDate === undefined) return { id, text };
  if (typeof issueDate !== 'string' || !ISSUE_DATE.test(issueDate)) {
    throw new Error('"issueDate" is not YYYY-MM-DD or YYYY-MM-DDThh:mm:ss');
  }
  return { id, text, issueDate };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
