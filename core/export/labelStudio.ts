import type { Span } from '../text/span';
import { CONTINUES } from './doccano';
import type { Format } from './format';
import { inCodePoints, type ExportView, type Mention } from './view';

const MODEL = 'article-annotator';
const EXTENSION = '.label-studio.json';

/** Label Studio's tasks: suggestions are predictions, what the editor confirmed are annotations. */
export const LABEL_STUDIO: Format = {
  id: 'label-studio',
  name: 'Label Studio tasks',
  description: 'review and training data in Label Studio',
  offsetUnit: 'code points',
  extension: EXTENSION,
  lacks: ['recogniser', 'uncertain', 'figure', 'date', 'entity', 'structure', 'problems', 'issue-date'],
  write: (views) => [{ extension: EXTENSION, content: `${JSON.stringify(views.map(toTask), null, 1)}\n` }],
};

function toTask(view: ExportView): object {
  const confirmed = view.mentions.filter(({ status }) => status === 'confirmed');
  const suggested = view.mentions.filter(({ status }) => status !== 'confirmed');
  const score = suggested.reduce((lowest, { confidence }) => Math.min(lowest, confidence), 1);
  return {
    data: { text: view.text, source: view.source.name },
    predictions:
      suggested.length === 0
        ? []
        : [
            {
              model_version: MODEL,
              score,
              result: suggested.flatMap((mention, i) => toResults(view, mention, `e${String(i)}`)),
            },
          ],
    annotations:
      confirmed.length === 0
        ? []
        : [{ result: confirmed.flatMap((mention, i) => toResults(view, mention, `c${String(i)}`)) }],
  };
}

/** A region for each part, and relations that join the parts. */
function toResults(view: ExportView, mention: Mention, id: string): object[] {
  const ids = mention.ranges.map((_, index) => (index === 0 ? id : `${id}.${String(index)}`));
  const regions = mention.ranges.map((range, index) => toRegion(view, mention, range, ids[index] as string));
  const relations = ids.slice(1).map((to, index) => ({
    type: 'relation',
    from_id: ids[index],
    to_id: to,
    direction: 'right',
    labels: [CONTINUES],
  }));
  return [...regions, ...relations];
}

function toRegion(view: ExportView, mention: Mention, range: Span, id: string): object {
  return {
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    ...(mention.status === 'suggested' && { score: mention.confidence }),
    ...(mention.note !== undefined && { meta: { text: [mention.note] } }),
    value: {
      ...inCodePoints(view, range),
      text: view.text.slice(range.start, range.end),
      labels: [mention.label],
    },
  };
}
