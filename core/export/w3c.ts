import { CONTEXT_LENGTH } from '../decisions/selector';
import type { Span } from '../text/span';
import { eachAlone, type Format } from './format';
import { entityUrn, valueText, wellFormed } from './value';
import { inCodePoints, type ExportView, type Mention } from './view';

/** Our annotations in the Web Annotation vocabulary: `urn:article-annotator:label:person`. */
export const LABEL_URN = 'urn:article-annotator:label:';
const EXTENSION = '.annotations.jsonld';

/** A W3C AnnotationPage (JSON-LD): www.w3.org/TR/annotation-model. */
export const W3C: Format = {
  id: 'w3c',
  name: 'W3C Web Annotation',
  description: 'linked data: an AnnotationPage in JSON-LD',
  offsetUnit: 'code points',
  extension: EXTENSION,
  lacks: ['confidence', 'figure-details', 'date-details', 'entity-path', 'structure', 'problems', 'issue-date', 'text'],
  write: (views) => eachAlone(views, (view) => [{ extension: EXTENSION, content: annotationPage(view) }]),
};

/** The page as text; ninjs writes it too. */
export function annotationPage(view: ExportView): string {
  const id = `urn:article-annotator:${view.source.sha256}`;
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    startIndex: 0,
    items: view.mentions.map((mention, index) => toAnnotation(view, mention, `${id}:${String(index + 1)}`)),
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function toAnnotation(view: ExportView, mention: Mention, id: string): object {
  return {
    id,
    type: 'Annotation',
    motivation: mention.status === 'uncertain' ? ['identifying', 'questioning'] : 'identifying',
    ...(mention.status === 'suggested'
      ? { generator: { type: 'Software', name: mention.recogniser } }
      : { creator: { type: 'Person' } }),
    body: bodiesOf(mention),
    target: alone(mention.ranges.map((range) => toTarget(view, range))),
  };
}

function bodiesOf(mention: Mention): object[] {
  const { label, entity, note } = mention;
  const value = valueText(mention);
  const body = (purpose: string, text: string, language?: string): object => ({
    type: 'TextualBody',
    purpose,
    value: text,
    format: 'text/plain',
    ...(language !== undefined && { language }),
  });
  return [
    { type: 'SpecificResource', purpose: 'tagging', source: LABEL_URN + encodeURIComponent(wellFormed(label)) },
    body('tagging', label, 'en'),
    ...(entity ? [{ type: 'SpecificResource', purpose: 'identifying', source: entityUrn(entity.id) }] : []),
    ...(entity ? [body('identifying', entity.name, 'zh')] : []),
    ...(entity === undefined && value !== '' ? [body('describing', value)] : []),
    ...(note === undefined ? [] : [body('commenting', note)]),
  ];
}

/** The quote with what stands around it, and the position in code points: the model's section 4.2.5 has it so. */
function toTarget(view: ExportView, range: Span): object {
  const { text, source } = view;
  return {
    source: fileUri(source.name),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(range.start, range.end),
        prefix: whole(text.slice(Math.max(0, range.start - CONTEXT_LENGTH), range.start)),
        suffix: whole(text.slice(range.end, range.end + CONTEXT_LENGTH)),
      },
      { type: 'TextPositionSelector', ...inCodePoints(view, range) },
    ],
  };
}

/** Context without the half of a character that its length cut off. */
function whole(context: string): string {
  return context.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function fileUri(name: string): string {
  // Only the number of an article is a fragment; a file's own name may hold a `#`.
  const [, path = '', fragment = ''] = /^(.*?)(#article-\d+)?$/s.exec(wellFormed(name)) ?? [];
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}${fragment}`;
}

function alone<T>(items: readonly T[]): T | readonly T[] {
  return items.length === 1 ? (items[0] as T) : items;
}
