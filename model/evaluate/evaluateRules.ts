import { parseArgs } from 'node:util';
import type { Annotation } from '../../core/annotation';
import { TAGGED_TYPES } from '../../core/entities/tagger/labels';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import { loadJiebaSegmenter } from '../../server/host/jiebaSegmenter';
import { readCorpus } from '../train/corpora';
import { compareNames, outermostNames, type Comparison, type GoldName, type GoldPage } from './nameGold';
import { loadResources } from './resources';

/**
 * Shows on real sentences what the rules take from the tagger: names that it had right and the analyser has not, and names
 * that only the analyser found and the corpus has not. Pages that we write ourselves do not show such mistakes; a corpus'
 * conventions differ from ours, so read the list, don't count it.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    corpus: { type: 'string', default: 'msra_train' },
    weights: { type: 'string' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '4000' },
  },
});

const AROUND = 10;
const segmenter = loadJiebaSegmenter();
const resources = loadResources(options.weights);
const analyser = createNewsAnalyser({ ...resources, segmenter });
const tagger = resources.tagger;
if (tagger === undefined) throw new Error('no tagger');

const totals = { lost: 0, gained: 0, 'wrong by rules': 0, 'wrong by the tagger alone': 0 };

function tagged(text: string): GoldName[] {
  return (tagger?.tag(text, segmenter.tokens(text)) ?? []).map(({ start, end, type }) => ({
    start,
    end,
    type: TAGGED_TYPES[type] as GoldName['type'],
  }));
}

function without(names: readonly GoldName[], others: readonly GoldName[]): GoldName[] {
  return names.filter(
    (name) => !others.some((o) => o.type === name.type && o.start === name.start && o.end === name.end),
  );
}

function show(sign: string, { text }: GoldPage, { start, end, type }: GoldName, by = ''): void {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  console.log(`${sign} ${type.padEnd(12)} ${before}⟦${text.slice(start, end)}⟧${behind}  ${by}`);
}

function recogniserOf(name: GoldName, annotations: readonly Annotation[]): string {
  const isName = ({ span }: Annotation): boolean => span.start === name.start && span.end === name.end;
  return annotations.find(isName)?.recogniser ?? '';
}

function compare(page: GoldPage): void {
  const { annotations } = analyser.analyse(page.text);
  const whole: Comparison = compareNames(page, outermostNames(annotations, TAGGED_TYPES));
  const alone: Comparison = compareNames(page, tagged(page.text));
  const lost = without(alone.right, whole.right);
  const added = without(whole.wrong, alone.wrong);
  for (const name of lost) show('-', page, name);
  for (const name of added) show('+', page, name, recogniserOf(name, annotations));
  totals.lost += lost.length;
  totals.gained += without(whole.right, alone.right).length;
  totals['wrong by rules'] += added.length;
  totals['wrong by the tagger alone'] += without(alone.wrong, whole.wrong).length;
}

const from = Number(options.from);
for (const { text, spans } of readCorpus(options.data, options.corpus).slice(from, from + Number(options.count))) {
  if (text === '') continue;
  const names = spans.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES[type] as GoldName['type'] }));
  compare({ name: options.corpus, text, names });
}
console.log(
  Object.entries(totals)
    .map(([what, count]) => `${what}: ${String(count)}`)
    .join(' · '),
);
