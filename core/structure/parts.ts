import type { Span } from '../text/span';
import type { Part, PartRole, Role } from './structure';
import { toFileRanges } from './passage';

interface PartRule {
  readonly role: PartRole;
  readonly in: readonly Role[];
  /** Matched on the block's folded text; the group `part` is the stretch. */
  readonly pattern: RegExp;
}

const AGENCY = '(?:本报|本刊|本网|新华社|新华网|中新社|中新网|人民网|央视网)';
const PROSE: readonly Role[] = ['lead', 'paragraph'];

const RULES: readonly PartRule[] = [
  {
    role: 'dateline',
    in: PROSE,
    pattern: new RegExp(`^(?<part>${AGENCY}[^,。0-9]{0,16}\\d{1,2}月\\d{1,2}日[电讯])`, 'd'),
  },
  {
    role: 'byline',
    in: PROSE,
    pattern: new RegExp(
      `^(?<part>${AGENCY}讯 ?(?:\\([^()]{1,60}\\)|(?:记者|通讯员) ?[^,。]{2,20}(?:报道|摄影报道)?:))`,
      'd',
    ),
  },
  { role: 'byline', in: PROSE, pattern: new RegExp(`^${AGENCY}[^,。]{0,24}日[电讯] ?(?<part>\\([^()]{1,60}\\))`, 'd') },
  {
    role: 'byline',
    in: PROSE,
    pattern: /[。!?”](?<part>\((?:本报|新华社|中新社)?(?:记者|通讯员|文\/图|文|图)[^()]{2,40}\))(?:\(完\))?$/d,
  },
  { role: 'run-in-head', in: PROSE, pattern: /^(?<part>(?:[^,。:!?“”()]{2,10},)?[^,。:!?“”()]{4,16}。)[^]{30,}/d },
  {
    role: 'credit',
    in: ['caption'],
    pattern: /(?:^|[\s。)])(?<part>[^\s。,]{1,12}(?: [^\s。,]{1,12}){0,3} ?\/?(?:摄|供图|摄影报道))\)?$/d,
  },
  { role: 'end-mark', in: PROSE, pattern: /(?<part>\((?:完|全文完|待续)\))$/d },
];

/**
 * The stretches inside a block that have a role of their own, in text order; they do not overlap.
 * @param normal the block's joined text, widths folded
 * @param ranges where it stands in the file
 */
export function partsOf(role: Role, normal: string, ranges: readonly Span[]): Part[] {
  const found: { readonly role: PartRole; readonly span: Span }[] = [];
  for (const rule of RULES) {
    if (!rule.in.includes(role)) continue;
    const [start, end] = rule.pattern.exec(normal)?.indices?.groups?.['part'] ?? [];
    if (start === undefined || end === undefined) continue;
    if (found.every(({ span }) => end <= span.start || span.end <= start))
      found.push({ role: rule.role, span: { start, end } });
  }
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map((part) => ({ role: part.role, ranges: toFileRanges({ ranges }, part.span) }));
}
