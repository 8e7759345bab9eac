import { indexCodePoints, type CodePointIndex } from '../text/codePoints';
import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';
import { eachAlone, type Format } from './format';
import { plainName, valueText } from './value';
import type { ExportView, Mention } from './view';

/** How brat writes a note of one line. */
const LINE_BREAKS = /\s*(?:\r\n|\r|\n)\s*/g;

/** brat's standoff: `page.txt.brat.txt` with the text, `page.txt.brat.ann` beside it, and `annotation.conf` once. */
export const BRAT: Format = {
  id: 'brat',
  name: 'brat standoff',
  description: 'annotation in brat: text, standoff file and annotation.conf',
  offsetUnit: 'code points',
  extension: '.brat.ann',
  lacks: [
    'confidence',
    'recogniser',
    'figure-details',
    'date-details',
    'entity-path',
    'structure',
    'problems',
    'issue-date',
    'carriage-returns',
    'surrogates',
  ],
  write: (views) =>
    eachAlone(views, (view) => {
      const page = unixText(view.text);
      return [
        { extension: '.brat.txt', content: page.text },
        { extension: '.brat.ann', content: standoff(view, page) },
      ];
    }),
  folderFile: { name: 'annotation.conf', content: annotationConf },
};

/** A text whose lines end in LF, and where an offset of the original stands in it, in code points. */
interface UnixText {
  readonly text: string;
  readonly codePoints: CodePointIndex;
  fromOriginal(offset: number): number;
}

function unixText(original: string): UnixText {
  const removed = Array.from(original.matchAll(/\r(?=\n)/g), ({ index }) => index);
  const text = original.replace(/\r\n?/g, '\n');
  const codePoints = indexCodePoints(text);
  return {
    text,
    codePoints,
    fromOriginal: (offset) => codePoints.toCodePoint(offset - countWhile(removed, (at) => at < offset)),
  };
}

function standoff(view: ExportView, page: UnixText): string {
  const lines: string[] = [];
  let notes = 0;
  let norms = 0;
  view.mentions.forEach((mention, index) => {
    const id = `T${String(index + 1)}`;
    lines.push(textBound(id, view, mention, page));
    lines.push(`A${String(index + 1)}\tStatus ${id} ${mention.status}`);
    const { entity } = mention;
    if (entity !== undefined)
      lines.push(`N${String(++norms)}\tReference ${id} ${reference(entity.id)}\t${oneLine(entity.name)}`);
    const value = entity === undefined ? valueText(mention) : '';
    if (value !== '') lines.push(`#${String(++notes)}\tValue ${id}\t${oneLine(value)}`);
    if (mention.note !== undefined) lines.push(`#${String(++notes)}\tAnnotatorNotes ${id}\t${oneLine(mention.note)}`);
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** `T2⇥event 10 17;19 21⇥乌海市第八次党 代会`: no line break inside a part, the parts' texts joined by one space. */
function textBound(id: string, view: ExportView, mention: Mention, page: UnixText): string {
  const ranges = mention.ranges.flatMap((range) => withoutBreaks(view.text, range));
  const parts = ranges.map(({ start, end }) => `${String(page.fromOriginal(start))} ${String(page.fromOriginal(end))}`);
  const quotes = ranges.map(({ start, end }) => view.text.slice(start, end));
  return `${id}\t${plainName(mention.label)} ${parts.join(';')}\t${quotes.join(' ')}`;
}

function withoutBreaks(text: string, { start, end }: Span): Span[] {
  const pieces = text.slice(start, end).matchAll(/[^\r\n]+/g);
  return Array.from(pieces, ({ index, 0: piece }) => ({ start: start + index, end: start + index + piece.length }));
}

/** brat's normalisations are written `database:id`. */
function reference(id: string): string {
  return id.replace(/[\s\p{Cc}]/gu, '_');
}

function oneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(/\t/g, ' ');
}

function annotationConf(labels: readonly string[]): string {
  return `# Written by Article Annotator.
[entities]
${labels.map(plainName).join('\n')}

[relations]

[events]

[attributes]
Status\tArg:<ENTITY>, Value:suggested|confirmed|uncertain
`;
}
