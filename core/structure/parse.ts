import { buildBlocks, rangesOf, type RawBlock } from './blocks';
import type { WordEvidence } from './border';
import { splitLines } from './lines';
import { partsOf } from './parts';
import { findRotation, isKicker, type FoundRotation } from './rotation';
import { opensArticle, quotesAgency } from './shape';
import { hullOf } from '../text/span';
import { blockHull, isProse, type Article, type Block, type Role, type Rotation, type Structure } from './structure';

const NO_EVIDENCE: WordEvidence = () => undefined;

/**
 * Reads a page's articles and the roles of their parts. Never throws; a text without any letter gives no article.
 * @param text the whole file; the offsets in the result are into it
 * @param words the segmenter's evidence for pieces of one word on both sides of a break
 */
export function parseStructure(text: string, words: WordEvidence = NO_EVIDENCE): Structure {
  const raw = buildBlocks(splitLines(text), words);
  const furniture = raw.filter(({ kind }) => kind === 'furniture').map((block) => toBlock('furniture', block));
  const groups = mergeRotated(groupArticles(raw.filter(({ kind }) => kind !== 'furniture')));
  return { articles: groups.map((group) => toArticle(group, words)), furniture };
}

/** A page with larger gaps between its articles than between its paragraphs. */
const ARTICLE_GAP = 2;

/**
 * An article begins with the headings before a subtitle, a byline or an opening like 本报讯, with a heading behind a gap or
 * an end mark, and with such an opening alone. A photo story (a caption that says more than 图为…) is an article of its own.
 */
function groupArticles(blocks: readonly RawBlock[]): RawBlock[][] {
  const groups: RawBlock[][] = [];
  let current: RawBlock[] | undefined;
  let hasProse = false;
  blocks.forEach((block, index) => {
    if (isPhotoStory(block)) {
      groups.push([block]);
      return;
    }
    if (current === undefined || (hasProse && beginsArticle(blocks, index, current))) {
      current = [];
      groups.push(current);
      hasProse = false;
    }
    current.push(block);
    hasProse ||= block.kind === 'prose';
  });
  return groups;
}

/**
 * An article set out of order has its opening (本报讯) in its middle, where it looks like the beginning of another. The two
 * are one when the second has no headline and stops in mid-sentence.
 */
function mergeRotated(groups: readonly RawBlock[][]): RawBlock[][] {
  const merged: RawBlock[][] = [];
  for (const group of groups) {
    const previous = merged.at(-1);
    const stopsOpen = group.findLast(({ kind }) => kind === 'prose')?.open ?? false;
    if (previous !== undefined && stopsOpen && group[0]?.kind === 'prose' && hasHeadlineOnly(previous)) {
      merged[merged.length - 1] = [...previous, ...group];
    } else {
      merged.push([...group]);
    }
  }
  return merged;
}

/** True for an article whose text starts under its headline with neither byline nor opening. */
function hasHeadlineOnly(group: readonly RawBlock[]): boolean {
  return (
    group[0]?.kind === 'heading' &&
    !isOpening(group.find(({ kind }) => kind === 'prose')) &&
    !group.some(({ kind }) => kind === 'byline')
  );
}

function isPhotoStory({ kind, lines }: RawBlock): boolean {
  return kind === 'caption' && !/^(?:图|[左右上下]图|△|▲)/.test(lines[0]?.normal ?? '');
}

function beginsArticle(blocks: readonly RawBlock[], index: number, current: readonly RawBlock[]): boolean {
  const block = blocks[index] as RawBlock;
  if (block.kind === 'prose') return isOpening(block);
  if (block.kind !== 'heading') return false;
  const next = blocks.slice(index, index + MOST_HEADINGS).find(({ kind }) => kind !== 'heading');
  return isOpening(next) || isAgencyReport(next) || current.at(-1)?.kind === 'end-mark' || isBehindGap(blocks, index);
}

/** More headings in a row than any article has over its text. */
const MOST_HEADINGS = 6;

/** True for what stands under a headline only. */
function isOpening(block: RawBlock | undefined): boolean {
  const [line] = block?.lines ?? [];
  if (block?.kind === 'subtitle' || block?.kind === 'byline') return true;
  return block?.kind === 'prose' && line !== undefined && opensArticle(line);
}

function isAgencyReport(block: RawBlock | undefined): boolean {
  const [line] = block?.lines ?? [];
  return block?.kind === 'prose' && line !== undefined && quotesAgency(line);
}

function isBehindGap(blocks: readonly RawBlock[], index: number): boolean {
  const gap = blocks[index]?.lines[0]?.blanksBefore ?? 0;
  const next = blocks[index + 1]?.lines[0]?.blanksBefore ?? 0;
  return gap >= ARTICLE_GAP && next < gap;
}

function toArticle(group: readonly RawBlock[], words: WordEvidence): Article {
  const rotation = findRotation(group, words);
  const roles = rolesOf(group, rotation);
  const blocks = group.flatMap((raw, index) => {
    if (rotation !== undefined && index === rotation.last) return [];
    const joined = rotation !== undefined && index === rotation.first ? joinEnds(group, rotation) : raw;
    return toBlock(roles[index] as Role, joined);
  });
  return {
    span: hullOf(blocks.map(blockHull)),
    blocks,
    readingOrder: readingOrder(blocks, rotation && group[rotation.begin]),
    ...(rotation && { rotation: toRotation(group, rotation) }),
  };
}

/** The paragraph that stops where the file's text of the article ends and goes on where it begins. */
function joinEnds(group: readonly RawBlock[], { first, last }: FoundRotation): RawBlock {
  const end = group[last] as RawBlock;
  const start = group[first] as RawBlock;
  return { kind: 'prose', lines: [...end.lines, ...start.lines], open: start.open };
}

function rolesOf(group: readonly RawBlock[], rotation: FoundRotation | undefined): Role[] {
  const firstProse = group.findIndex(({ kind }) => kind === 'prose');
  const top = firstProse < 0 ? group.length : firstProse;
  const headings = group.slice(0, top).flatMap(({ kind }, index) => (kind === 'heading' ? index : []));
  const bodyStart = group.findIndex(({ kind }) => kind === 'subtitle' || kind === 'byline');
  const headline = headings.filter((index) => bodyStart < 0 || index < bodyStart).at(bodyStart < 0 ? 0 : -1);
  const lead = leadIndex(group, rotation, firstProse);
  return group.map((block, index) => {
    if (block.kind === 'prose') return index === lead ? 'lead' : 'paragraph';
    if (block.kind !== 'heading') return block.kind;
    if (index === headline) return 'headline';
    const aboveHeadline = headline !== undefined && index < headline;
    const overBeginning = index === rotation?.begin && isKicker(block);
    return aboveHeadline || overBeginning ? 'kicker' : 'subhead';
  });
}

function leadIndex(group: readonly RawBlock[], rotation: FoundRotation | undefined, firstProse: number): number {
  if (rotation === undefined) return firstProse;
  return group.findIndex(({ kind }, index) => index >= rotation.begin && kind === 'prose');
}

function toBlock(role: Role, raw: RawBlock): Block {
  const ranges = rangesOf(raw);
  return { role, ranges, parts: partsOf(role, raw.lines.map(({ normal }) => normal).join(''), ranges) };
}

/** The paragraphs' indices, those from the beginning on first. */
function readingOrder(blocks: readonly Block[], begin: RawBlock | undefined): number[] {
  const prose = blocks.filter(({ role }) => isProse(role));
  const indices = prose.map((_, index) => index);
  if (begin === undefined) return indices;
  const start = begin.lines[0]?.span.start ?? 0;
  const isFromBeginning = (index: number): boolean => blockHull(prose[index] as Block).start >= start;
  return [...indices.filter(isFromBeginning), ...indices.filter((index) => !isFromBeginning(index))];
}

const EVIDENCE_LENGTH = 4;

function toRotation(group: readonly RawBlock[], { begin, first, last }: FoundRotation): Rotation {
  const end = group[last]?.lines.at(-1)?.span ?? { start: 0, end: 0 };
  const start = group[first]?.lines[0]?.span ?? { start: 0, end: 0 };
  return {
    begins: group[begin]?.lines[0]?.span.start ?? 0,
    before: { start: Math.max(end.start, end.end - EVIDENCE_LENGTH), end: end.end },
    after: { start: start.start, end: Math.min(start.end, start.start + EVIDENCE_LENGTH) },
  };
}
