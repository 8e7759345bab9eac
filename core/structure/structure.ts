import type { Span } from '../text/span';

/** What a block of the page is. One word per role, as editors use them; `docs` of the roles: annotation-guidelines. */
export type Role = 'kicker' | 'headline' | 'subtitle' | 'byline' | 'subhead' | 'paragraph' | 'caption';

/**
 * One part of an article with one role.
 * `ranges` has more than one entry where a column or page break cuts the block; the parts are in file order
 * and hold neither the line breaks between them nor the white space around them.
 */
export interface Block {
  readonly role: Role;
  readonly ranges: readonly Span[];
}

/** An article: its blocks in file order and the span from the first to the last of them. */
export interface Article {
  readonly span: Span;
  readonly blocks: readonly Block[];
  /** Indices into the article's paragraph blocks (role `paragraph`), in the order a reader reads them. */
  readonly readingOrder: readonly number[];
}

/** A page's articles in file order. */
export interface Structure {
  readonly articles: readonly Article[];
}
