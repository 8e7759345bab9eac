import { hullOf, type Span } from '../text/span';

/**
 * What a block of the page is.
 * `kicker` 民生温度 · `headline` · `subtitle` ——…综述 · `byline` ◎ 姓名 · `subhead` a short line between paragraphs ·
 * `lead` the paragraph an article begins with · `paragraph` · `caption` 图为… 姓名 摄 · `end-mark` (完) ·
 * `furniture` what belongs to the page, not to an article: 第3版 要闻, 责任编辑…, the date in the page's head.
 */
export type Role =
  | 'kicker'
  | 'headline'
  | 'subtitle'
  | 'byline'
  | 'subhead'
  | 'lead'
  | 'paragraph'
  | 'caption'
  | 'end-mark'
  | 'furniture';

/** What a stretch inside a block is: 本报讯(姓名), 本报南京5月6日电, 内外兼修,扮靓背街小巷。, 姓名 摄, (完). */
export type PartRole = 'byline' | 'dateline' | 'run-in-head' | 'credit' | 'end-mark';

/** A stretch inside a block with a role of its own. */
export interface Part {
  readonly role: PartRole;
  /** The file's ranges that it covers: several where a column break cuts it. */
  readonly ranges: readonly Span[];
}

/**
 * One part of an article with one role.
 * `ranges` has more than one entry where a column or page break cuts the block. They are in the order in which they are
 * read, which is not the file's where an article's end stands before its beginning, and hold neither the line breaks
 * between them nor the white space around them.
 */
export interface Block {
  readonly role: Role;
  readonly ranges: readonly Span[];
  readonly parts: readonly Part[];
}

/** An article: its blocks in file order and the span from the first to the last of them. */
export interface Article {
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** Indices into the article's paragraphs (blocks of role lead or paragraph), in the order in which they are read. */
  readonly readingOrder: readonly number[];
  /** Why the reading order is not the file's; absent where it is. */
  readonly rotation?: Rotation;
}

/** An article set with its end before its beginning: `…设备、技` at the end of the file's text goes on with `术提档升级…`. */
export interface Rotation {
  /** Where the article begins, in the file. */
  readonly begins: number;
  /** The last words before the break, and the first after it, as they stand in the file. */
  readonly before: Span;
  readonly after: Span;
}

/** A page: its articles in file order, and what belongs to none of them. */
export interface Structure {
  readonly articles: readonly Article[];
  readonly furniture: readonly Block[];
}

/** True for the roles whose text is running prose. */
export function isProse(role: Role): boolean {
  return role === 'paragraph' || role === 'lead';
}

/** From the first code unit of a block in the file to the last. */
export function blockHull({ ranges }: Pick<Block, 'ranges'>): Span {
  return hullOf(ranges);
}
