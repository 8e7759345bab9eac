import type { AnnotationStatus } from '../annotation';
import { ImportError, type ImportContent, type ImportedDocument, type ImportedMention, type Unread } from './imported';
import { joinParts, rangesAndQuotes, type Region } from './parts';
import { describe, isProperties, objectsOf, offsetOf, parseJson, stringOf, type Properties } from './values';

/** Reads Label Studio's tasks: annotations as confirmed, predictions as suggestions. @throws ImportError */
export function readLabelStudio({ content }: ImportContent): ImportedDocument[] {
  const tasks = parseJson(content);
  if (!Array.isArray(tasks)) throw new ImportError('the file is no list of tasks: export it from Label Studio as JSON');
  return objectsOf(tasks).map(toDocument);
}

function toDocument(task: Properties): ImportedDocument {
  const data = isProperties(task['data']) ? task['data'] : {};
  const text = stringOf(data['text']);
  const name = stringOf(data['source']) ?? stringOf(task['file_upload']);
  const unread: Unread[] = [];
  const done = objectsOf(task['annotations'] ?? task['completions']).filter((item) => item['was_cancelled'] !== true);
  return {
    ...(name !== undefined && { name }),
    ...(text !== undefined && { text }),
    unit: 'code points',
    mentions: [
      ...done.flatMap((item) => toMentions(item, 'confirmed', unread)),
      ...objectsOf(task['predictions']).flatMap((item) => toMentions(item, 'suggested', unread)),
    ],
    unread,
  };
}

interface LabelledRegion extends Region<string> {
  readonly note?: string;
}

function toMentions({ result }: Properties, status: AnnotationStatus, unread: Unread[]): ImportedMention[] {
  const items = objectsOf(result);
  const regions = items
    .filter(({ type }) => type !== 'relation')
    .flatMap((item) => {
      const found = toRegions(item);
      if (found.length === 0) unread.push({ what: describe(item), reason: 'it is no labelled stretch of text' });
      return found;
    });
  const relations = items
    .filter(({ type }) => type === 'relation')
    .map(({ from_id, to_id, labels }) => ({
      from: stringOf(from_id) ?? '',
      to: stringOf(to_id) ?? '',
      type: Array.isArray(labels) ? (stringOf(labels[0]) ?? '') : '',
    }));
  return joinParts(regions, relations).map((parts) => ({
    label: parts[0]?.label ?? '',
    ...rangesAndQuotes(parts),
    status,
    ...(parts[0]?.note !== undefined && { note: parts[0].note }),
  }));
}

/** A region for each of its labels. */
function toRegions({ id, value, meta }: Properties): LabelledRegion[] {
  if (!isProperties(value) || !Array.isArray(value['labels'])) return [];
  const [start, end, quote] = [offsetOf(value['start']), offsetOf(value['end']), stringOf(value['text'])];
  if (start === undefined || end === undefined) return [];
  const note = isProperties(meta) && Array.isArray(meta['text']) ? meta['text'].join('\n') : undefined;
  const labels = value['labels'].filter((label) => typeof label === 'string');
  return labels.map((label, index) => ({
    id: index === 0 ? (stringOf(id) ?? '') : `${stringOf(id) ?? ''}/${String(index)}`,
    start,
    end,
    label,
    ...(quote !== undefined && { quote }),
    ...(note !== undefined && { note }),
  }));
}
