import { withoutOverlaps, type ExportView, type Mention } from './view';

/** Something that our own JSON carries and another format may not, in words that end a sentence, and how often a document has it. */
const FEATURES = {
  confidence: { words: 'how sure the recogniser was', count: ofMentions(({ status }) => status === 'suggested') },
  recogniser: { words: 'which recogniser found it', count: ofMentions(({ status }) => status === 'suggested') },
  status: { words: 'what the editor decided', count: ofMentions(({ status }) => status !== 'suggested') },
  uncertain: { words: 'that the editor is uncertain', count: ofMentions(({ status }) => status === 'uncertain') },
  note: { words: "the editor's notes", count: ofMentions(({ note }) => note !== undefined) },
  figure: { words: 'the values of figures', count: ofMentions(({ figure }) => figure !== undefined) },
  'figure-details': {
    words: 'approximation, kind and trend of figures',
    count: ofMentions(({ figure }) => figure !== undefined),
  },
  date: { words: 'the values of dates', count: ofMentions(({ date }) => date !== undefined) },
  'date-details': {
    words: 'intervals and other readings of dates',
    count: ofMentions(({ date }) => date !== undefined),
  },
  entity: { words: 'what a name stands for', count: ofMentions(({ entity }) => entity !== undefined) },
  'entity-path': {
    words: 'the levels above a place',
    count: ofMentions(({ entity }) => entity?.path !== undefined),
  },
  nested: { words: 'annotations inside or across others', count: countOverlapping },
  cut: {
    words: 'that the parts of an annotation which a column break cuts are one',
    count: ofMentions(({ ranges }) => ranges.length > 1),
  },
  spans: { words: 'where the annotations stand', count: ({ mentions }) => mentions.length },
  structure: {
    words: 'articles, the roles of their blocks and their reading order',
    count: ({ structure }) => structure.articles.length,
  },
  problems: { words: 'problems found in the text', count: ({ problems }) => problems.length },
  'issue-date': { words: 'the issue date', count: ({ issueDate }) => (issueDate.value === null ? 0 : 1) },
  'white-space': {
    words: 'white space and control characters',
    count: ({ text }) => countMatches(text, /[\s\p{Cc}]/gu),
  },
  'carriage-returns': { words: 'carriage returns: lines end in LF', count: ({ text }) => countMatches(text, /\r/g) },
  surrogates: {
    words: 'halves of surrogate pairs, which no encoding of Unicode holds: they become U+FFFD',
    count: ({ text }) => countMatches(text, LONE_SURROGATE),
  },
  'xml-characters': {
    words: 'control characters that XML 1.0 forbids: they become U+FFFD',
    count: ({ text }) => countMatches(text, NOT_XML),
  },
  text: { words: 'the text around the annotations', count: () => 1 },
} satisfies Record<string, { readonly words: string; count(view: ExportView): number }>;

const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What is no `Char` of XML 1.0, production 2. */
export const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export type Feature = keyof typeof FEATURES;

/** What was not carried, and how often. */
export type LossCounts = Readonly<Partial<Record<Feature, number>>>;

/** What a feature is, for people. */
export function describeFeature(feature: Feature): string {
  return FEATURES[feature].words;
}

/** Counts in one document what a format does not carry; features that the document does not have are left out. */
export function countLosses(view: ExportView, lacks: readonly Feature[]): LossCounts {
  return Object.fromEntries(
    lacks.map((feature) => [feature, FEATURES[feature].count(view)] as const).filter(([, count]) => count > 0),
  );
}

function ofMentions(has: (mention: Mention) => boolean): (view: ExportView) => number {
  return ({ mentions }) => mentions.filter(has).length;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _match of text.matchAll(pattern)) count++;
  return count;
}

function countOverlapping({ text, mentions }: ExportView): number {
  return withoutOverlaps(text.length, mentions).filter((kept) => !kept).length;
}
