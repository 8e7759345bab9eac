import { asLines, type Format } from './format';
import { labelled } from './json';
import { toStreamRecord } from './stream';

/** The lines that `annotate --ndjson` writes, from files. */
export const NDJSON: Format = {
  id: 'ndjson',
  name: 'NDJSON',
  description: 'a line a document, as annotate --ndjson writes it',
  offsetUnit: 'UTF-16 code units',
  extension: '.ndjson',
  lacks: ['recogniser', 'status', 'note', 'issue-date', 'text'],
  write: (views) => [
    { extension: '.ndjson', content: asLines(views, (view) => toStreamRecord(view.source.name, labelled(view))) },
  ],
};
