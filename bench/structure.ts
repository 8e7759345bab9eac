import { parseStructure } from '../core/structure/parse';
import { seededRandom } from '../model/train/random';
import { writeArticle } from '../test/kit/articles';
import { layOut } from '../test/kit/layout';

/**
 * `npm run bench:structure`: what the structure of one and of ten million characters costs, their ratio (linear is 10), and
 * inputs that no page has. Median of several rounds.
 */
const ROUNDS = 7;
const MILLION = 1_000_000;

function pagesOf(length: number): string {
  let text = '';
  for (let seed = 1; text.length < length; seed++) {
    const random = seededRandom(seed);
    text += `${layOut([writeArticle(random), writeArticle(random)], random).text}\n\n`;
  }
  return text.slice(0, length);
}

/** Milliseconds, the median of the rounds. */
function measure(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    parseStructure(text);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const page = pagesOf(MILLION);
measure(page);
const one = measure(page);
const ten = measure(page.repeat(10));
console.log(
  `structure: 1,000,000 characters ${one.toFixed(0)} ms, ten times as many ${(ten / one).toFixed(1)} times as long`,
);
const odd: readonly (readonly [string, string])[] = [
  ['one line', '字'.repeat(MILLION)],
  ['lines that never end', `${'文'.repeat(50)}\n`.repeat(MILLION / 50)],
  ['closing quotes only', '“文。””\n'.repeat(MILLION / 6)],
  ['NULs on lines', '\0\n'.repeat(MILLION / 2)],
];
for (const [name, text] of odd) console.log(`  ${name}: ${measure(text).toFixed(0)} ms`);
