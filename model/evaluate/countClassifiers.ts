import { parseArgs } from 'node:util';
import { loadGazetteer } from '../../core/entities/gazetteer';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import { readCorpus } from '../train/corpora';

/**
 * `npm run count:classifiers [-- --data ../shared/data]`: how often each classifier stands in a figure of the two news
 * corpora. The numbers in `core/figures/classifiers.ts` were counted with it.
 */
const { values: options } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const CORPORA = ['msra_train', 'cluener_train'];

const analyser = createNewsAnalyser({ gazetteer: loadGazetteer('') });
const counts = new Map<string, number>();
for (const { text } of CORPORA.flatMap((name) => readCorpus(options.data, name))) {
  for (const { figure } of analyser.analyse(text).annotations) {
    if (figure?.unit == null || (figure.kind !== 'count' && figure.kind !== 'ordinal')) continue;
    counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  }
}
console.log(
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${word} ${String(count)}`)
    .join(', '),
);
