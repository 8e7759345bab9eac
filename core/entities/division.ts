import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Token } from '../tokens/segmenter';
import { cutsWord, tokenAt } from '../tokens/tokenAt';
import { linkTo, type Gazetteer, type NameMatch } from './gazetteer';

const NAME = 'division';
const CONFIDENCE = 0.9;

/** Names of divisions that are also ordinary words: a place only right behind the division they belong to. */
export const GENERIC_DIVISIONS: ReadonlySet<string> = new Set(
  (
    '小城镇 城区 郊区 矿区 新区 新城区 市中区 东区 西区 城南 开发区 高新区 示范区 解放区 保税区 旅游度假区 经济开发区 经济技术开发区 高新技术开发区 ' +
    '高新技术产业开发区 工业园区 工业集中区 老城区 新城 城关镇 小村镇 街道 城区街道 农场 林场 牧场 渔场 种畜场 良种场 园艺场 苗圃 林业局'
  ).split(' '),
);

/** Finds administrative divisions by their full names, each level of an address as a place of its own. */
export function divisionRecogniser(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence) {
      const matches = gazetteer.match(normal).filter(({ entries }) => entries[0]?.code !== undefined);
      if (matches.length === 0) return [];
      const tokens = evidence.tokens();
      return matches.flatMap((match, i) => {
        if (matches[i - 1]?.end === match.start || standsAlone(match, tokens)) return [toCandidate(match)];
        return shortBefore(match, normal, tokens, gazetteer);
      });
    },
  };
}

/**
 * Without the division it belongs to before it, a common word or a piece of one is no place: 文明村镇 holds no 明村镇, 示范县
 * no 范县, 发展乡镇 no 发展乡.
 */
function standsAlone({ start, end, entries }: NameMatch, tokens: readonly Token[]): boolean {
  if (entries.every(({ name }) => GENERIC_DIVISIONS.has(name)) || cutsWord(tokens, end)) return false;
  if (end - start <= 3 && isTwoWords(tokens, start)) return false;
  return !cutsWord(tokens, start) || end - start > 3;
}

/** 和 + 县级公路, 以汤兴 + 镇: what is no name by its word stands before the kind of division. */
function isTwoWords(tokens: readonly Token[], start: number): boolean {
  const first = tokenAt(tokens, start);
  return first !== undefined && first.start === start && first.text.length === 1 && NO_NAME_TAG.test(first.tag);
}

const NO_NAME_TAG = /^(?:c|p|d|v|u|m|q|r|a)/;

/** 深圳 of 深圳|市场, 武汉 of 武汉|市区: the kind of division is the beginning of the next word. */
function shortBefore(
  { start, end }: NameMatch,
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): EntityCandidate[] {
  const short = { start, end: end - 1 };
  if (!cutsWord(tokens, end) || tokenAt(tokens, end)?.start !== short.end || cutsWord(tokens, start)) return [];
  const entries = gazetteer.find(text.slice(start, short.end), 'short');
  return entries.length === 0 ? [] : [toCandidate({ ...short, entries })];
}

function toCandidate({ start, end, entries }: Pick<NameMatch, 'start' | 'end' | 'entries'>): EntityCandidate {
  return {
    type: 'place',
    span: { start, end },
    recogniser: NAME,
    confidence: CONFIDENCE,
    links: entries.map(linkTo),
  };
}
