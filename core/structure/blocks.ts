import type { Span } from '../text/span';
import { closesForeign, leavesOpen, sharesWord, startsLate, stopsShort, type WordEvidence } from './border';
import type { Line } from './lines';
import { endsSentence, opensArticle, shapeOf, type Shape } from './shape';

/** A block before its place in an article is known: a heading may still be headline, subhead or kicker. */
export interface RawBlock {
  readonly kind: 'heading' | 'prose' | Exclude<Shape, 'finished' | 'short' | 'cut'>;
  /** Grows while the block is built. */
  readonly lines: Line[];
  /** Prose only: true when its last sentence is not finished. */
  open: boolean;
}

interface ShapedLine {
  readonly line: Line;
  readonly shape: Shape;
}

/** How much of each side of a break the segmenter is asked about. */
const BORDER_LENGTH = 8;
/** From this share of finished lines on, a page is one that indents its paragraphs. */
const INDENTING_SHARE = 0.8;
const FEWEST_INDENTED = 2;

/** Turns lines into blocks; the pieces of a paragraph that breaks cut become one block. */
export function buildBlocks(lines: readonly Line[], words: WordEvidence): RawBlock[] {
  const shaped = lines.map((line) => ({ line, shape: shapeOf(line) }));
  const builder = new BlockBuilder(shaped, words, indentsParagraphs(shaped));
  shaped.forEach((_, index) => {
    builder.add(index);
  });
  return builder.blocks;
}

/** The ranges of a block's lines. */
export function rangesOf({ lines }: Pick<RawBlock, 'lines'>): Span[] {
  return lines.map(({ span }) => span);
}

function indentsParagraphs(lines: readonly ShapedLine[]): boolean {
  const finished = lines.filter(({ shape }) => shape === 'finished');
  const indented = finished.filter(({ line }) => line.indented);
  return indented.length >= FEWEST_INDENTED && indented.length / finished.length >= INDENTING_SHARE;
}

class BlockBuilder {
  readonly blocks: RawBlock[] = [];
  /** For each line, whether the next opening of an article (本报讯) stands without a headline: in an article out of order. */
  readonly #lacksHeadline: readonly boolean[];
  /** Index in `blocks` of the prose that the next line may go on with. */
  #last: number | undefined;

  constructor(
    readonly lines: readonly ShapedLine[],
    readonly words: WordEvidence,
    readonly indenting: boolean,
  ) {
    this.#lacksHeadline = headlessOpeningsAfter(lines);
  }

  add(index: number): void {
    const { line, shape } = this.lines[index] as ShapedLine;
    if (shape === 'furniture' || shape === 'caption') this.#push(shape, line);
    else if (shape === 'finished' || shape === 'cut') this.#addProse(line);
    else if (shape === 'short') this.#addShort(index, line);
    else this.#close(shape, line);
  }

  /** A short line is a heading unless something says that it is a piece of a paragraph. */
  #addShort(index: number, line: Line): void {
    if (this.#isPiece(index, line, this.#nextText(index))) this.#addProse(line);
    else this.#close('heading', line);
  }

  #isPiece(index: number, line: Line, next: ShapedLine | undefined): boolean {
    if (this.blocks.length === 0 || (next !== undefined && isUnderHeadline(next))) return false;
    if (stopsShort(line.normal)) return true;
    if (isSetAsHeading(line)) return false;
    if (this.#lacksHeadline[index] === true && !/[,、]/.test(line.normal)) return false;
    if (isColonHeading(line)) return next !== undefined && this.#sharesWord(line.normal, next.line.normal);
    return this.#touchesProse(line, next) || /[,、]/.test(line.normal);
  }

  /** True when a sentence runs into the line from the prose before it, or from the line into the prose after it. */
  #touchesProse(line: Line, next: ShapedLine | undefined): boolean {
    if (this.#continues(line) && this.#goesOnInWord(line)) return true;
    return next !== undefined && next.shape !== 'short' && this.#joins(line, next.line);
  }

  /** True when a word runs from the open prose into the line. */
  #goesOnInWord(line: Line): boolean {
    const previous = this.blocks[this.#last ?? -1]?.lines.at(-1)?.normal ?? '';
    return startsLate(line.normal) || this.#sharesWord(previous, line.normal);
  }

  #addProse(line: Line): void {
    if (this.#last !== undefined && this.#continues(line)) {
      const previous = this.blocks[this.#last] as RawBlock;
      previous.lines.push(line);
      previous.open = isOpen(line);
      return;
    }
    this.#push('prose', line);
    this.#last = this.blocks.length - 1;
  }

  /** True when the line goes on with the prose before it. */
  #continues(line: Line): boolean {
    const previous = this.#last === undefined ? undefined : this.blocks[this.#last];
    const end = previous?.lines.at(-1);
    if (previous === undefined || end === undefined || opensArticle(line)) return false;
    if (startsLate(line.normal)) return true;
    if (this.indenting) return !line.indented && (previous.open || line.span.start - end.span.end > 0);
    if (previous.open) return !end.normal.endsWith(':');
    return leavesOpen(end.normal) && closesForeign(line.normal);
  }

  /** True when a short line and the prose after it are pieces of one sentence. */
  #joins(line: Line, next: Line): boolean {
    if (startsLate(next.normal)) return true;
    if (this.indenting && line.indented && !next.indented) return true;
    return this.#sharesWord(line.normal, next.normal);
  }

  #sharesWord(left: string, right: string): boolean {
    return sharesWord(left.slice(-BORDER_LENGTH), right.slice(0, BORDER_LENGTH), this.words);
  }

  /** The next line that is not the page's and no caption: those stand anywhere. */
  #nextText(index: number): ShapedLine | undefined {
    return this.lines.slice(index + 1, index + 6).find(({ shape }) => shape !== 'furniture' && shape !== 'caption');
  }

  #close(kind: RawBlock['kind'], line: Line): void {
    this.#push(kind, line);
    this.#last = undefined;
  }

  #push(kind: RawBlock['kind'], line: Line): void {
    this.blocks.push({ kind, lines: [line], open: kind === 'prose' && isOpen(line) });
  }
}

function isOpen({ normal }: Line): boolean {
  return !endsSentence(normal);
}

/** For each line, whether an opening without a headline over it comes before the next byline or headed opening. */
function headlessOpeningsAfter(lines: readonly ShapedLine[]): boolean[] {
  const result: boolean[] = [];
  let headless = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    result[index] = headless;
    const line = lines[index] as ShapedLine;
    if (isUnderHeadline(line)) headless = opensArticle(line.line) && index > 0 && lines[index - 1]?.shape !== 'short';
  }
  return result;
}

/** What stands directly under a headline: a subtitle, a byline or an opening like 本报讯. */
function isUnderHeadline({ line, shape }: ShapedLine): boolean {
  return shape === 'subtitle' || shape === 'byline' || opensArticle(line);
}

/** Two clauses set with a space between them, or a numbered head: what prose does not have. */
function isSetAsHeading({ normal }: Line): boolean {
  return (
    /^[^,。;]{2,20} +[^,。;]{2,20}$/.test(normal) ||
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节])/.test(
      normal,
    )
  );
}

/** A place or a theme, a colon and what is said of it: 湖北枝江：下足功夫. Not what somebody says: 有人问:… */
function isColonHeading({ normal }: Line): boolean {
  return /^[^,。;:]{2,14}(?<![说问道称是为到出]):[^,。;:]{4,}$/.test(normal);
}
