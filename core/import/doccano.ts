import type { ImportContent, ImportedDocument, Unread } from './imported';
import { joinParts, rangesAndQuotes, type Region, type Relation } from './parts';
import { describe, objectsOf, offsetOf, parseLines, stringOf, type Properties } from './values';

/** Reads doccano's JSONL, with relations or without. @throws ImportError */
export function readDoccano({ content }: ImportContent): ImportedDocument[] {
  return parseLines(content).map(toDocument);
}

function toDocument(record: Properties): ImportedDocument {
  const unread: Unread[] = [];
  const text = stringOf(record['text']) ?? stringOf(record['data']);
  const name = stringOf(record['source']) ?? stringOf(record['filename']);
  const quotes = Array.isArray(record['quotes']) ? record['quotes'] : [];
  const labels = record['label'] ?? record['labels'];
  const regions = Array.isArray(record['entities'])
    ? record['entities'].map((entity, index) => ofEntity(entity as Properties, quotes[index], unread))
    : (Array.isArray(labels) ? labels : []).map((label, index) => ofTriple(label, index, quotes[index], unread));
  const relations = objectsOf(record['relations']).map(({ from_id, to_id, type }): Relation<unknown> => ({
    from: from_id,
    to: to_id,
    type: stringOf(type) ?? '',
  }));
  const known = regions.filter((region) => region !== undefined);
  return {
    ...(name !== undefined && { name }),
    ...(text !== undefined && { text }),
    unit: 'code points',
    mentions: joinParts(known, relations).map((parts) => ({
      label: parts[0]?.label ?? '',
      ...rangesAndQuotes(parts),
      status: 'confirmed',
    })),
    unread,
  };
}

function ofEntity(entity: Properties, quote: unknown, unread: Unread[]): Region<unknown> | undefined {
  const { id, label, start_offset, end_offset } = entity;
  return noted(toRegion(id, start_offset, end_offset, label, quote), entity, unread);
}

function ofTriple(triple: unknown, id: number, quote: unknown, unread: Unread[]): Region<unknown> | undefined {
  const [start, end, label] = Array.isArray(triple) ? (triple as unknown[]) : [];
  return noted(toRegion(id, start, end, label, quote), triple, unread);
}

function toRegion(
  id: unknown,
  start: unknown,
  end: unknown,
  label: unknown,
  quote: unknown,
): Region<unknown> | undefined {
  const [from, to, name] = [offsetOf(start), offsetOf(end), stringOf(label)];
  if (from === undefined || to === undefined || name === undefined) return undefined;
  return { id, start: from, end: to, label: name, ...(typeof quote === 'string' && { quote }) };
}

/** The region; where there is none, what stands in its place is noted as unread. */
function noted(region: Region<unknown> | undefined, what: unknown, unread: Unread[]): Region<unknown> | undefined {
  if (region === undefined) unread.push({ what: describe(what), reason: 'it is no label of sequence labelling' });
  return region;
}
