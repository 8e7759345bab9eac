import { isProse, type Article, type PartRole, type Role } from '../structure/structure';
import { blocksAsRead } from '../structure/readingCopy';
import { indexCodePoints } from '../text/codePoints';
import { contains, type Span } from '../text/span';
import type { ExportedFile, Format } from './format';
import { entityUrn, wellFormed } from './value';
import type { ExportView, Mention } from './view';
import { annotationPage } from './w3c';

const EXTENSION = '.ninjs.json';

/** IPTC ninjs 3.1, a document an article; where the annotations stand is in a W3C AnnotationPage beside them. */
export const NINJS: Format = {
  id: 'ninjs',
  name: 'IPTC ninjs 3.1',
  description: 'news systems: one document an article, with a W3C page beside it',
  offsetUnit: 'none',
  extension: EXTENSION,
  lacks: [
    'spans',
    'confidence',
    'recogniser',
    'status',
    'note',
    'figure',
    'date',
    'nested',
    'cut',
    'structure',
    'problems',
  ],
  write: (views) => views.flatMap((view, index) => toFiles(view, views.length > 1 ? index : undefined)),
};

function toFiles(view: ExportView, sliced: number | undefined): ExportedFile[] {
  const prefix = (index: number): string => `.article-${String(index + 1)}`;
  const items = view.structure.articles.map((article, index) => ({
    extension: prefix(sliced ?? index) + EXTENSION,
    content: `${JSON.stringify(toItem(view, article, index), null, 1)}\n`,
  }));
  const page = {
    extension: `${sliced === undefined ? '' : prefix(sliced)}.annotations.jsonld`,
    content: annotationPage(view),
  };
  return [...items, page];
}

function toItem(view: ExportView, article: Article, index: number): object {
  const mentions = view.mentions.filter((mention) => mention.article === index);
  const bylines = spansOfPart(article, ['byline', 'credit']);
  const body = article.readingOrder.length === 0 ? blocksText(view, article, () => true) : proseOf(view, article);
  const by = bylinesOf(view, article, bylines);
  const located = locatedAt(mentions, spansOfPart(article, ['dateline']));
  return {
    uri: `urn:article-annotator:${view.source.sha256}:${String(index + 1)}`,
    type: 'text',
    representationType: 'full',
    language: 'zh',
    headlines: headlinesOf(view, article),
    ...(by !== '' && { by }),
    ...(located !== undefined && { located }),
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: indexCodePoints(body).length, value: body }],
    people: named(mentions, 'person', (mention) => (isCreator(mention, bylines, article) ? 'creator' : 'mentions')),
    organisations: named(mentions, 'organization'),
    places: named(mentions, 'place'),
    events: named(mentions, 'event'),
    subjects: [],
    objects: named(mentions, 'work'),
    altIds: altIdsOf(view, index),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
  };
}

function altIdsOf({ source, issueDate }: ExportView, index: number): object[] {
  return [
    { role: 'internal', value: `${wellFormed(source.name)}#${String(index + 1)}` },
    ...(issueDate.value === null ? [] : [{ role: 'issueDate', value: issueDate.value }]),
  ];
}

function blockText({ text }: ExportView, ranges: readonly Span[]): string {
  return wellFormed(ranges.map(({ start, end }) => text.slice(start, end)).join(''));
}

function blocksText(view: ExportView, article: Article, has: (role: Role) => boolean): string {
  const blocks = blocksAsRead(article).filter(({ role }) => has(role));
  return blocks.map(({ ranges }) => blockText(view, ranges)).join('\n');
}

function proseOf(view: ExportView, article: Article): string {
  return blocksText(view, article, (role) => isProse(role) || role === 'subhead' || role === 'caption');
}

const HEADLINE_ROLES: Readonly<Partial<Record<Role, string>>> = {
  headline: 'main',
  subtitle: 'subtitle',
  kicker: 'kicker',
};

function headlinesOf(view: ExportView, { blocks }: Article): object[] {
  return blocks.flatMap(({ role, ranges }) => {
    const name = HEADLINE_ROLES[role];
    return name === undefined ? [] : [{ role: name, value: blockText(view, ranges) }];
  });
}

function spansOfPart({ blocks }: Article, roles: readonly PartRole[]): Span[] {
  return blocks.flatMap(({ parts }) =>
    parts.filter(({ role }) => roles.includes(role)).flatMap(({ ranges }) => ranges),
  );
}

function bylinesOf(view: ExportView, article: Article, parts: readonly Span[]): string {
  const whole = article.blocks.filter(({ role }) => role === 'byline').map(({ ranges }) => blockText(view, ranges));
  return [...whole, ...parts.map((span) => blockText(view, [span]))].join(' ');
}

/** True when a person wrote or photographed: the name stands in a byline or credit. */
function isCreator({ span }: Mention, parts: readonly Span[], { blocks }: Article): boolean {
  const bylines = blocks.filter(({ role }) => role === 'byline').flatMap(({ ranges }) => ranges);
  return [...bylines, ...parts].some((part) => contains(part, span));
}

function locatedAt(mentions: readonly Mention[], datelines: readonly Span[]): string | undefined {
  const place = mentions.find(({ type, span }) => type === 'place' && datelines.some((line) => contains(line, span)));
  return place && wellFormed(place.entity?.name ?? place.text);
}

/** Each entity of a type once, in text order; one that stands in a byline too is a creator. */
function named(
  mentions: readonly Mention[],
  type: string,
  relationOf: (mention: Mention) => string = () => 'mentions',
): object[] {
  const known = new Map<string, object>();
  for (const mention of mentions.filter((candidate) => candidate.type === type)) {
    const key = mention.entity?.id ?? mention.text;
    const rel = relationOf(mention);
    if (!known.has(key) || rel !== 'mentions') known.set(key, toThing(mention, rel));
  }
  return [...known.values()];
}

function toThing({ entity, text }: Mention, rel: string): object {
  return {
    name: wellFormed(entity?.name ?? text),
    rel,
    ...(entity && { uri: entityUrn(entity.id) }),
    literal: wellFormed(entity?.code ?? text),
  };
}
