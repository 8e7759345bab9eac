import { normalise } from '../text/normalise';
import type { Span } from '../text/span';

/** A line of the file without its line break and without white space at either end. Never empty. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** `text` with widths and traditional characters folded, one code unit to one. */
  readonly normal: string;
  /** How many blank lines stand between this line and the one before it (0 for the first line). */
  readonly blanksBefore: number;
  /** True when white space stands before the text, as before a paragraph's first line. */
  readonly indented: boolean;
}

const LINE_BREAK = /\r\n|\r|\n/g;

/** The lines that hold anything but white space, in file order. Takes LF, CRLF and CR, mixed or not. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  let start = 0;
  const add = (end: number): void => {
    const line = toLine(text.slice(start, end), start, blanksBefore);
    if (line === undefined) {
      blanksBefore++;
    } else {
      lines.push(line);
      blanksBefore = 0;
    }
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

function toLine(whole: string, lineStart: number, blanksBefore: number): Line | undefined {
  const text = whole.trim();
  if (text === '') return undefined;
  const indent = whole.length - whole.trimStart().length;
  const start = lineStart + indent;
  return {
    span: { start, end: start + text.length },
    text,
    normal: normalise(text),
    blanksBefore,
    indented: indent > 0,
  };
}
