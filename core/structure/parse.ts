import { splitLines, type Line } from './lines';
import { endsSentence, lineRole, type LineRole } from './roles';
import type { Article, Block, Role, Structure } from './structure';

interface RoledLine {
  readonly line: Line;
  readonly role: LineRole;
}

/**
 * Reads a page's articles and the roles of their parts. Never throws; a text without any letter gives no article.
 * @param text the whole file; the offsets in the result are into it
 */
export function parseStructure(text: string): Structure {
  const lines = splitLines(text).map((line) => ({ line, role: lineRole(line) }));
  const blocks = joinBrokenParagraphs(lines.map((_, index) => blockOf(lines, index)));
  return { articles: groupArticles(blocks).map(toArticle) };
}

function blockOf(lines: readonly RoledLine[], index: number): TextBlock {
  const { line, role } = lines[index] as RoledLine;
  return { role: role === 'heading' ? headingRole(lines, index) : role, ranges: [line.span], text: line.text };
}

interface TextBlock extends Block {
  readonly text: string;
}

const DATELINE_START = /^(?:本报讯|本报[^,。]{0,20}电|新华社|中新社|据.{2,10}(?:报道|消息))/;
const LONGEST_KICKER = 6;

function headingRole(lines: readonly RoledLine[], index: number): Role {
  const next = lines[index + 1];
  if (next === undefined) return 'subhead';
  if (opensArticle(next)) return 'headline';
  const text = lines[index]?.line.text ?? '';
  if (/[,，]/.test(text)) return 'paragraph';
  if (index === 0) return 'headline';
  return text.length <= LONGEST_KICKER ? 'kicker' : 'subhead';
}

function opensArticle(line: RoledLine): boolean {
  return line.role === 'subtitle' || line.role === 'byline' || DATELINE_START.test(line.line.text);
}

/** A paragraph that stops before its sentence does goes on in the next paragraph: a column break lies between. */
function joinBrokenParagraphs(blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const previous = joined.at(-1);
    if (previous !== undefined && isCut(previous, block)) {
      joined[joined.length - 1] = { ...previous, ranges: [...previous.ranges, ...block.ranges], text: block.text };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function isCut(first: TextBlock, second: TextBlock): boolean {
  return (
    first.role === 'paragraph' && second.role === 'paragraph' && !endsSentence(first.text) && !/[：:]$/.test(first.text)
  );
}

/** A new article starts at each headline and at each caption; a caption stands alone. */
function groupArticles(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const current = groups.at(-1);
    const startsNew = current === undefined || block.role === 'headline' || block.role === 'caption';
    if (startsNew || isLoneCaption(current)) groups.push([block]);
    else current.push(block);
  }
  return groups;
}

function isLoneCaption(blocks: readonly Block[]): boolean {
  return blocks.length === 1 && blocks[0]?.role === 'caption';
}

function toArticle(blocks: readonly Block[]): Article {
  const spans = blocks.flatMap((block) => block.ranges);
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  const paragraphs = blocks.filter((block) => block.role === 'paragraph');
  return { span: { start, end }, blocks, readingOrder: paragraphs.map((_, index) => index) };
}
