import type { Span } from '../text/span';

/** A line of the file without its line break and without white space at either end. Never empty. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** How many blank lines stand between this line and the one before it (0 for the first line). */
  readonly blanksBefore: number;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/** The lines that hold anything but white space, in file order. Takes LF, CRLF and CR, mixed or not. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  for (const match of text.matchAll(LINE)) {
    if (match[0] === '') break;
    const trimmed = match[0].trim();
    if (trimmed === '') {
      blanksBefore++;
      continue;
    }
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ span: { start, end: start + trimmed.length }, text: trimmed, blanksBefore });
    blanksBefore = 0;
  }
  return lines;
}
