import type { DateCandidate } from '../annotation';
import { approximationBefore } from '../figures/approximation';
import type { PassageEvidence, Recogniser } from '../recogniser';
import { isDigit } from '../text/isDigit';
import { isSport, titleSpans } from '../text/topic';
import type { Token } from '../tokens/segmenter';
import { cutsWord, tokenAt } from '../tokens/tokenAt';
import { namedPeriodAt, PERIOD_BEGINNINGS, REIGN_BEGINNINGS } from './eras';
import type { DateExpression } from './expression';
import { FESTIVAL_BEGINNINGS } from './festivals';
import { IDIOMS, readDuration, readDurationRange } from './readDuration';
import { readPoint, type DateReading } from './readPoint';
import { readReference, REFERENCE_BEGINNINGS } from './references';
import { readSet } from './readSet';

const NAME = 'date';
const CONFIDENCE = 0.95;
const UNSURE = 0.6;
const NUMERALS = '0123456789零〇○一二两三四五六七八九十百千廿卅';

interface Reader {
  /** The characters an expression of this reader can begin with. */
  readonly beginnings: string;
  read(text: string, at: number): DateReading | undefined;
}

/** In order of authority: of two that read something at one place the longer stands, then the earlier. */
const READERS: readonly Reader[] = [
  { beginnings: '每周月年天日夜季', read: readSet },
  { beginnings: REFERENCE_BEGINNINGS, read: readReference },
  { beginnings: PERIOD_BEGINNINGS, read: readNamed },
  {
    beginnings: `${NUMERALS}今去前明来后当同次翌本上下年岁开第首正腊冬闰农阴旧大昨即琴听隔周星礼凌清早拂黎中午傍黄晚入夜深子半公截Q月这${FESTIVAL_BEGINNINGS}${REIGN_BEGINNINGS}`,
    read: readPoint,
  },
  { beginnings: NUMERALS, read: readDurationRange },
  { beginnings: `${NUMERALS}近最过此这在刚未今接其随上前下后第半数几多大若好许`, read: readDuration },
];

/** The readers by the code unit they can begin with: most of a text is passed over by one look-up each. */
const BY_BEGINNING: (Reader[] | undefined)[] = [];
for (const reader of READERS) {
  for (const char of new Set(reader.beginnings)) (BY_BEGINNING[char.charCodeAt(0)] ??= []).push(reader);
}

/** What can follow digits that are part of a date or a length of time. */
const BEHIND_DIGITS = new Set(
  ' 年月日号时点:-–—─~−至到、世季周星礼天秒分刻小个多余来几半./昼工交赛学雪财亿万千百十载夜比',
);

/** Finds dates, times, periods, durations and sets. What they mean is resolved by a document pass. */
export const dateRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): DateCandidate[] {
    const titles = titleSpans(normal);
    const sport = isSport(normal);
    return readingsBesideNames(normal, evidence)
      .filter(({ start }) => !titles.some((title) => title.start <= start && start < title.end))
      .filter((reading) => !(sport && isScoreLike(normal, reading)) && !isInRoad(normal, reading))
      .map(({ start, end, expression }) => ({
        type: 'date',
        span: { start, end },
        recogniser: NAME,
        confidence: isPartOfDay(expression) ? UNSURE : CONFIDENCE,
        expression,
      }));
  },
};

/** 黎明 and 清晨 alone are names and titles too. */
function isPartOfDay(expression: DateExpression): boolean {
  return expression.type === 'point' && Object.keys(expression.known).join() === 'partOfDay';
}

/**
 * The readings of a text in which no reading cuts a name that the segmenter knows: 梁国庆|今天, 近日|内塔尼亚胡, 去|夏威夷. Where one
 * does, the text is read again with the name hidden.
 */
function readingsBesideNames(text: string, evidence: PassageEvidence): DateReading[] {
  const found = readings(text);
  if (found.length === 0) return found;
  const cut = found.flatMap((reading) => namesCutBy(reading, evidence.tokens()));
  if (cut.length === 0) return found;
  const hidden = cut.reduce(
    (rest, { start, text: name }) =>
      rest.slice(0, start) + HIDDEN.repeat(name.length) + rest.slice(start + name.length),
    text,
  );
  return readings(hidden);
}

/** No character of any date. */
const HIDDEN = '\0';
const NAME_TAG = /^(?:nr|ns|nt|nrt)$/;
/** 皮卡第|四季度: no name ends so, though the segmenter guesses one. */
const MADE_UP = /第$/u;
/** Names of two characters are pieces of other words as often: 8日|东段. */
const SHORTEST_NAME = 3;

function namesCutBy({ start, end }: DateReading, tokens: readonly Token[]): Token[] {
  return [start, end].flatMap((border) => {
    const token = tokenAt(tokens, border);
    const isCut = cutsWord(tokens, border) && token !== undefined && !isInside(token, start, end);
    const isName = isCut && NAME_TAG.test(token.tag) && !MADE_UP.test(token.text) && token.text.length >= SHORTEST_NAME;
    return isName ? [token] : [];
  });
}

function isInside(token: Token, start: number, end: number): boolean {
  return start <= token.start && token.start + token.text.length <= end;
}

function readings(text: string): DateReading[] {
  const found: DateReading[] = [];
  for (let at = 0; at < text.length; at++) {
    const readers = BY_BEGINNING[text.charCodeAt(at)];
    if (readers === undefined || isNoBeginning(text, at)) continue;
    const run = runEnd(text, at);
    if (run - at > LONGEST_RUN) {
      at = run - 1;
      continue;
    }
    const digits = digitsEnd(text, at);
    if (digits > at && !BEHIND_DIGITS.has(text.charAt(digits)) && digits - at < 8) {
      at = digits - 1;
      continue;
    }
    const idiom = idiomEnd(text, at);
    if (idiom > at) {
      at = idiom - 1;
      continue;
    }
    const reading = readAt(text, at, readers);
    if (reading === undefined) continue;
    found.push(dress(text, reading, found.at(-1)?.end ?? 0));
    at = reading.end - 1;
  }
  return found;
}

function isNoBeginning(text: string, at: number): boolean {
  return isInsideNumber(text, at) || endsIdiom(text, at);
}

/** 日复一日, 有朝一日: the end of an idiom is no day. */
function endsIdiom(text: string, at: number): boolean {
  return text.startsWith('一', at) && /(?:复|有朝|终有|总有)一[日年天]$/.test(text.slice(Math.max(0, at - 2), at + 2));
}

function idiomEnd(text: string, at: number): number {
  IDIOMS.lastIndex = at;
  return at + (IDIOMS.exec(text)?.[0].length ?? 0);
}

/** One character more often than this in a row (年年年年) is a line of ornament or noise, not a date. */
const LONGEST_RUN = 3;

/** Where the row of the character at `at` ends; digits make numbers, not rows. */
function runEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  if (isDigit(unit)) return end;
  while (text.charCodeAt(end) === unit) end++;
  return end;
}

/** Where the digits that begin at `at` end; `at` where there are none. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** A number is read from its first character or not at all. */
function isInsideNumber(text: string, at: number): boolean {
  const [char, before] = [text.charAt(at), text.charAt(at - 1)];
  if (at === 0 || !NUMERALS.includes(char) || before === '') return false;
  if (char >= '0' && char <= '9')
    return (
      (before >= '0' && before <= '9') ||
      /\d[.,-]$/.test(text.slice(Math.max(0, at - 2), at)) ||
      /[A-Za-z]/.test(before)
    );
  return NUMERALS.includes(before) || before === '数' || before === '几';
}

function readAt(text: string, at: number, readers: readonly Reader[]): DateReading | undefined {
  let best: DateReading | undefined;
  for (const reader of readers) {
    const reading = reader.read(text, at);
    if (reading !== undefined && reading.end > (best?.end ?? at)) best = reading;
  }
  return best;
}

function readNamed(text: string, at: number): DateReading | undefined {
  const found = namedPeriodAt(text, at);
  return (
    found && { start: at, end: found.end, expression: { type: 'named', timex: found.timex, interval: found.interval } }
  );
}

const FUTURE = /(?:将|拟|计划|预计|即将|定|力争|有望|预期)(?:于|在|从|自)?$/;
const FUTURE_REACH = 4;
const FUTURE_LAST = new Set('将拟划计即定争望期于在从自');

/** Takes in the approximation words before a duration or a time, and notes that something is yet to come. */
function dress(text: string, reading: DateReading, from: number): DateReading {
  const before = takesApproximation(reading.expression) ? approximationBefore(text, reading.start, false) : undefined;
  const start = before !== undefined && before.at >= from ? before.at : reading.start;
  const future =
    FUTURE_LAST.has(text.charAt(start - 1)) && FUTURE.test(text.slice(Math.max(0, start - FUTURE_REACH), start));
  return { start, end: reading.end, expression: future ? { ...reading.expression, future: true } : reading.expression };
}

function takesApproximation(expression: DateExpression): boolean {
  if (expression.type === 'duration') return expression.relation !== 'nth';
  return (
    expression.type === 'point' && expression.known.hour !== undefined && Object.keys(expression.known).length === 1
  );
}

/** 十月初五马路, 五四大道: a day in Chinese numerals in the name of a road or square. */
function isInRoad(text: string, { start, end, expression }: DateReading): boolean {
  if (expression.type !== 'point' || /\d/.test(text.slice(start, end))) return false;
  return /^(?:初?[一二三四五六七八九十廿]{1,3})?(?:马路|大道|大街|广场|路(?![上过途人])|街(?![头上]))/.test(
    text.slice(end, end + 6),
  );
}

/** 25:23 and 09-11 in the report of a match are scores. */
function isScoreLike(text: string, { start, end }: DateReading): boolean {
  return /^\d{1,2}[:-]\d{2}$/.test(text.slice(start, end));
}
