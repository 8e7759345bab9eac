import type { AnnotationStatus } from '../annotation';
import type { DecidedValue } from '../decisions/decision';
import type { EntityLink } from '../entities/entity';
import type { AnnotationsFile } from '../export/json';
import { ImportError, type ImportContent, type ImportedDocument, type ImportedMention } from './imported';
import { isProperties, objectsOf, offsetOf, parseJson, stringOf, type Properties } from './values';

const STATUSES: readonly string[] = ['suggested', 'confirmed', 'uncertain', 'rejected'] satisfies AnnotationStatus[];

/** Reads our JSON. @throws ImportError */
export function readJson({ content }: ImportContent): ImportedDocument[] {
  const file = parseJson(content);
  if (!isProperties(file) || file['format'] !== 'article-annotator') {
    throw new ImportError('the file does not say "format": "article-annotator"');
  }
  if (file['version'] !== 1) throw new ImportError('the file was written by a newer version of this program');
  const entities = new Map(objectsOf(file['entities']).map((entity) => [entity['id'], entity]));
  const source = isProperties(file['source']) ? stringOf(file['source']['name']) : undefined;
  const annotations = objectsOf(file['annotations']);
  const mentions = annotations.map((annotation) => toMention(annotation, entities));
  return [
    {
      ...(source !== undefined && { name: source }),
      unit: 'utf-16',
      mentions: mentions.filter((mention) => mention !== undefined),
      unread: mentions.flatMap((mention, index) =>
        mention === undefined
          ? [{ what: `annotation ${String(index + 1)}`, reason: 'it has no type or no ranges' }]
          : [],
      ),
    },
  ];
}

type Entry = AnnotationsFile['annotations'][number];

function toMention(annotation: Properties, entities: ReadonlyMap<unknown, Properties>): ImportedMention | undefined {
  const label = stringOf(annotation['type']);
  const ranges = objectsOf(annotation['ranges']).flatMap(({ start, end }) => {
    const [from, to] = [offsetOf(start), offsetOf(end)];
    return from === undefined || to === undefined ? [] : [{ start: from, end: to }];
  });
  if (label === undefined || ranges.length === 0) return undefined;
  const text = stringOf(annotation['text']);
  const status = stringOf(annotation['status']) ?? '';
  const note = stringOf(annotation['note']);
  const id = annotation['recogniser'] === 'editor' ? stringOf(annotation['id']) : undefined;
  return {
    label,
    ranges,
    ...(text !== undefined && { quotes: cutLike(text, ranges) }),
    status: (STATUSES.includes(status) ? status : 'suggested') as AnnotationStatus,
    ...(note !== undefined && { note }),
    ...(id !== undefined && { id }),
    ...valueOf(annotation as unknown as Entry, entities.get(annotation['entity'])),
  };
}

/** The text of an annotation as the quotes of its parts. */
function cutLike(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string[] {
  let at = 0;
  return ranges.map(({ start, end }) => text.slice(at, (at += end - start)));
}

function valueOf({ figure, date }: Entry, entity: Properties | undefined): { readonly value?: DecidedValue } {
  if (figure !== undefined) {
    const { numeral: _where, ...rest } = figure;
    return { value: { figure: rest } };
  }
  if (date !== undefined) return { value: { date } };
  return entity === undefined ? {} : { value: { entity: linkOf(entity) } };
}

function linkOf({ id, name, code, path }: Properties): EntityLink {
  return {
    id: stringOf(id) ?? '',
    name: stringOf(name) ?? '',
    ...(typeof code === 'string' && { code }),
    ...(Array.isArray(path) && { path: path.filter((level) => typeof level === 'string') }),
  };
}
