import { createLexicon, wordsOf } from '../text/lexicon';
import type { DateReading } from './readPoint';
import type { ReferenceExpression } from './expression';

/** Words that point to a time without naming it (TIMEX3 PAST_REF, PRESENT_REF, FUTURE_REF; annotation guideline 17). */
const TABLE = `
PAST_REF 近日 日前 近期 近来 最近 近年来 近年 近些年来 近些年 近几年来 近几年 近几天 近段时间 连日来 连日 这些年来 这些年 前不久 不久前 日前不久 多年来 多年以来 长期以来 一直以来 长久以来 历年来 历史上 此前 早前 前段时间 前几天 前些年 前几年 前一阶段 前些日子 数年来 数日来 几年来 几天来 几十年来 月来 年来 一段时间以来 一段时间来 有史以来 自古以来 近一个时期
PRESENT_REF 目前 当前 现在 截至目前 截止目前 截至到目前 截止到目前 到目前 到目前为止 截至目前为止 目前为止 截至发稿 截至发稿时 截至记者发稿 截至记者发稿时 截至本报发稿时 截至现在 截至当前 眼下 当下 此时 此刻 如今 现阶段 时下 现今 至今 迄今 迄今为止 时至今日 即日起 即日 现时
FUTURE_REF 今后 不久的将来 将来 未来一段时间 未来一个时期 下一阶段 下阶段 今后一段时间 今后一个时期 届时 不日 近日内 日后
`;

/** What must not stand right before or behind: 日前 is no 4日前, 目前 no 节目前, 现在 no 实现在线, 到目前 no 跌到目前的. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  日: /[\d一二三四五六七八九十数今昨明当近生节某工终整百每次翌两多首]$/,
  目: /[节项科题栏数]$/,
  现: /[实体展出发呈表重]$/,
  当: /[担相应适不充正恰理]$/,
  年: /[\d一二三四五六七八九十今近去多几百千半整数历往]$/,
  近: /[附最新接临靠邻将]$/,
  月: /./,
  最: /$^/,
  历: /[学经来]$/,
  此: /[因如为从对]$/,
  前: /[以之目当此提先从空]$/,
  时: /[同当小何及按]$/,
  届: /[换上本每]$/,
  连: /[大接]$/,
  将: /[即必也]$/,
  今: /[至如]$/,
  到: /[\u4e00-\u9fff]$/,
};
const NOT_BEHIND: Readonly<Record<string, RegExp>> = {
  现在: /^[线场职]/,
  最近: /^(?:的?(?:距离|一次|路|车|医|地)|[只仅]有?\d|处)/,
  至今: /^年|^天/,
  将来: /^(?:自|到|华|临)/,
  此时: /^此刻/,
  此前: /$^/,
  近期: /$^/,
  当下: /$^/,
  日后: /$^/,
};

const LEXICON = createLexicon(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [timex = '', ...words] = wordsOf(line);
      return words.map((word) => [word, timex as ReferenceExpression['timex']] as const);
    }),
);

/** The first characters of all these words. */
export const REFERENCE_BEGINNINGS = [...new Set(TABLE.replace(/[A-Z_\s]/g, ''))]
  .filter((char) => LEXICON_FIRST().has(char))
  .join('');

function LEXICON_FIRST(): Set<string> {
  return new Set(wordsOf(TABLE).map((word) => word.charAt(0)));
}

/** Reads a word like 近日 or 截至目前 at `at`. */
export function readReference(text: string, at: number): DateReading | undefined {
  const found = LEXICON.longestAt(text, at);
  if (found === undefined) return undefined;
  const end = at + found.word.length;
  if (NOT_BEFORE[found.word.charAt(0)]?.test(text.slice(Math.max(0, at - 2), at)) === true) return undefined;
  if (NOT_BEHIND[found.word]?.test(text.slice(end, end + 5)) === true) return undefined;
  return { start: at, end, expression: { type: 'reference', timex: found.value } };
}
