import { eachAlone, type Format } from './format';
import { valueText } from './value';
import type { ExportView, Mention } from './view';

const EXTENSION = '.cas.json';
const TYPE = 'custom.News';
const SOFA_ID = 1;
const DOCUMENT_ID = 2;
const FIRST_ID = 3;

const STRINGS = ['label', 'value', 'entity', 'status', 'note'];

/** UIMA CAS JSON 0.4, as INCEpTION reads it: apache/uima-uimaj-io-jsoncas. Types come first, the text before its users. */
export const UIMA_CAS: Format = {
  id: 'uima-cas',
  name: 'UIMA CAS JSON 0.4',
  description: 'INCEpTION and other UIMA programs',
  offsetUnit: 'UTF-16 code units',
  extension: EXTENSION,
  lacks: ['recogniser', 'figure-details', 'date-details', 'entity-path', 'structure', 'problems', 'issue-date'],
  write: (views) =>
    eachAlone(views, (view) => [{ extension: EXTENSION, content: `${JSON.stringify(toCas(view), null, 1)}\n` }]),
};

function toCas(view: ExportView): object {
  const structures = view.mentions.reduce<object[]>((all, mention) => {
    all.push(...toStructures(mention, FIRST_ID + all.length));
    return all;
  }, []);
  return {
    '%HEADER': { '%VERSION': '0.4.0' },
    '%TYPES': { [TYPE]: typeDescription() },
    '%FEATURE_STRUCTURES': [
      {
        '%ID': SOFA_ID,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text/plain',
        sofaString: view.text,
      },
      {
        '%ID': DOCUMENT_ID,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': SOFA_ID,
        '^begin': 0,
        '^end': view.text.length,
        language: 'zh',
      },
      ...structures,
    ],
    '%VIEWS': {
      _InitialView: {
        '%SOFA': SOFA_ID,
        '%MEMBERS': [DOCUMENT_ID, ...structures.map((_, index) => FIRST_ID + index)],
      },
    },
  };
}

function typeDescription(): object {
  const strings = STRINGS.map((name) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }] as const);
  return {
    '%NAME': TYPE,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    ...Object.fromEntries(strings),
    confidence: { '%NAME': 'confidence', '%RANGE': 'uima.cas.Double' },
    next: { '%NAME': 'next', '%RANGE': TYPE },
  };
}

/** One feature structure for each part; each names the part that goes on with it. */
function toStructures(mention: Mention, id: number): object[] {
  const value = valueText(mention);
  return mention.ranges.map(({ start, end }, index) => ({
    '%ID': id + index,
    '%TYPE': TYPE,
    '@sofa': SOFA_ID,
    '^begin': start,
    '^end': end,
    label: mention.label,
    ...(value !== '' && { value }),
    ...(mention.entity && { entity: mention.entity.id }),
    status: mention.status,
    confidence: mention.confidence,
    ...(mention.note !== undefined && { note: mention.note }),
    ...(index + 1 < mention.ranges.length && { '@next': id + index + 1 }),
  }));
}
