import { contains } from '../text/span';
import { eachAlone, type Format } from './format';
import { teiBlocks, type TeiBlock } from './teiBlocks';
import { teiElement } from './teiValue';
import { inCodePoints, isUnbroken, type ExportView, type Mention } from './view';
import { attributes, escapeText } from './xml';

const EXTENSION = '.tei.xml';

/**
 * TEI P5: the file's text with every character in its place, annotations as elements. What crosses an element stands in
 * `standOff`, pointing at `string-range(body, offset, length)` in code points of the body's text.
 */
export const TEI: Format = {
  id: 'tei',
  name: 'TEI P5',
  description: 'digital editions: text with markup',
  offsetUnit: 'code points',
  extension: EXTENSION,
  lacks: ['recogniser', 'figure-details', 'date-details', 'entity-path', 'problems', 'xml-characters'],
  write: (views) => eachAlone(views, (view) => [{ extension: EXTENSION, content: toTei(view) }]),
};

/** A mention with the id that its element has. */
interface Marked {
  readonly mention: Mention;
  readonly id: string;
}

function toTei(view: ExportView): string {
  const blocks = teiBlocks(view);
  const { inline, aside } = placeMentions(view, blocks);
  const notes = view.mentions.flatMap(({ note }, index) => (note === undefined ? [] : [{ note, id: idOf(index) }]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">${header(view)}${standOff(view, aside, notes)}<text xml:lang="zh"><body xml:id="body" xml:space="preserve">${body(view, blocks, inline)}</body></text></TEI>
`;
}

function idOf(index: number): string {
  return `a${String(index + 1)}`;
}

function header({ source, issueDate, structure, text }: ExportView): string {
  const headline = structure.articles[0]?.blocks.find(({ role }) => role === 'headline');
  const title = headline?.ranges.map(({ start, end }) => text.slice(start, end)).join('') ?? source.name;
  const day = issueDate.value?.slice(0, 10);
  const date = day === undefined ? '' : `, <date when="${day}">${day}</date>`;
  return (
    `<teiHeader><fileDesc><titleStmt><title>${escapeText(title)}</title>` +
    '<respStmt xml:id="editor"><resp>decided</resp><name>editor</name></respStmt>' +
    '<respStmt xml:id="analyser"><resp>suggested</resp><name>Article Annotator</name></respStmt></titleStmt>' +
    `<publicationStmt><p>—</p></publicationStmt><sourceDesc><p>${escapeText(source.name)}${date}</p></sourceDesc>` +
    '</fileDesc></teiHeader>'
  );
}

/** Sorts mentions into those that an element can hold, by block, and those that cross a block or one another. */
function placeMentions(
  { text, mentions }: ExportView,
  blocks: readonly TeiBlock[],
): { inline: Map<TeiBlock, Marked[]>; aside: Marked[] } {
  const inline = new Map<TeiBlock, Marked[]>();
  const aside: Marked[] = [];
  let at = 0;
  const open: number[] = [];
  mentions.forEach((mention, index) => {
    const marked = { mention, id: idOf(index) };
    while (at < blocks.length && (blocks[at] as TeiBlock).span.end <= mention.span.start) at++;
    const block = blocks[at];
    while (open.length > 0 && (open.at(-1) as number) <= mention.span.start) open.pop();
    const crosses = open.length > 0 && (open.at(-1) as number) < mention.span.end;
    const fits = block !== undefined && contains(block.span, mention.span) && isUnbroken(text, mention.ranges);
    if (!fits || crosses) aside.push(marked);
    else {
      open.push(mention.span.end);
      const held = inline.get(block);
      if (held === undefined) inline.set(block, [marked]);
      else held.push(marked);
    }
  });
  return { inline, aside };
}

function body(view: ExportView, blocks: readonly TeiBlock[], inline: ReadonlyMap<TeiBlock, readonly Marked[]>): string {
  let xml = '';
  let at = 0;
  let article: number | undefined;
  for (const block of blocks) {
    // White space between two articles stands between their elements.
    if (article !== undefined && block.article !== article) xml += '</div>';
    xml += escapeText(view.text.slice(at, block.span.start));
    if (block.article !== article) xml += `<div type="${block.article < 0 ? 'furniture' : 'article'}">`;
    article = block.article;
    const content = markUp(view.text, block, inline.get(block) ?? []);
    xml += `<${block.name}${block.attributes}>${content}</${block.name}>`;
    at = block.span.end;
  }
  const end = escapeText(view.text.slice(at));
  return article === undefined ? `<div><p>${end}</p></div>` : `${xml}</div>${end}`;
}

/** A block's text with elements and column breaks in it. */
function markUp(text: string, { span, breaks }: TeiBlock, held: readonly Marked[]): string {
  let xml = '';
  let at = span.start;
  const copyTo = (offset: number): void => {
    xml += escapeText(text.slice(at, offset));
    at = offset;
  };
  const open: { readonly end: number; readonly name: string }[] = [];
  const pending = [...breaks];
  /** Closes elements and sets breaks up to an offset; at one place an end comes before a break, a break before a start. */
  const advance = (offset: number): void => {
    for (;;) {
      const end = open.at(-1)?.end ?? Infinity;
      const gap = pending[0] ?? Infinity;
      const next = Math.min(end, gap);
      if (next > offset) break;
      copyTo(next);
      if (end <= gap) xml += `</${open.pop()?.name ?? ''}>`;
      else {
        pending.shift();
        xml += '<cb/>';
      }
    }
    copyTo(offset);
  };
  for (const { mention, id } of held) {
    advance(mention.span.start);
    const { name, attributes: values } = teiElement(mention, id);
    xml += `<${name}${values}>`;
    open.push({ end: mention.span.end, name });
  }
  advance(span.end);
  return xml;
}

function standOff(view: ExportView, aside: readonly Marked[], notes: readonly { note: string; id: string }[]): string {
  if (aside.length === 0 && notes.length === 0) return '';
  const annotations = aside.map(({ mention, id }) => {
    const element = teiElement(mention, id);
    const target = mention.ranges
      .map((range) => inCodePoints(view, range))
      .map(({ start, end }) => `#string-range(body,${String(start)},${String(end - start)})`)
      .join(' ');
    const content = `<${element.name}${element.attributes}>${escapeText(mention.text)}</${element.name}>`;
    // TEI requires an id of the annotation's own; its label is that of the element in it.
    const own = attributes({ 'xml:id': `annotation-${id}`, motivation: 'tagging', target });
    return `<annotation${own}><note>${content}</note></annotation>`;
  });
  const comments = notes.map(({ note, id }) => `<note target="#${id}">${escapeText(note)}</note>`);
  return `<standOff><listAnnotation>${[...annotations, ...comments].join('')}</listAnnotation></standOff>`;
}
