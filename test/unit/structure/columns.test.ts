import { describe, expect, it } from 'vitest';
import { parseStructure } from '../../../core/structure/parse';
import type { Block, Structure } from '../../../core/structure/structure';
import { wordEvidence } from '../../../core/tokens/wordEvidence';
import { loadJiebaSegmenter } from '../../../server/host/jiebaSegmenter';
import { seededRandom } from '../../../model/train/random';
import { writeArticle } from '../../kit/articles';
import { layOut, stopsAtSentence, type LaidOutPage } from '../../kit/layout';

const PAGES = 1000;
/** Another thousand pages: `SEED=5001 npx vitest run test/unit/structure/columns`. */
const FIRST_SEED = Number(process.env['SEED'] ?? 1);
const words = wordEvidence(loadJiebaSegmenter());

interface Score {
  visibleBreaks: number;
  joined: number;
  hiddenBreaks: number;
  joins: number;
  wrongJoins: number;
  roles: number;
  rightRoles: number;
  rotated: number;
  ordered: number;
  wronglyOrdered: number;
}

function zero(): Score {
  return {
    visibleBreaks: 0,
    joined: 0,
    hiddenBreaks: 0,
    joins: 0,
    wrongJoins: 0,
    roles: 0,
    rightRoles: 0,
    rotated: 0,
    ordered: 0,
    wronglyOrdered: 0,
  };
}

function allBlocks({ articles, furniture }: Structure): Block[] {
  return [...articles.flatMap(({ blocks }) => blocks), ...furniture];
}

/** Adds what the page shows to the score. */
function judge(page: LaidOutPage, structure: Structure, score: Score): void {
  const blocks = allBlocks(structure);
  const blockAt = new Map(blocks.flatMap((block) => block.ranges.map(({ start }) => [start, block] as const)));
  const pieceAt = new Map(page.pieces.map((piece) => [piece.span.start, piece]));
  judgeJoins(page, blockAt, score);
  for (const { ranges } of blocks) {
    ranges.slice(1).forEach((range, i) => {
      score.joins++;
      if (pieceAt.get(range.start)?.block !== pieceAt.get(ranges[i]?.start ?? -1)?.block) score.wrongJoins++;
    });
  }
  for (const { role, span } of page.pieces) {
    const found = blockAt.get(span.start)?.role;
    score.roles++;
    if (found === role || (role === 'paragraph' && found === 'lead')) score.rightRoles++;
  }
  const orders = structure.articles.filter(({ rotation }) => rotation !== undefined).length;
  score.rotated += page.rotated.length;
  score.ordered += Math.min(orders, page.rotated.length);
  score.wronglyOrdered += Math.max(0, orders - page.rotated.length);
}

function judgeJoins(page: LaidOutPage, blockAt: ReadonlyMap<number, Block>, score: Score): void {
  page.pieces.forEach((piece, index) => {
    const next = page.pieces[index + 1];
    if (next?.block !== piece.block) return;
    if (stopsAtSentence(page, piece)) {
      score.hiddenBreaks++;
      return;
    }
    score.visibleBreaks++;
    if (blockAt.get(piece.span.start) === blockAt.get(next.span.start)) score.joined++;
  });
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

describe('pages set in columns', () => {
  it(`${String(PAGES)} pages: roles, joins and order are recovered`, () => {
    const score = zero();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PAGES; seed++) {
      const random = seededRandom(seed);
      const page = layOut(
        Array.from({ length: 1 + random(5) }, () => writeArticle(random)),
        random,
      );
      judge(page, parseStructure(page.text, words), score);
    }
    console.log(
      `breaks joined ${percent(score.joined, score.visibleBreaks)} of ${String(score.visibleBreaks)} (${String(score.hiddenBreaks)} more stop at a sentence's end), ` +
        `wrong joins ${percent(score.wrongJoins, score.joins)}, roles ${percent(score.rightRoles, score.roles)}, ` +
        `rotated articles ordered ${String(score.ordered)} of ${String(score.rotated)}, ordinary ones wrongly ${String(score.wronglyOrdered)}`,
    );
    expect(score.joined / score.visibleBreaks).toBeGreaterThanOrEqual(0.98);
    expect(score.wrongJoins / score.joins).toBeLessThanOrEqual(0.005);
    expect(score.rightRoles / score.roles).toBeGreaterThanOrEqual(0.98);
  });

  it('articles that nothing cuts are left as they are', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const article = writeArticle(seededRandom(seed));
      const lines = [article.headline, article.subtitle, article.byline, ...article.body.map(({ text }) => text)];
      const text = lines.filter((line) => line !== undefined).join('\n');
      const structure = parseStructure(text, words);
      expect(structure.articles.filter(({ rotation }) => rotation !== undefined)).toEqual([]);
      expect(
        allBlocks(structure)
          .filter(({ ranges }) => ranges.length > 1)
          .map(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end))),
      ).toEqual([]);
    }
  });
});
