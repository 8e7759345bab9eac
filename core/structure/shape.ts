import type { Line } from './lines';

/** What a line looks like on its own, before its neighbours are asked. */
export type Shape =
  /** Page furniture: 第3版, 责任编辑:…, 2024年3月5日 星期二. */
  | 'furniture'
  | 'subtitle'
  | 'byline'
  | 'caption'
  | 'end-mark'
  /** Prose whose sentence is finished. */
  | 'finished'
  /** Short and without a sentence's end: a heading, or a piece of a paragraph. */
  | 'short'
  /** Too long for a heading and without a sentence's end: prose that a column break cuts. */
  | 'cut';

const FURNITURE =
  /^(?:第?\s*[A-D]?\d{1,3}\s*版(?:\s*\S{1,8})?|[A-D]\d{1,2}\s+\S{2,6}|\S{2,6}\s+[A-D]\d{1,2}|(?:责任?编辑?|本版(?:责任)?编辑|责编|美编|校对|版式|电话|邮箱|投稿)[\s:/].*|\d{4}年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日天].*|(?:下|上)转第?\S{1,4}版)$/;
const SUBTITLE = /^[—–―-]{2,}\s*\S/;
const WRITERS =
  '(?:(?:本报|本刊|本网|新华社|中新社|人民日报)?(?:首席|特约|见习|实习|驻站)?(?:记者|通讯员|实习生|评论员|特约撰稿人))';
const BYLINE = new RegExp(
  `^(?:[◎□■●△▲◆◇]\\s*\\S|${WRITERS}(?:[\\s:]|\\p{Script=Han}{2,4}$)|(?:文|图|文/图|图/文|文/摄|撰文|摄影|作者)\\s*[:/\\s]\\s*\\S)`,
  'u',
);
const CAPTION = /^(?:图为|图[①-⑨\d][::为]?|[左右上下]图|△|▲)\S|图为\S/;
/** A photographer's credit at a line's end. */
const CREDIT = /\s\S{2,4}\s*摄$|[。)]\s*\S{2,6}\s*(?:摄|供图|摄影报道)$/;
const LONGEST_CREDIT = 16;
const END_MARK = /^\((?:完|全文完|待续)\)$/;
/** A sentence's end, then closing quotes and brackets, an end mark or a writer's name in brackets. */
const SENTENCE_END = /[。!?;…][”’"」』》)\]]*(?:\s*\([^()]{1,30}\))?[”’」』]*$/;

/** A sentence's end with all that may follow it is shorter. */
const LONGEST_SENTENCE_END = 48;

/** Headlines and subheads on news pages stay below this; a line of a page's width is longer. */
const LONGEST_HEADING = 36;
const LONGEST_BYLINE = 60;

/** Reads a line's shape from its own text. */
export function shapeOf({ normal }: Line): Shape {
  if (END_MARK.test(normal)) return 'end-mark';
  if (normal.length <= LONGEST_BYLINE && FURNITURE.test(normal)) return 'furniture';
  const finished = endsSentence(normal);
  if (!finished && SUBTITLE.test(normal)) return 'subtitle';
  if (!finished && isByline(normal)) return 'byline';
  if (CREDIT.test(normal.slice(-LONGEST_CREDIT)) || CAPTION.test(normal)) return 'caption';
  if (finished) return 'finished';
  return normal.length <= LONGEST_HEADING ? 'short' : 'cut';
}

function isByline(normal: string): boolean {
  return normal.length <= LONGEST_BYLINE && BYLINE.test(normal) && !/[,。]/.test(normal);
}

/**
 * True when the text's last sentence is finished.
 * @param normal width-folded text without white space at its end
 */
export function endsSentence(normal: string): boolean {
  return SENTENCE_END.test(normal.slice(-LONGEST_SENTENCE_END));
}

const AGENCY = '(?:本报|本刊|本网|新华社|新华网|中新社|中新网|人民网|央视网|中国新闻网)';
const DAY = '\\d{1,2}月\\d{1,2}日';
const ARTICLE_OPENING = new RegExp(
  `^(?:【(?:本报|特)[^】]{0,6}】|${AGENCY}\\p{Script=Han}{0,6}讯|\\p{Script=Han}{2,6}[日晚晨时市]报讯|${AGENCY}[^,。0-9]{0,16}${DAY}[电讯])`,
  'u',
);
const AGENCY_REPORT = new RegExp(`^据?\\p{Script=Han}{1,4}社[^,。0-9]{0,16}${DAY}(?:[电讯]|报道|消息)`, 'u');

/** True when prose begins as only an article does: 本报讯(…), 【本報訊】, 新华社北京3月5日电. */
export function opensArticle({ normal }: Line): boolean {
  return ARTICLE_OPENING.test(normal);
}

/** True when prose begins as an article under its headline does, or a paragraph in the midst of one: 据法新社7月8日报道. */
export function quotesAgency({ normal }: Line): boolean {
  return AGENCY_REPORT.test(normal);
}
