import type { Span } from '../text/span';
import { TITLES } from './tagger/nameCharacters';

/** What a text says a person is: the title beside the name and the bodies and places before it. */
export interface Role {
  /** As it stands in the text: `海南区民政局局长`. */
  readonly text: string;
  readonly title: string;
}

const TITLE = TITLES.join('|');
const TITLE_BEFORE = new RegExp(`(?:${TITLE})$`, 'u');
const TITLE_BEHIND = new RegExp(`^(?:${TITLE})(?![\\p{Script=Han}]?[会处室])`, 'u');
const LONGEST_TITLE = 8;

/** Gives the body or place that ends at an offset. */
export type OwnerAt = (end: number) => Span | undefined;

/** Makes the bodies and places of a text ready to be found by their ends. */
export function ownersByEnd(owners: readonly Span[]): OwnerAt {
  const byEnd = new Map(owners.toReversed().map((owner) => [owner.end, owner]));
  return (end) => byEnd.get(end);
}

/**
 * The role that stands before a name, with the names that own it (海南区 + 民政局 + 局长).
 * @param at where the name begins, as an offset into `text`
 * @param ownerAt gives the body or place that ends at an offset (`ownersByEnd`)
 */
export function roleBefore(at: number, ownerAt: OwnerAt, text: string): Role | undefined {
  const title = longestTitle(text.slice(Math.max(0, at - LONGEST_TITLE), at));
  if (title === undefined) return undefined;
  let start = at - title.length;
  for (;;) {
    const owner = ownerAt(start);
    if (owner === undefined) return { text: text.slice(start, at), title };
    start = owner.start;
  }
}

/** The title that stands behind a name: 赵立新局长. @param end where the name ends */
export function roleBehind(end: number, text: string): Role | undefined {
  const title = TITLE_BEHIND.exec(text.slice(end, end + LONGEST_TITLE))?.[0];
  return title === undefined ? undefined : { text: title, title };
}

/** `$` finds the leftmost match that ends the text, which of several titles is the longest. */
function longestTitle(text: string): string | undefined {
  return TITLE_BEFORE.exec(text)?.[0];
}

/** Posts of which one person may hold several. */
const POST = /书记|主席|主任|长$|总理|总统|首相|常委|委员|代表/u;

/**
 * True unless one person can hardly have both roles: 县长 and 网格员, or one title of two bodies (易县县长, 望都县县长).
 */
export function mayBeOnePerson(a: Role, b: Role): boolean {
  if (a.title.endsWith(b.title) || b.title.endsWith(a.title)) {
    const [ownerA, ownerB] = [ownerOf(a), ownerOf(b)];
    return ownerA.endsWith(ownerB) || ownerB.endsWith(ownerA) || ownerA.startsWith(ownerB) || ownerB.startsWith(ownerA);
  }
  return POST.test(a.title) && POST.test(b.title);
}

function ownerOf({ text, title }: Role): string {
  return text.slice(0, text.length - title.length);
}
