import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Format } from './format';
import { valueText } from './value';
import { inCodePoints, type ExportView, type Mention } from './view';

const EXTENSION = '.annotations.csv';
const HEADER = [
  'doc',
  'start',
  'end',
  'label',
  'text',
  'norm',
  'line',
  'column',
  'ranges',
  'entity',
  'unit',
  'status',
  'confidence',
  'article',
  'note',
];

/**
 * A row an annotation, for spreadsheets: UTF-8 with a byte order mark, RFC 4180. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
export const CSV: Format = {
  id: 'csv',
  name: 'CSV',
  description: 'a row an annotation, for spreadsheets',
  offsetUnit: 'code points',
  extension: EXTENSION,
  lacks: [
    'recogniser',
    'figure-details',
    'date-details',
    'entity-path',
    'structure',
    'problems',
    'issue-date',
    'surrogates',
    'text',
  ],
  write: (views) => [
    {
      extension: EXTENSION,
      content: stringify([HEADER, ...views.flatMap((view) => view.mentions.map((mention) => toRow(view, mention)))], {
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
      }),
    },
  ],
};

function toRow(view: ExportView, mention: Mention): (string | number)[] {
  const { start, end } = inCodePoints(view, mention.span);
  const { line, column } = view.lineColumn(mention.span.start);
  return [
    view.source.name,
    start,
    end,
    mention.label,
    mention.text,
    valueText(mention),
    line,
    column,
    mention.ranges.length > 1 ? rangesText(view, mention) : '',
    mention.entity?.name ?? '',
    mention.figure?.unit ?? '',
    mention.status,
    mention.confidence,
    mention.article + 1,
    mention.note ?? '',
  ];
}

/** `5–8;12–14`: an en dash, for a hyphen could be read as a date. */
function rangesText(view: ExportView, { ranges }: Mention): string {
  return ranges
    .map((range) => inCodePoints(view, range))
    .map(({ start, end }) => `${String(start)}–${String(end)}`)
    .join(';');
}
