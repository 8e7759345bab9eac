import { createNameIndex } from '../nameIndex';
import type { Gazetteer, NameKind, NameMatch } from '../gazetteer';
import { KNOWN_KINDS } from '../packedNames';
import {
  COMPOUND_SURNAMES,
  GIVEN_NAME_CHARACTERS,
  LINES_OF_BUSINESS,
  ORGANIZATION_HEADS,
  SURNAMES,
  TITLES,
  TRANSLITERATION_CHARACTERS,
} from './nameCharacters';

const KINDS: readonly NameKind[] = [
  'province',
  'city',
  'county',
  'township',
  'country',
  'foreign-city',
  'region',
  'university',
  'body',
  ...KNOWN_KINDS,
];

/** For each code unit the kind of the listed name that covers it and its place in it; 0 where none does. */
export function gazetteerMarks(text: string, gazetteer: Gazetteer): Record<'full' | 'short' | 'known', Uint8Array> {
  return {
    full: spread(text.length, gazetteer.match(text, 'full')),
    short: spread(text.length, gazetteer.match(text, 'short')),
    known: spread(text.length, gazetteer.match(text, 'known')),
  };
}

function spread(length: number, matches: readonly NameMatch[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end, entries } of matches) {
    const kind = 4 * KINDS.indexOf(entries[0]?.kind ?? 'region');
    marks.fill(kind + 2, start, end);
    marks[start] = kind + 1;
    marks[end - 1] = kind + 3;
  }
  return marks;
}

const SURNAME = 1;
const GIVEN = 2;
const TRANSLITERATION = 4;
const COMPOUND = 8;
const HAN = 16;
const DOT = 32;

const characterMarks = makeCharacterMarks();

function makeCharacterMarks(): Uint8Array {
  const marks = new Uint8Array(0x10000);
  marks.fill(HAN, 0x4e00, 0x9fff);
  marks.fill(HAN, 0xd800, 0xe000);
  const add = (characters: string, mark: number): void => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      marks[unit] = (marks[unit] as number) | mark;
    }
  };
  add(SURNAMES, SURNAME);
  add(GIVEN_NAME_CHARACTERS, GIVEN);
  add(TRANSLITERATION_CHARACTERS, TRANSLITERATION);
  add('·•', DOT);
  return marks;
}

/** For each code unit what part of a name it may be, a bit each: surname, given name, transliteration, compound surname. */
export function nameMarks(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    marks[i] = (marks[i] as number) | (characterMarks[text.charCodeAt(i)] as number);
    if (!COMPOUND_SURNAMES.has(text.slice(i, i + 2))) continue;
    marks[i] = (marks[i] as number) | COMPOUND;
    marks[i + 1] = COMPOUND;
  }
  return marks;
}

const heads = createNameIndex<string>();
const business = createNameIndex<string>();
for (const line of LINES_OF_BUSINESS) business.add(line, line);
const shortHeads = new Set(ORGANIZATION_HEADS.filter((head) => head.length === 1));
for (const head of ORGANIZATION_HEADS) heads.add(head, head);
const BREAKS = /[^\p{Script=Han}()A-Za-z0-9“”·]/u;
const FARTHEST = 14;

/** Kinds of heads by where their marks begin: what is surely a head, a line of business, a character that is mostly part of other words. */
const LONG_HEAD = 1;
const LINE_OF_BUSINESS = 64;
const SHORT_HEAD = 32;

/**
 * For each code unit how far ahead in the same clause the next organisation head ends, up to `FARTHEST`; 0 where none does.
 * Lines of business and heads of one character are looked for less far, and count from other numbers on.
 */
export function headMarks(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  const ends = headEnds(text);
  let long = -1;
  let line = -1;
  let short = -1;
  for (let i = text.length - 1; i >= 0; i--) {
    if (BREAKS.test(text.charAt(i))) long = line = short = -1;
    if (ends[i] === LONG_HEAD) long = i;
    if (ends[i] === LINE_OF_BUSINESS) line = i;
    if (ends[i] !== 0) short = i;
    if (long >= i && long - i < FARTHEST) marks[i] = LONG_HEAD + long - i;
    else if (line >= i && line - i < FARTHEST / 2) marks[i] = LINE_OF_BUSINESS + line - i;
    else if (short >= i && short - i < FARTHEST / 2) marks[i] = SHORT_HEAD + short - i;
  }
  return marks;
}

function headEnds(text: string): Uint8Array {
  const ends = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) if (shortHeads.has(text.charAt(i))) ends[i] = SHORT_HEAD;
  for (const { end } of business.match(text)) ends[end - 1] = LINE_OF_BUSINESS;
  for (const { end } of heads.match(text)) ends[end - 1] = LONG_HEAD;
  return ends;
}

const titles = createNameIndex<number>();
TITLES.forEach((title, i) => {
  titles.add(title, i + 1);
});

/** Where titles stand: `behind[i]` is 1 to 4 where one ends so many units less one before i, `ahead[i]` where one begins so many on. */
export function titleMarks(text: string): { behind: Uint8Array; ahead: Uint8Array } {
  const behind = new Uint8Array(text.length);
  const ahead = new Uint8Array(text.length);
  for (const { start, end } of titles.match(text)) {
    for (let i = 0; i < 4; i++) {
      if (end + i < text.length && behind[end + i] === 0) behind[end + i] = i + 1;
      if (start - 1 - i >= 0) ahead[start - 1 - i] = i + 1;
    }
  }
  return { behind, ahead };
}
