import type { Decision, DecisionAction, DecisionStatus } from './decision';
import { latestById } from './decision';
import type { Selector } from './selector';

/** Raised when an older program could misread the file; see `schemas/decisions.schema.json`. */
export const SIDECAR_VERSION = 1;
export const SIDECAR_FORMAT = 'article-annotator/decisions';
/** What follows the article's file name. */
export const SIDECAR_EXTENSION = '.decisions.jsonl';

/** The sidecar's first line. */
export interface SidecarHeader {
  readonly format: typeof SIDECAR_FORMAT;
  readonly version: number;
  /** SHA-256 of the text that the positions refer to, in UTF-8. */
  readonly textSha256: string;
  /** Set by the editor. */
  readonly issueDate?: string;
}

export interface Sidecar {
  readonly header: SidecarHeader;
  readonly decisions: readonly Decision[];
}

/** A line that could not be read. */
export interface SidecarFault {
  /** From 1. */
  readonly line: number;
  readonly reason: 'not-json' | 'merge-conflict' | 'newer-version' | 'no-header' | 'not-a-decision' | 'unreadable';
}

/** What could be read of a sidecar. With any fault the file must not be overwritten before the editor has chosen. */
export interface SidecarReading {
  readonly issueDate?: string;
  readonly decisions: readonly Decision[];
  readonly faults: readonly SidecarFault[];
}

/** Writes a sidecar: a header line, then a line a decision, in text order. Ends with a line break. */
export function writeSidecar({ header, decisions }: Sidecar): string {
  return `${JSON.stringify(header)}\n${latestById(decisions).map(lineOf).join('')}`;
}

/** A decision never changes, so its line is written once: of thousands one is new each time. */
const writtenLines = new WeakMap<Decision, string>();

function lineOf(decision: Decision): string {
  const known = writtenLines.get(decision) ?? `${JSON.stringify(decision)}\n`;
  writtenLines.set(decision, known);
  return known;
}

/** Reads a sidecar, good lines and bad ones apart. Never throws. */
export function readSidecar(content: string): SidecarReading {
  const lines = content
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
  const faults: SidecarFault[] = [];
  const decisions: Decision[] = [];
  const headers: SidecarHeader[] = [];
  for (const { text, line } of lines) {
    const value = parseLine(text);
    if (isHeader(value)) {
      headers.push(value);
      if (value.version > SIDECAR_VERSION) faults.push({ line, reason: 'newer-version' });
    } else if (isDecision(value)) decisions.push(value);
    else faults.push({ line, reason: faultOf(text, value) });
  }
  if (headers.length === 0) faults.unshift({ line: 1, reason: 'no-header' });
  const issueDate = headers.findLast((header) => header.issueDate !== undefined)?.issueDate;
  return { ...(issueDate !== undefined && { issueDate }), decisions: latestById(decisions), faults };
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller names the line; why it is no JSON does not help an editor.
    return undefined;
  }
}

function faultOf(text: string, value: unknown): SidecarFault['reason'] {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(text)) return 'merge-conflict';
  return value === undefined ? 'not-json' : 'not-a-decision';
}

function isHeader(value: unknown): value is SidecarHeader {
  return isRecord(value) && value['format'] === SIDECAR_FORMAT && typeof value['version'] === 'number';
}

const ACTIONS: readonly string[] = [
  'confirm',
  'reject',
  'relabel',
  'resize',
  'add',
  'set-value',
  'note',
] satisfies DecisionAction[];
const STATUSES: readonly string[] = ['confirmed', 'uncertain', 'rejected'] satisfies DecisionStatus[];

function isDecision(value: unknown): value is Decision {
  return (
    isRecord(value) &&
    ['id', 'label', 'at'].every((key) => typeof value[key] === 'string') &&
    ACTIONS.includes(value['action'] as string) &&
    STATUSES.includes(value['status'] as string) &&
    isSelector(value['selector']) &&
    hasGoodOptions(value)
  );
}

function hasGoodOptions({ replaces, value, origin, note, by }: Readonly<Record<string, unknown>>): boolean {
  return (
    (replaces === undefined ||
      (isRecord(replaces) && typeof replaces['label'] === 'string' && isSelector(replaces['selector']))) &&
    [value, origin].every((option) => option === undefined || isRecord(option)) &&
    [note, by].every((option) => option === undefined || typeof option === 'string')
  );
}

function isSelector(value: unknown): value is Selector {
  return (
    isRecord(value) &&
    ['exact', 'prefix', 'suffix'].every((key) => typeof value[key] === 'string') &&
    ['start', 'end'].every((key) => Number.isInteger(value[key]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
