import type { AnnotationStatus } from '../annotation';
import { anchorText, placeSelector, type AnchorText } from '../decisions/anchor';
import type { Decision, DecisionStatus } from '../decisions/decision';
import { fileRanges, flatten, selectorOf, type FlatText } from '../decisions/selector';
import { wellFormed } from '../export/value';
import { isUnbroken } from '../export/view';
import { indexCodePoints, type CodePointIndex } from '../text/codePoints';
import { normaliseWidth } from '../text/normalise';
import { hullOf, type Span } from '../text/span';
import type { ImportedDocument, ImportedMention } from './imported';

/** What is not known from the file. */
export interface ImportContext {
  readonly format: string;
  /** The file's name: every decision keeps where it came from. */
  readonly file: string;
  newId(): string;
  now(): string;
  /** What becomes of annotations that nobody has confirmed: they are left out, or taken with this status. */
  readonly suggestions: 'leave-out' | DecisionStatus;
  /** What the file's labels are called here: `{ PER: 'person' }`. */
  readonly labels: Readonly<Record<string, string>>;
}

/** An annotation that was left out, and why. */
export interface Misfit {
  readonly label: string;
  readonly quote: string;
  readonly reason: string;
  /** Where its offsets point to in the article, in UTF-16; left out where they belong to another text. */
  readonly start?: number;
}

/** What an import would do. */
export interface ImportResult {
  /** New decisions only. */
  readonly decisions: readonly Decision[];
  /** How many stand in the sidecar already. */
  readonly already: number;
  /** How many suggestions were left out. */
  readonly suggestions: number;
  readonly misfits: readonly Misfit[];
}

/** Places several documents about one article; what two of them say alike is taken once. */
export function placeDocuments(
  documents: readonly ImportedDocument[],
  articleText: string,
  known: readonly Decision[],
  context: ImportContext,
): ImportResult {
  const decisions: Decision[] = [];
  const results = documents.map((document) => {
    const result = placeMentions(document, articleText, [...known, ...decisions], context);
    decisions.push(...result.decisions);
    return result;
  });
  return {
    decisions,
    already: results.reduce((sum, { already }) => sum + already, 0),
    suggestions: results.reduce((sum, { suggestions }) => sum + suggestions, 0),
    misfits: results.flatMap(({ misfits }) => misfits),
  };
}

/** How many decisions there are of each label. */
export function countLabels(decisions: readonly Decision[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label } of decisions) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/**
 * Turns the annotations of a document into decisions about an article. Each is placed where it stands if the text there is
 * what it quotes, else by its quote and what stands around it; what cannot be placed for certain is listed.
 */
export function placeMentions(
  document: ImportedDocument,
  articleText: string,
  known: readonly Decision[],
  context: ImportContext,
): ImportResult {
  const placer = createPlacer(document, articleText);
  const standing = standingDecisions(known, placer.anchors);
  const decisions: Decision[] = [];
  const misfits: Misfit[] = document.unread.map(({ what, reason }) => ({ label: '', quote: what, reason }));
  let already = 0;
  let suggestions = 0;
  for (const mention of document.mentions) {
    const status = statusOf(mention.status, context);
    const placed = placer.place(mention);
    if (status === undefined) suggestions++;
    else if ('reason' in placed) misfits.push(misfitOf(mention, placed));
    else {
      const label =
        (Object.hasOwn(context.labels, mention.label) ? context.labels[mention.label] : undefined) ?? mention.label;
      const decision = toDecision(mention, label, status, selectorOf(placer.anchors.flat, placed.span), context);
      const key = keyOf(placed.span, label);
      const former = standing.get(key) ?? standing.get(decision.id);
      if (former === undefined) decisions.push(decision);
      else if (former.status === 'rejected' && status !== 'rejected')
        misfits.push(misfitOf(mention, { reason: 'it was rejected here', start: placed.span.start }));
      else already++;
      standing.set(key, decision);
    }
  }
  return { decisions, already, suggestions, misfits };
}

function statusOf(status: AnnotationStatus, { suggestions }: ImportContext): DecisionStatus | undefined {
  if (status !== 'suggested') return status;
  return suggestions === 'leave-out' ? undefined : suggestions;
}

function misfitOf({ label, quotes = [] }: ImportedMention, why: Unplaced): Misfit {
  return { label, quote: quotes.join(''), ...why };
}

function keyOf({ start, end }: Span, label: string): string {
  return `${String(start)}-${String(end)}-${label}`;
}

/** Decisions by place and label, and by id. */
function standingDecisions(known: readonly Decision[], anchors: AnchorText): Map<string, Decision> {
  const standing = new Map<string, Decision>();
  for (const decision of known) {
    const ranges = placeSelector(anchors, decision.selector);
    standing.set(decision.id, decision);
    if (ranges !== undefined) standing.set(keyOf(hullOf(ranges), decision.label), decision);
  }
  return standing;
}

function toDecision(
  { id, note, value }: ImportedMention,
  label: string,
  status: DecisionStatus,
  selector: Decision['selector'],
  context: ImportContext,
): Decision {
  return {
    id: id ?? context.newId(),
    action: 'add',
    status,
    label,
    selector,
    ...(value && { value }),
    ...(note !== undefined && { note }),
    origin: { format: context.format, file: context.file },
    at: context.now(),
  };
}

type Unplaced = Pick<Misfit, 'reason' | 'start'>;
type Placed = { readonly span: Span } | Unplaced;

interface Placer {
  readonly anchors: AnchorText;
  place(mention: ImportedMention): Placed;
}

function createPlacer({ text, unit }: ImportedDocument, articleText: string): Placer {
  const article = flatten(articleText);
  const anchors = anchorText(article);
  const basis = text ?? articleText;
  const units: CodePointIndex | undefined = unit === 'code points' ? indexCodePoints(basis) : undefined;
  const source = text === undefined || text === articleText ? article : flatten(text);
  const toUtf16 = (offset: number): number => units?.toUtf16(offset) ?? offset;
  return {
    anchors,
    place(mention) {
      const ranges = mention.ranges.map(({ start, end }) => ({ start: toUtf16(start), end: toUtf16(end) }));
      const { start } = hullOf(ranges);
      const here = basis === articleText && start <= basis.length ? { start } : {};
      if (ranges.some(({ start, end }) => start >= end)) return { reason: 'it covers no text', ...here };
      if (!quotesWell(basis, ranges, mention.quotes)) {
        const placed = placeByQuote(mention, ranges, text, anchors);
        return 'reason' in placed ? { ...placed, ...here } : placed;
      }
      // A decision's selector quotes one stretch of the text: parts that a turned column tears apart have no place in it.
      if (!isUnbroken(basis, ranges)) return { reason: 'its parts have other text between them', ...here };
      return placeFrom(source, hullOf(ranges), anchors);
    },
  };
}

function quotesWell(text: string, ranges: readonly Span[], quotes: readonly string[] | undefined): boolean {
  return ranges.every(({ start, end }, index) => {
    const quote = quotes?.[index];
    return end <= text.length && (quote === undefined || wellFormed(quote) === wellFormed(text.slice(start, end)));
  });
}

/** Places a span of the text that the file has in the article. */
function placeFrom(source: FlatText, span: Span, anchors: AnchorText): Placed {
  const { flat } = anchors;
  const [start, end] = [source.toFlat(span.start), source.toFlat(span.end)];
  if (source.text === flat.text) return { span: hullOf(fileRanges(flat, start, end)) };
  const selector = selectorOf(source, span);
  return found(
    placeSelector(anchors, selector, flat.toFile(Math.min(start, flat.text.length))),
    selector.exact,
    anchors,
  );
}

/** The offsets do not fit: the quote decides, with what stands around it where the format says so. */
function placeByQuote(
  { quotes = [], prefix = '', suffix = '' }: ImportedMention,
  ranges: readonly Span[],
  text: string | undefined,
  anchors: AnchorText,
): Placed {
  if (text !== undefined) return { reason: 'its offsets do not quote the text that the file has' };
  const { start, end } = hullOf(ranges);
  const exact = flatten(quotes.join('')).text;
  if (exact === '') return { reason: 'its offsets lie outside the text' };
  const selector = { exact, prefix: flatten(prefix).text, suffix: flatten(suffix).text, start, end };
  return found(placeSelector(anchors, selector) ?? onlyPlace(exact, anchors), exact, anchors);
}

/** Where a quote stands that stands only once. */
function onlyPlace(exact: string, { flat }: AnchorText): Span[] | undefined {
  const at = flat.text.indexOf(exact);
  if (at < 0 || flat.text.includes(exact, at + 1)) return undefined;
  return fileRanges(flat, at, at + exact.length);
}

function found(ranges: Span[] | undefined, exact: string, { folded }: AnchorText): Placed {
  if (ranges !== undefined) return { span: hullOf(ranges) };
  const stands = folded.includes(normaliseWidth(exact));
  return {
    reason: stands
      ? 'its words stand in the text, but what is around them does not tell where it belongs'
      : 'its words are not in the text',
  };
}
