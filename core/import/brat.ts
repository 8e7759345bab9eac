import type { AnnotationStatus } from '../annotation';
import type { EntityLink } from '../entities/entity';
import type { Span } from '../text/span';
import type { ImportContent, ImportedDocument, ImportedMention, Unread } from './imported';

const TEXT_BOUND = /^(T\d+)\t([^\s;]+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/su;
const STATUS = /^A\d+\tStatus (T\d+) (suggested|confirmed|uncertain)$/u;
const REFERENCE = /^N\d+\tReference (T\d+) (\S+)\t(.*)$/su;
const NOTE = /^#\d+\tAnnotatorNotes (T\d+)\t(.*)$/su;
/** Written by us for people to read; the analysis knows the value. */
const VALUE = /^#\d+\tValue T\d+\t/u;

/** What other lines say of a text-bound annotation. */
interface About {
  status?: AnnotationStatus;
  entity?: EntityLink;
  notes: string[];
}

/** Reads brat's standoff. An annotation without a `Status` of ours was made by people and is confirmed. */
export function readBrat({ content, text }: ImportContent): ImportedDocument[] {
  const unread: Unread[] = [];
  const about = new Map<string, About>();
  const bound: RegExpExecArray[] = [];
  const lines = content.split(/\r?\n/).filter((line) => line !== '');
  for (const line of lines) {
    const match = TEXT_BOUND.exec(line);
    if (match !== null) bound.push(match);
    else if (!readAbout(line, about) && !VALUE.test(line))
      unread.push({ what: line, reason: 'it is no annotation of text' });
  }
  const mentions = bound.map(([, id = '', label = '', spans = '', quote = '']): ImportedMention => {
    const { status, entity, notes = [] } = about.get(id) ?? {};
    const ranges = readSpans(spans);
    return {
      label,
      ranges,
      ...quotesOf(quote, ranges),
      status: status ?? 'confirmed',
      ...(notes.length > 0 && { note: notes.join('\n') }),
      ...(entity && { value: { entity } }),
    };
  });
  return [{ ...(text !== undefined && { text }), unit: 'code points', mentions, unread }];
}

/** Reads a line about an annotation. @returns false when it is another kind of line */
function readAbout(line: string, about: Map<string, About>): boolean {
  const of = (id: string): About => {
    const known = about.get(id) ?? { notes: [] };
    about.set(id, known);
    return known;
  };
  const [, statusId, status] = STATUS.exec(line) ?? [];
  if (statusId !== undefined) of(statusId).status = status as AnnotationStatus;
  const [, entityId, reference = '', name = ''] = REFERENCE.exec(line) ?? [];
  if (entityId !== undefined) of(entityId).entity = linkOf(reference, name);
  const [, noteId, note = ''] = NOTE.exec(line) ?? [];
  if (noteId !== undefined) of(noteId).notes.push(note);
  return statusId !== undefined || entityId !== undefined || noteId !== undefined;
}

/** `gb2260:130600`: the code stands behind the list's name. */
export function linkOf(id: string, name: string): EntityLink {
  const [, code] = /^gb2260:(\d+)$/.exec(id) ?? [];
  return { id, name, ...(code !== undefined && { code }) };
}

function readSpans(spans: string): Span[] {
  return spans.split(';').map((span) => {
    const [start = 0, end = 0] = span.split(' ').map(Number);
    return { start, end };
  });
}

/** The parts' texts, which one space joins; their lengths in code points tell them apart. */
function quotesOf(quote: string, ranges: readonly Span[]): { readonly quotes?: string[] } {
  const characters = Array.from(quote);
  let at = 0;
  const quotes = ranges.map(({ start, end }) => {
    const part = characters.slice(at, at + end - start).join('');
    at += end - start + 1;
    return part;
  });
  return at === characters.length + 1 ? { quotes } : { quotes: [quote] };
}
