import { splitArticles } from './articles';
import { BRAT } from './brat';
import { CONLL_BIO, CONLL_BIOES } from './conll';
import { CSV } from './csv';
import { DOCCANO, DOCCANO_RELATIONS } from './doccano';
import { countLosses, type Feature, type LossCounts } from './features';
import type { ExportedFile, Format } from './format';
import { JSON_FORMAT } from './json';
import { LABEL_STUDIO } from './labelStudio';
import { NDJSON } from './ndjson';
import { NINJS } from './ninjs';
import { SPACY } from './spacy';
import { TEI } from './tei';
import { UIMA_CAS } from './uimaCas';
import { viewOf, type ExportDocument, type ExportOptions } from './view';
import { W3C } from './w3c';

/** Every format to export to, in the order in which lists show them: the one place to add one. */
export const FORMATS: readonly Format[] = [
  JSON_FORMAT,
  NDJSON,
  DOCCANO,
  DOCCANO_RELATIONS,
  LABEL_STUDIO,
  BRAT,
  CONLL_BIO,
  CONLL_BIOES,
  SPACY,
  W3C,
  TEI,
  NINJS,
  CSV,
  UIMA_CAS,
];

/** The format with this id. */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** What is written for a page, and what is not. */
export interface Export {
  readonly files: readonly ExportedFile[];
  /** How many annotations of each label are in the files. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the page has and the format cannot carry. */
  readonly losses: LossCounts;
  /** How many annotations the page has that the options leave out. */
  readonly leftOut: number;
}

/** Writes one page in a format. */
export function exportDocument(format: Format, document: ExportDocument, options: ExportOptions): Export {
  const documents = options.perArticle ? splitArticles(document) : [document];
  const views = documents.map((part) => viewOf(part, options));
  const counts: Record<string, number> = {};
  for (const { label } of views.flatMap(({ mentions }) => mentions)) counts[label] = (counts[label] ?? 0) + 1;
  const exported = views.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return {
    files: format.write(views),
    counts,
    losses: sumLosses(views.map((view) => countLosses(view, format.lacks))),
    leftOut: document.analysis.annotations.length - exported,
  };
}

/** Adds up what several documents lost. */
export function sumLosses(losses: readonly LossCounts[]): LossCounts {
  const sum: Partial<Record<Feature, number>> = {};
  for (const [feature, count] of losses.flatMap((loss) => Object.entries(loss) as [Feature, number][])) {
    sum[feature] = (sum[feature] ?? 0) + count;
  }
  return sum;
}
