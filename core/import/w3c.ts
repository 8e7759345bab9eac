import type { AnnotationStatus } from '../annotation';
import { LABEL_URN } from '../export/w3c';
import type { Span } from '../text/span';
import { linkOf } from './brat';
import { ImportError, type ImportContent, type ImportedDocument, type ImportedMention, type Unread } from './imported';
import { describe, isProperties, objectsOf, offsetOf, parseJson, stringOf, type Properties } from './values';

/** Reads an AnnotationPage, a list of annotations or one annotation. A document for each source. @throws ImportError */
export function readW3c({ content }: ImportContent): ImportedDocument[] {
  const documents = new Map<string, { mentions: ImportedMention[]; unread: Unread[] }>();
  for (const annotation of annotationsOf(parseJson(content))) {
    const targets = listOf(annotation['target']).filter(isProperties);
    const source = stringOf(targets[0]?.['source']) ?? '';
    const document = documents.get(source) ?? { mentions: [], unread: [] };
    documents.set(source, document);
    const mention = toMention(annotation, targets);
    if (mention === undefined)
      document.unread.push({ what: describe(annotation), reason: 'it has no tag or no text selector' });
    else document.mentions.push(mention);
  }
  return [...documents].map(([source, document]) => ({ name: nameOf(source), unit: 'code points', ...document }));
}

function annotationsOf(value: unknown): Properties[] {
  if (Array.isArray(value)) return objectsOf(value);
  if (isProperties(value) && Array.isArray(value['items'])) return objectsOf(value['items']);
  if (isProperties(value) && value['target'] !== undefined) return [value];
  throw new ImportError('the file is no AnnotationPage: it has no "items"');
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function toMention(annotation: Properties, targets: readonly Properties[]): ImportedMention | undefined {
  const bodies = listOf(annotation['body']).filter(isProperties);
  const label = labelOf(bodies);
  const places = targets.map(placeOf);
  const [first] = places;
  const last = places.at(-1);
  if (label === undefined || first === undefined || places.includes(undefined)) return undefined;
  const known = places.filter((place) => place !== undefined);
  const quotes = known.flatMap(({ exact }) => (exact === undefined ? [] : [exact]));
  const note = textOf(bodies, 'commenting');
  const entity = entityOf(bodies);
  return {
    label,
    ranges: known.map(({ range }) => range),
    ...(quotes.length === known.length && { quotes }),
    ...(first.prefix !== undefined && { prefix: first.prefix }),
    ...(last?.suffix !== undefined && { suffix: last.suffix }),
    status: statusOf(annotation),
    ...(note !== undefined && { note }),
    ...(entity && { value: { entity } }),
  };
}

function labelOf(bodies: readonly Properties[]): string | undefined {
  const urn = bodies.map(({ source }) => stringOf(source)).find((source) => source?.startsWith(LABEL_URN));
  return urn === undefined ? textOf(bodies, 'tagging') : decode(urn.slice(LABEL_URN.length));
}

function textOf(bodies: readonly Properties[], purpose: string): string | undefined {
  const body = bodies.find((candidate) => candidate['purpose'] === purpose && candidate['type'] === 'TextualBody');
  return stringOf(body?.['value']);
}

function entityOf(bodies: readonly Properties[]): ReturnType<typeof linkOf> | undefined {
  const body = bodies.find(({ purpose, type }) => purpose === 'identifying' && type === 'SpecificResource');
  const urn = stringOf(body?.['source']);
  if (urn?.startsWith('urn:') !== true) return undefined;
  const id = decode(urn.slice('urn:'.length));
  return linkOf(id, textOf(bodies, 'identifying') ?? id);
}

/** Only a program's own annotations are suggestions. */
function statusOf({ motivation, creator, generator }: Properties): AnnotationStatus {
  if (listOf(motivation).includes('questioning')) return 'uncertain';
  return creator === undefined && generator !== undefined ? 'suggested' : 'confirmed';
}

interface Place {
  readonly range: Span;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a target stands; one that only quotes begins at 0, and its quote is looked for. */
function placeOf({ selector }: Properties): Place | undefined {
  const selectors = listOf(selector).filter(isProperties);
  const quote = quoteOf(selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {});
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const start = offsetOf(position['start']) ?? 0;
  const quoted = quote.exact === undefined ? undefined : start + Array.from(quote.exact).length;
  const end = offsetOf(position['end']) ?? quoted;
  return end === undefined ? undefined : { range: { start, end }, ...quote };
}

function quoteOf(selector: Properties): Omit<Place, 'range'> {
  const names = ['exact', 'prefix', 'suffix'] as const;
  return Object.fromEntries(
    names.map((name) => [name, stringOf(selector[name])]).filter(([, words]) => words !== undefined),
  ) as Omit<Place, 'range'>;
}

function nameOf(source: string): string {
  return decode(source.replace(/^file:\/\/\//, ''));
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A stray % is no encoding: the name stands as it is.
    return encoded;
  }
}
