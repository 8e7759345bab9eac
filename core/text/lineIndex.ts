import { countWhile } from './countWhile';

/** A place in a text as people count it: line and column from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of offsets in one text; LF, CRLF and CR end a line. A look-up is a binary search. */
export function createLineIndex(text: string): (offset: number) => LineColumn {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const line = countWhile(starts, (start) => start <= offset) - 1;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
