import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { zh } from 'chrono-node';
import { dateRecogniser } from '../core/dates/recognise';
import { figureRecogniser } from '../core/figures/recognise';
import type { Passage } from '../core/structure/passage';
import { normalise } from '../core/text/normalise';
import { NEWS } from './news';

/**
 * `npm run bench`: characters a second of figures and dates beside Recognizers-Text and chrono, on the same text in one
 * run, and what inputs that hurt a backtracking matcher cost. Median of several rounds, so a busy moment does not count.
 * Bundled, as it ships: unbundled modules are slower.
 */
const ROUNDS = 9;
const WARM_UP_MS = 400;
const NO_EVIDENCE = { tokens: () => [] };
const LINES = NEWS.split('\n');
const REFERENCE = new Date(2024, 4, 7);

interface Runner {
  readonly name: string;
  readonly repeat: number;
  run(): void;
}

const RUNNERS: readonly Runner[] = [
  {
    name: 'figures and dates',
    repeat: 200,
    run: () => {
      LINES.forEach(recognise);
    },
  },
  {
    name: 'Recognizers-Text',
    repeat: 1,
    run: () => {
      LINES.forEach(recognizersText);
    },
  },
  {
    name: 'chrono (zh)',
    repeat: 10,
    run: () => {
      LINES.forEach((line) => zh.hans.parse(line, REFERENCE));
    },
  },
];

const PATHOLOGICAL = ['1', '一', '年', '十', '第一', '3至', '周一', '5日', '1-', '12年'];
const LENGTH = 100_000;

function passageOf(text: string): Passage {
  return { role: 'paragraph', text, normal: normalise(text), ranges: [{ start: 0, end: text.length }], article: 0 };
}

function recognise(text: string): void {
  const passage = passageOf(text);
  figureRecogniser.recognise(passage, NO_EVIDENCE);
  dateRecogniser.recognise(passage, NO_EVIDENCE);
}

function recognizersText(line: string): void {
  recognizeNumber(line, Culture.Chinese);
  recognizePercentage(line, Culture.Chinese);
  recognizeCurrency(line, Culture.Chinese);
  recognizeDateTime(line, Culture.Chinese, undefined, REFERENCE);
}

/** Characters a second: the median round, after a warm-up. */
function speedOf(runner: Runner): number {
  const { repeat } = runner;
  const run = (): void => {
    runner.run();
  };
  const warm = performance.now() + WARM_UP_MS;
  do run();
  while (performance.now() < warm);
  const rounds = Array.from({ length: ROUNDS }, () =>
    timed(() => {
      for (let i = 0; i < repeat; i++) run();
    }),
  );
  const median = rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
  return (NEWS.length * repeat * 1000) / median;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const [own = NaN, ...peers] = RUNNERS.map((runner) => {
  const speed = speedOf(runner);
  console.log(`${runner.name}: ${Math.round(speed).toLocaleString('en-US')} characters/s`);
  return speed;
});
peers.forEach((speed, i) => {
  console.log(`figures and dates to ${RUNNERS[i + 1]?.name ?? ''}: ${(own / speed).toFixed(0)} times as fast`);
});
for (const part of PATHOLOGICAL) {
  const text = part.repeat(LENGTH / part.length);
  console.log(
    `${LENGTH.toLocaleString('en-US')} characters of ${part}: ${timed(() => {
      recognise(text);
    }).toFixed(0)} ms`,
  );
}
