import type { Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { GUESSED } from '../tokens/tokenAt';
import { CONTEST, MEETING, SEASON, SHOW, STAGE } from './eventHeads';

/** What a name of an event ends in when a place, a number or another proper word stands in it. */
const HEAD = new RegExp(`(?:${MEETING}|${CONTEST}|${SEASON}|${SHOW}|${STAGE})$`, 'u');
const LONGEST_HEAD = 6;
/** The last characters of all heads: most words are passed over by one look-up. */
const LAST_CHARACTERS = new Set('会议坛赛松武节季周月营祭华展演');
const LONGEST = 24;

/** Words that say how far an event reaches. */
const WIDE = new Set(
  '全国 全省 全市 全区 全县 全州 全港 全澳 世界 国际 亚洲 亚太 欧洲 非洲 中国 两岸 海峡两岸 联合国 全球'.split(' '),
);
const ORDINAL = /^(?:第.+|首届|\d{4}年?)$/u;
/** Tags of proper words, and of what the dictionary does not hold. */
const PROPER_TAG = /^(?:ns|nz|nr|nrt|nt|x)$/;
const HAN = /\p{Script=Han}/u;
/** Tags of words that a name holds: nouns of all kinds, nominal verbs, adjectives, numbers; not what a sentence is built with. */
const NAME_TAG = /^(?:n|vn|j|b|a|f|s|l|i|x|m|g|t$|eng)/;
/** What is said before an event and belongs to no name: times, seasons, datelines, who speaks and who holds it. */
const NO_PART =
  /^(?:赛季|今天|昨天|明天|今日|昨日|日前|近日|目前|今年|去年|明年|上午|下午|记者|活动|现场|期间|选手|代表|主办|承办|协办|举办|筹备|迎接|备战|指|距|离|据)$|讯$/u;
/** Characters by which a guess of the segmenter shows that it is no word: 将会于. */
const NO_WORD = /[将于在被把从向对逢遇与和是这那的了着]/u;

/** Words that the segmenter takes for verbs or adverbs and that names of meetings and contests hold. */
const DEEDS = new Set(
  '脱贫 攻坚 推进 救灾 抗震 抢险 防治 整治 治理 振兴 保护 保障 创建 创新 创意 开放 开发 进步 团结 合作 骑行 徒步 登山 拔河 摔跤 举重 象棋 围棋 朗诵 演讲 表演 烹饪 招商 引资 扶贫 复工 复产 协同 立法 监督 扫黑 除恶 禁毒 就业 互助 志愿 联合 高新 长期'.split(
    ' ',
  ),
);
const VERB_BEFORE = /^(?:v|p)/;

/**
 * Events by their words: from what meetings, contests, festivals and shows end in, leftwards over the words that names hold
 * (融水苗族芦笙赛, 全区防汛救灾视频调度会). One of the words must be proper, or say how far the event reaches; what stands before the
 * first such word belongs to the name only where a clause or a verb begins it.
 */
export function eventsByWords(tokens: readonly Token[]): Span[] {
  return tokens.flatMap(({ start, text }, i) => {
    if (!LAST_CHARACTERS.has(text.slice(-1)) || isNamePart(tokens[i + 1])) return [];
    const end = start + text.length;
    const head = headAt(tokens, i);
    if (head === 0) return [];
    const first = firstWord(tokens, i, end - head);
    const found = startOf(tokens, first, i, end - head);
    return found === undefined ? [] : [{ start: found, end }];
  });
}

/** 大会堂, 博览会展: the name goes on. */
function isNamePart(next: Token | undefined): boolean {
  return next !== undefined && /^[堂馆厅组委展览示现望区台开演神]/u.test(next.text);
}

/** How long the head is that ends with a word. */
function headAt(tokens: readonly Token[], last: number): number {
  let text = '';
  for (let i = last; i >= 0 && text.length < LONGEST_HEAD; i--) text = (tokens[i]?.text ?? '') + text;
  return HEAD.exec(text)?.[0].length ?? 0;
}

/** The leftmost word of the run of words that a name may hold. @param headStart words behind it belong to the head whatever their tag */
function firstWord(tokens: readonly Token[], last: number, headStart: number): number {
  const end = (tokens[last] as Token).start + (tokens[last] as Token).text.length;
  let first = last;
  for (let i = last; i >= 0; i--) {
    const token = tokens[i] as Token;
    const isHead = token.start + token.text.length > headStart;
    if (!isHead && !isWordOfName(token)) break;
    if (end - token.start > LONGEST) break;
    first = i;
  }
  return first;
}

function isWordOfName({ text, tag }: Token): boolean {
  // 环青海湖: the only verb that stands before a place in a name.
  return (
    (NAME_TAG.test(tag) || DEEDS.has(text) || text === '环') &&
    /^[\p{Script=Han}A-Za-z\d]+$/u.test(text) &&
    !NO_PART.test(text) &&
    !(tag === GUESSED && NO_WORD.test(text))
  );
}

/** Where the name begins; `undefined` where none of its words is its own. */
function startOf(tokens: readonly Token[], first: number, last: number, headStart: number): number | undefined {
  const words = tokens.slice(first, last + 1).filter(({ start }) => start < headStart);
  const anchor = words.find(isAnchor);
  if (anchor === undefined) return undefined;
  if (ORDINAL.test(anchor.text)) return anchor.start;
  const before = tokens[first - 1];
  const isBorder =
    before === undefined || !HAN.test(before.text) || VERB_BEFORE.test(before.tag) || before.tag === 'uj';
  return isBorder ? words[0]?.start : anchor.start;
}

function isAnchor({ text, tag }: Token): boolean {
  return (
    WIDE.has(text) ||
    ORDINAL.test(text) ||
    /^[A-Z]{3,}$/.test(text) ||
    (text.length > 1 && PROPER_TAG.test(tag) && HAN.test(text))
  );
}
