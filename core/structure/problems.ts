import type { Problem } from '../annotation';
import type { Span } from '../text/span';
import { toFileRanges, type Passage } from './passage';
import { isProse, type Article, type Structure } from './structure';

/** What can be wrong with a page's structure, and what would mend it. */
export const STRUCTURE_PROBLEMS = {
  columnBreak: 'column-break',
  outOfOrder: 'article-out-of-order',
  unpaired: 'unpaired-mark',
} as const;

/**
 * What an editor should know about a page's structure: paragraphs that breaks cut, articles out of order, and quotes and
 * brackets without their partner.
 */
export function structureProblems(structure: Structure, passages: readonly Passage[]): Problem[] {
  return [
    ...structure.articles.flatMap(breakProblems),
    ...structure.articles.flatMap(orderProblems),
    ...passages.flatMap((passage, index) => unpairedProblems(passage, passages[index + 1])),
  ];
}

function breakProblems({ blocks }: Article): Problem[] {
  return blocks
    .filter(({ role }) => isProse(role))
    .flatMap(({ ranges }) =>
      ranges.slice(1).flatMap((range, i): Problem[] => {
        const before = ranges[i] as Span;
        // Where the order turns, the break lies between the file's end of the article and its beginning.
        if (before.end > range.start) return [];
        return [
          {
            code: STRUCTURE_PROBLEMS.columnBreak,
            span: { start: before.end - 1, end: before.end },
            message: 'a column break cuts this paragraph',
            fix: [{ span: { start: before.end, end: range.start }, text: '' }],
          },
        ];
      }),
    );
}

function orderProblems({ rotation }: Article): Problem[] {
  if (rotation === undefined) return [];
  return [
    {
      code: STRUCTURE_PROBLEMS.outOfOrder,
      span: rotation.after,
      message: 'this article’s end stands before its beginning',
    },
  ];
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['(', ')'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〔', '〕'],
]);
const OPENERS: ReadonlyMap<string, string> = new Map([...PAIRS].map(([open, close]) => [close, open]));

/** A quote that goes on over several paragraphs is opened in each and closed in the last. */
const GOES_ON = new Set(['“', '「', '『']);

function unpairedProblems(passage: Passage, next: Passage | undefined): Problem[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < passage.normal.length; at++) {
    const mark = passage.normal.charAt(at);
    if (PAIRS.has(mark)) open.push({ mark, at });
    else if (OPENERS.has(mark) && !isListMark(passage.normal, at)) {
      if (open.at(-1)?.mark === OPENERS.get(mark)) open.pop();
      else unpaired.push(at);
    }
  }
  const goesOn = GOES_ON.has(next?.normal.charAt(0) ?? '') ? next?.normal.charAt(0) : undefined;
  unpaired.push(...open.filter(({ mark }) => mark !== goesOn).map(({ at }) => at));
  return unpaired.sort((a, b) => a - b).map((at) => unpairedProblem(passage, at));
}

/** `1)` and `a)` number a list and have no partner. */
function isListMark(text: string, at: number): boolean {
  return text.charAt(at) === ')' && /(?:^|[^0-9A-Za-z])[0-9A-Za-z]{1,2}$/.test(text.slice(Math.max(0, at - 3), at));
}

function unpairedProblem(passage: Passage, at: number): Problem {
  const [span = { start: 0, end: 0 }] = toFileRanges(passage, { start: at, end: at + 1 });
  return {
    code: STRUCTURE_PROBLEMS.unpaired,
    span,
    message: `${passage.text.charAt(at)} has no partner in this paragraph`,
  };
}
