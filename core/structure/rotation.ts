import { sharesWord, startsLate, type WordEvidence } from './border';
import type { RawBlock } from './blocks';
import { opensArticle } from './shape';

/** Where an article that is set out of order begins. */
export interface FoundRotation {
  /** Index of the block that the article begins with. */
  readonly begin: number;
  /** Index of the prose whose sentence is not finished where the file's text of the article ends. */
  readonly last: number;
  /** Index of the prose at the file's beginning of the article that goes on with it. */
  readonly first: number;
}

/** What must speak for a beginning before an order is changed: a wrong order is worse than the file's. */
const LEAST_EVIDENCE = 2;
/** A word that runs from the last line into the first. */
const GOES_ON_SCORE = 2;
const BORDER_LENGTH = 8;
const LEAD_LENGTH = 80;
const LONGEST_KICKER = 6;

/**
 * Finds an article whose end stands before its beginning: its last prose stops in mid-sentence, its first prose starts in
 * mid-sentence, and somewhere between a finished paragraph and the next block it begins anew.
 * @param blocks the article's blocks in file order, headline and bylines first
 */
export function findRotation(blocks: readonly RawBlock[], words: WordEvidence): FoundRotation | undefined {
  const prose = blocks.flatMap(({ kind }, index) => (kind === 'prose' ? index : []));
  const first = prose[0];
  const last = prose.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const head = blocks[first] as RawBlock;
  const tail = blocks[last] as RawBlock;
  if (!tail.open || opensArticle(startOf(head)) || hasHeadingAfterBylines(blocks, first)) return undefined;
  const begin = bestBeginning(blocks, first, last);
  if (begin === undefined) return undefined;
  const evidence = begin.score + (goesOn(tail, head, words) ? GOES_ON_SCORE : 0);
  return begin.score > 0 && evidence >= LEAST_EVIDENCE + leadScore(blocks, first)
    ? { begin: begin.index, first, last }
    : undefined;
}

/** A subhead before the first prose: the article's text starts with a section of its own, in order. */
function hasHeadingAfterBylines(blocks: readonly RawBlock[], first: number): boolean {
  const before = blocks.slice(0, first).map(({ kind }) => kind);
  const lastByline = Math.max(before.lastIndexOf('byline'), before.lastIndexOf('subtitle'), 0);
  return before.slice(lastByline + 1).includes('heading');
}

function goesOn(tail: RawBlock, head: RawBlock, words: WordEvidence): boolean {
  const left = tail.lines.at(-1)?.normal ?? '';
  const right = startOf(head).normal;
  return startsLate(right) || sharesWord(left.slice(-BORDER_LENGTH), right.slice(0, BORDER_LENGTH), words);
}

function bestBeginning(
  blocks: readonly RawBlock[],
  first: number,
  last: number,
): { index: number; score: number } | undefined {
  const scored: { readonly index: number; readonly score: number }[] = [];
  let previous = blocks[first] as RawBlock;
  for (let index = first + 1; index <= last; index++) {
    const block = blocks[index] as RawBlock;
    if (block.kind !== 'prose') continue;
    const kicker = isKicker(blocks[index - 1]);
    const score = leadScore(blocks, index) + (kicker ? 1 : 0);
    if (!previous.open) scored.push({ index: kicker ? index - 1 : index, score });
    previous = block;
  }
  return scored.sort((a, b) => b.score - a.score || a.index - b.index)[0];
}

/** True for a column's name as it stands over an article: 民生温度. */
export function isKicker(block: RawBlock | undefined): boolean {
  const text = block?.lines[0]?.normal ?? '';
  return block?.kind === 'heading' && text.length <= LONGEST_KICKER && !/\s/.test(text);
}

const LEAD_START = /^(?:近年来|近日|日前|近期|今年|去年|连日来|\d{4}年|\d{1,2}月\d{1,2}日|多年来|当前|眼下)/;

/** An opening like 本报讯 stands nowhere but at an article's beginning. */
const OPENING_SCORE = 4;

/** How much a paragraph looks like the one an article begins with. */
function leadScore(blocks: readonly RawBlock[], index: number): number {
  const block = blocks[index] as RawBlock;
  const text = block.lines
    .map(({ normal }) => normal)
    .join('')
    .slice(0, LEAD_LENGTH);
  const headed = blocks[index - 1]?.kind === 'heading' && !isKicker(blocks[index - 1]);
  const shared = sharedBigrams(headlineOf(blocks), text);
  if (opensArticle(startOf(block))) return OPENING_SCORE;
  return (LEAD_START.test(text) ? 1 : 0) + (shared >= 4 ? 2 : shared >= 2 ? 1 : 0) - (headed ? 1 : 0);
}

function headlineOf(blocks: readonly RawBlock[]): string {
  return blocks.find(({ kind }) => kind === 'heading')?.lines[0]?.normal ?? '';
}

/** How many of the headline's pairs of characters the text has: a lead says again what the headline says. */
function sharedBigrams(headline: string, text: string): number {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < headline.length; i++) bigrams.add(headline.slice(i, i + 2));
  return [...bigrams].filter((bigram) => /^\p{Script=Han}{2}$/u.test(bigram) && text.includes(bigram)).length;
}

function startOf({ lines }: RawBlock): RawBlock['lines'][number] {
  return lines[0] as RawBlock['lines'][number];
}
