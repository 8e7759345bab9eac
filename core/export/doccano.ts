import type { Span } from '../text/span';
import { asLines, type Format } from './format';
import type { Feature } from './features';
import { inCodePoints, type ExportView, type Mention } from './view';

const LACKS: readonly Feature[] = [
  'confidence',
  'recogniser',
  'status',
  'note',
  'figure',
  'date',
  'entity',
  'structure',
  'problems',
  'issue-date',
];

/** What joins the parts of an annotation that a column break cuts. */
export const CONTINUES = 'continues';

/** doccano's JSONL of sequence labelling: `data_export/pipeline/factories.py` of doccano. */
export const DOCCANO: Format = {
  id: 'doccano',
  name: 'doccano JSONL',
  description: 'sequence labelling in doccano',
  offsetUnit: 'code points',
  extension: '.doccano.jsonl',
  lacks: [...LACKS, 'cut'],
  write: (views) => [{ extension: '.doccano.jsonl', content: asLines(views, toFlatRecord) }],
};

/** doccano's JSONL of sequence labelling with relations: the parts of a cut annotation are related. */
export const DOCCANO_RELATIONS: Format = {
  id: 'doccano-relations',
  name: 'doccano JSONL with relations',
  description: 'sequence labelling with relations in doccano',
  offsetUnit: 'code points',
  extension: '.doccano-relations.jsonl',
  lacks: LACKS,
  write: (views) => [{ extension: '.doccano-relations.jsonl', content: asLines(views, toRelationRecord) }],
};

interface Piece extends Span {
  readonly mention: Mention;
  readonly quote: string;
  /** False for the second part of a cut annotation and those after it. */
  readonly first: boolean;
}

/** Each part of each annotation, in code points, with the text that it quotes. */
function piecesOf(view: ExportView): Piece[] {
  return view.mentions.flatMap((mention) =>
    mention.ranges.map((range, index) => ({
      ...inCodePoints(view, range),
      mention,
      quote: view.text.slice(range.start, range.end),
      first: index === 0,
    })),
  );
}

/** doccano keeps what it does not know (`source`, `quotes`) as the document's metadata. */
function toFlatRecord(view: ExportView): object {
  const pieces = piecesOf(view);
  return {
    text: view.text,
    label: pieces.map(({ start, end, mention }) => [start, end, mention.label]),
    Comments: [],
    source: view.source.name,
    quotes: pieces.map(({ quote }) => quote),
  };
}

function toRelationRecord(view: ExportView): object {
  const pieces = piecesOf(view);
  return {
    text: view.text,
    entities: pieces.map(({ start, end, mention }, id) => ({
      id,
      label: mention.label,
      start_offset: start,
      end_offset: end,
    })),
    relations: pieces
      .flatMap(({ first }, id) => (first ? [] : [id]))
      .map((to, id) => ({ id, from_id: to - 1, to_id: to, type: CONTINUES })),
    Comments: [],
    source: view.source.name,
    quotes: pieces.map(({ quote }) => quote),
  };
}
