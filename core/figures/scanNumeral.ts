import type { Approximation } from './figure';
import { DIGITS, isNeighbouring, SCALES, SMALL_UNITS, TENS } from './numberWords';

/** A number as written, without unit: `2.8万`, `三百五十`, `三四百`, `30多万`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The value, or its lower end. */
  readonly low: number;
  /** The upper end where neighbouring digits or 几 make a range; else the same as `low`. */
  readonly high: number;
  /** What 多, 余, 几 and 数 inside the numeral say: 30多万, 几百. */
  readonly approximation: Approximation;
  /** Written with Arabic digits, at least in part. */
  readonly arabic: boolean;
  /** Digits one after the other without 十百千: 二〇二三, 五五. */
  readonly digitRun: boolean;
  /** Only 百, 千, 万 or 亿 with the 一 left out: 超万人, 百余. */
  readonly bareScale: boolean;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DIGIT_RUN = /[零〇○一二三四五六七八九]{2,}/y;
const DECIMALS = /点([零〇○一二三四五六七八九]+)(?![十百千]|分(?!之)|刻|钟)/y;
/** More digits than any quantity in print has: an identifier or noise, and beyond what a number can hold exactly. */
const LONGEST = 20;

/** Two ends that are computed alike: most numerals have equal ends. */
type Ends = readonly [number, number];

/** Reads the number that begins at `start`; undefined where none does. Costs the numeral's length. */
export function scanNumeral(text: string, start: number): Numeral | undefined {
  if (text !== last.text || start !== last.start) last = { text, start, numeral: scan(text, start) };
  return last.numeral;
}

/** The last place asked for: one reader after the other asks for the same one, and a scan is the dearest thing they do. */
let last: { text: string; start: number; numeral: Numeral | undefined } = { text: '', start: -1, numeral: undefined };

function scan(text: string, start: number): Numeral | undefined {
  if (KINDS[text.charCodeAt(start)] === undefined) return undefined;
  const run = scanDigitRun(text, start);
  if (run !== undefined) return run;
  const scanning = new NumeralScan(text, start);
  while (scanning.step());
  return scanning.numeral();
}

function scanDigitRun(text: string, start: number): Numeral | undefined {
  DIGIT_RUN.lastIndex = start;
  const run = DIGIT_RUN.exec(text)?.[0];
  if (run === undefined || !isDigitRun(run, text.charAt(start + run.length))) return undefined;
  const digits = run.length > LONGEST ? '' : digitsOf(run);
  const value = digits === '' ? NaN : Number(digits);
  const end = start + run.length;
  return {
    start,
    end,
    low: value,
    high: value,
    approximation: 'exact',
    arabic: false,
    digitRun: true,
    bareScale: false,
  };
}

/** 二〇二三 → `2023`. */
function digitsOf(written: string): string {
  return Array.from(written, (char) => DIGITS[char]).join('');
}

/** 三四, 三五 before a unit is a range, and 零六 belongs to a longer numeral; 二〇二三 and 五五 are digits in a row. */
function isDigitRun(run: string, next: string): boolean {
  if (run.length > 2) return !(next in SMALL_UNITS || next in SCALES) || run.length > 3;
  if (next in SMALL_UNITS || next in SCALES) return false;
  return !isNeighbouring(run.charAt(0), run.charAt(1));
}

type Kind = 'arabic' | 'small' | 'scale' | 'tens' | 'digit' | 'point' | 'some' | 'over';

/** What each character does in a numeral, by its code unit. */
const KINDS: (Kind | undefined)[] = [];
function setKind(kind: Kind, chars: Iterable<string>): void {
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}
setKind('arabic', '0123456789');
setKind('small', Object.keys(SMALL_UNITS));
setKind('scale', Object.keys(SCALES));
setKind('tens', Object.keys(TENS));
setKind('digit', Object.keys(DIGITS));
setKind('point', '点');
setKind('some', '几数');
setKind('over', '多余来');

class NumeralScan {
  readonly #text: string;
  readonly #start: number;
  #at: number;
  #total: Ends = [0, 0];
  #section: Ends = [0, 0];
  #pending: Ends | undefined;
  #lastUnit = Infinity;
  /** What a digit left at the end counts: 两千三百五 is 2350. */
  #colloquial = 1;
  #approximation: Approximation = 'exact';
  #arabic = false;
  #decimal = false;
  #digits = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
  }

  /** Takes the next part of the numeral; false at its end. */
  step(): boolean {
    const kind = KINDS[this.#text.charCodeAt(this.#at)];
    if (kind === undefined) return false;
    const char = this.#text.charAt(this.#at);
    switch (kind) {
      case 'arabic':
        return this.#takeArabic();
      case 'small':
        return this.#takeSmallUnit(SMALL_UNITS[char] as number);
      case 'scale':
        return this.#takeScale(SCALES[char] as number);
      case 'tens':
        return this.#takeTens(TENS[char] as number);
      case 'digit':
        return this.#takeDigit(char);
      case 'point':
        return this.#takeDecimals();
      case 'some':
        return this.#takeSome();
      case 'over':
        return this.#takeOver(char);
    }
  }

  numeral(): Numeral | undefined {
    const { end, low, high } = this.#finish();
    const written = this.#text.slice(this.#start, end);
    if (end === this.#start) return undefined;
    return {
      start: this.#start,
      end,
      low,
      high,
      approximation: low === high || this.#approximation !== 'exact' ? this.#approximation : 'range',
      arabic: this.#arabic,
      digitRun: false,
      bareScale: !this.#digits && !'十拾'.includes(written.charAt(0)),
    };
  }

  #next(offset = 1): string {
    return this.#text.charAt(this.#at + offset);
  }

  #takeArabic(): boolean {
    if (this.#pending !== undefined) return false;
    ARABIC.lastIndex = this.#at;
    const written = ARABIC.exec(this.#text)?.[0] ?? '';
    const value = written.length > LONGEST ? NaN : Number(written.replaceAll(',', ''));
    this.#pending = [value, value];
    this.#arabic = this.#digits = true;
    this.#at += written.length;
    return true;
  }

  #takeSmallUnit(unit: number): boolean {
    if (unit >= this.#lastUnit || this.#decimal || this.#nextIsUnit()) return false;
    if (this.#pending === undefined && this.#at > this.#start && !'零〇○'.includes(this.#next(-1)) && unit !== 10)
      return false;
    const ends = this.#pending ?? [1, 1];
    this.#section = [this.#section[0] + ends[0] * unit, this.#section[1] + ends[1] * unit];
    this.#pending = undefined;
    this.#lastUnit = unit;
    this.#colloquial = unit / 10;
    this.#at++;
    return true;
  }

  /** The 千 of 千米, 千瓦, 千克, the 百 of 百帕 and the 兆 of 兆瓦 belong to the unit behind a number (annotation guideline 6). */
  #nextIsUnit(): boolean {
    const [char, next] = [this.#next(0), this.#next()];
    if (this.#at === this.#start) return false;
    return (
      (char === '千' && /[米瓦克卡伏焦帕]/.test(next)) ||
      (char === '百' && next === '帕') ||
      (char === '兆' && /[赫瓦帕焦比字]/.test(next))
    );
  }

  #takeScale(scale: number): boolean {
    if (this.#nextIsUnit()) return false;
    const { low, high } = this.#withPending();
    const [totalLow, totalHigh] = this.#total;
    if (low === 0 && totalLow === 0 && this.#at > this.#start) return false;
    const implied = this.#at === this.#start ? 1 : 0;
    this.#total =
      totalLow >= scale
        ? [totalLow + (low === 0 ? 0 : low * scale), totalHigh + high * scale]
        : [(totalLow + low + implied) * scale, (totalHigh + high + implied) * scale];
    if (totalLow >= scale && low === 0) this.#total = [totalLow * scale, totalHigh * scale];
    this.#section = [0, 0];
    this.#pending = undefined;
    this.#decimal = false;
    this.#lastUnit = Infinity;
    this.#colloquial = scale / 10;
    this.#at++;
    return true;
  }

  #takeTens(value: number): boolean {
    if (this.#pending !== undefined || this.#lastUnit <= 10) return false;
    this.#section = [this.#section[0] + value, this.#section[1] + value];
    this.#lastUnit = 10;
    this.#colloquial = 1;
    this.#digits = true;
    this.#at++;
    return true;
  }

  #takeDigit(char: string): boolean {
    if (this.#pending !== undefined) return false;
    const next = this.#next();
    const value = DIGITS[char] as number;
    if (value === 0 && this.#at > this.#start) return this.#takeZero(next);
    if (char === '两' && this.#at > this.#start && !(next in SMALL_UNITS || next in SCALES)) return false;
    this.#digits = true;
    if (isNeighbouring(char, next) && this.#isRange(char, next)) {
      this.#pending = [value, DIGITS[next] as number];
      this.#at += 2;
    } else {
      this.#pending = [value, value];
      this.#at++;
    }
    return true;
  }

  /** 一两 is a weight unless something is counted: 一两个, 一两天. */
  #isRange(char: string, next: string): boolean {
    return next !== '两' || char !== '一' || /[个天年位名家次句本件人项周场种条百千万]/.test(this.#next(2));
  }

  #takeZero(next: string): boolean {
    if (!(next in DIGITS || next in SMALL_UNITS || '几' === next || (next >= '0' && next <= '9'))) return false;
    this.#colloquial = 1;
    this.#at++;
    return true;
  }

  #takeDecimals(): boolean {
    if (this.#at === this.#start || this.#decimal || this.#arabic) return false;
    DECIMALS.lastIndex = this.#at;
    const match = DECIMALS.exec(this.#text);
    if (match === null) return false;
    const fraction = Number(`0.${digitsOf((match[1] as string).slice(0, LONGEST))}`);
    const { low, high } = this.#withPending();
    this.#section = [0, 0];
    this.#pending = [low + fraction, high + fraction];
    this.#decimal = true;
    this.#at += match[0].length;
    return true;
  }

  #takeSome(): boolean {
    const next = this.#next();
    if (this.#pending !== undefined) return false;
    if (next in SMALL_UNITS || next in SCALES) {
      if (this.#at > this.#start && !'零〇'.includes(this.#next(-1)) && this.#lastUnit !== 10) return false;
      return this.#at === this.#start ? this.#takeSomeOf() : this.#skipSome();
    }
    return this.#lastUnit === 10 && this.#skipSome();
  }

  /** 几百, 数十: 一 to ten of them. */
  #takeSomeOf(): boolean {
    this.#pending = [1, 10];
    this.#approximation = 'some';
    this.#digits = true;
    this.#at++;
    return true;
  }

  /** 十几 is 11 to 19, 二十几 21 to 29; 二十几万 somewhat more than 200,000. */
  #skipSome(): boolean {
    const scaled = this.#next() in SCALES;
    this.#approximation = scaled ? 'over' : 'some';
    if (!scaled) this.#section = [this.#section[0] + 1, this.#section[1] + 9];
    this.#at++;
    return true;
  }

  /** 30多万, 十余亿, 十来万. */
  #takeOver(char: string): boolean {
    if (this.#at === this.#start || !(this.#next() in SCALES)) return false;
    if (this.#approximation === 'exact') this.#approximation = char === '来' ? 'about' : 'over';
    this.#at++;
    return true;
  }

  #withPending(): { low: number; high: number } {
    const [low, high] = this.#pending ?? [0, 0];
    return { low: this.#section[0] + low, high: this.#section[1] + high };
  }

  #finish(): { end: number; low: number; high: number } {
    if (this.#pending !== undefined && !this.#decimal && this.#pending[0] < 10 && this.#colloquial > 1) {
      this.#pending = [this.#pending[0] * this.#colloquial, this.#pending[1] * this.#colloquial];
    }
    const { low, high } = this.#withPending();
    return { end: this.#at, low: tidy(this.#total[0] + low), high: tidy(this.#total[1] + high) };
  }
}

/** Takes off what binary fractions leave: 4.287 × 10⁸ is 428700000. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
