import { isDigit } from '../text/isDigit';
import type { DivisionLevel, ListedName, NameKind } from './gazetteer';

/**
 * Kinds of names that are known without being looked up: a person of public life, a place in China that is no division, one abroad, a
 * body, a village or neighbourhood that is called by a word (团结村).
 */
export const KNOWN_KINDS = ['person', 'site', 'abroad', 'institution', 'village'] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];

/** A form of a name that is not the name itself, and what it stands for. */
export interface OtherForm {
  readonly form: string;
  readonly entry: ListedName;
}

/** What the packed text holds. */
export interface PackedNames {
  readonly entries: readonly ListedName[];
  readonly others: readonly OtherForm[];
  readonly known: readonly KnownNames[];
}

/** Names of one kind of which nothing else is kept. */
export interface KnownNames {
  readonly kind: KnownKind;
  readonly names: readonly string[];
}

const LEVELS: readonly DivisionLevel[] = ['province', 'city', 'county', 'township'];
/** The first line of the part that holds other names than divisions. */
const LISTS = '--';
/** In a list: former names, each with the code of the division that took its place. */
const FORMER = 'former';

/**
 * Reads the packed names. Divisions come first, a line each in the order of their codes: the level as a letter `a` to `d` when
 * it is not the line's before, the step from the code before at that level when it is not 1, the name (none for a level
 * that only counts). Then, behind `--`, a list a line: its kind, then its names, the other forms of one name joined by `=`.
 * Names of a `KnownKind` are sorted; a digit before each says how many code units it shares with the one before, which are left out.
 */
export function readPackedNames(packed: string): PackedNames {
  const lines = packed.split('\n');
  const border = lines.indexOf(LISTS);
  const entries = readDivisions(lines.slice(0, border));
  const others: OtherForm[] = [];
  const known: KnownNames[] = [];
  for (const line of lines.slice(border + 1)) {
    const space = line.indexOf(' ');
    const kind = line.slice(0, space);
    const items = line.slice(space + 1);
    if (kind === FORMER) others.push(...formerNames(items.split(' '), entries));
    else if (isKnownKind(kind)) known.push({ kind, names: unshare(items) });
    else readList(kind as NameKind, items.split(' '), entries, others);
  }
  return { entries, others, known };
}

/** Written without splitting: there are 60,000 items. */
function unshare(items: string): string[] {
  const names: string[] = [];
  let name = '';
  for (let at = 0; at < items.length;) {
    const space = items.indexOf(' ', at);
    const end = space < 0 ? items.length : space;
    name = name.slice(0, items.charCodeAt(at) - 0x30) + items.slice(at + 1, end);
    names.push(name);
    at = end + 1;
  }
  return names;
}

function isKnownKind(kind: string): kind is KnownKind {
  return (KNOWN_KINDS as readonly string[]).includes(kind);
}

function readDivisions(lines: readonly string[]): ListedName[] {
  const entries: ListedName[] = [];
  const parts = [0, 0, 0, 0];
  /** For each level the division that is open there, or the one above it where the level only counts. */
  const open: (ListedName | undefined)[] = [];
  let level = 0;
  for (const line of lines) {
    let at = 0;
    const first = line.charCodeAt(0) - 0x61;
    if (first >= 0 && first < LEVELS.length) {
      level = first;
      at = 1;
    }
    const nameAt = skipDigits(line, at);
    parts[level] = (parts[level] as number) + (nameAt === at ? 1 : Number(line.slice(at, nameAt)));
    for (let below = level + 1; below < parts.length; below++) parts[below] = 0;
    const parent = level === 0 ? undefined : open[level - 1];
    if (nameAt === line.length) {
      open[level] = parent;
      continue;
    }
    const entry = division(line.slice(nameAt), LEVELS[level] as DivisionLevel, codeOf(parts, level), parent);
    open[level] = entry;
    entries.push(entry);
  }
  return entries;
}

/** Written without spreading: there are 45,000. */
function division(name: string, kind: DivisionLevel, code: string, parent?: ListedName): ListedName {
  return parent === undefined ? { name, kind, code } : { name, kind, code, parent };
}

function skipDigits(line: string, from: number): number {
  let at = from;
  while (isDigit(line.charCodeAt(at))) at++;
  return at;
}

/** 13, 06 → `130600`; a township's nine digits are written out. A province's number has two digits, so a code needs no zeros in front. */
function codeOf([province = 0, city = 0, county = 0, township = 0]: readonly number[], level: number): string {
  const code = province * 10_000 + city * 100 + county;
  return String(level < 3 ? code : code * 1000 + township);
}

function readList(kind: NameKind, items: readonly string[], entries: ListedName[], others: OtherForm[]): void {
  for (const item of items) {
    const [name = '', ...forms] = item.split('=');
    const entry: ListedName = { name, kind };
    entries.push(entry);
    others.push(...forms.map((form) => ({ form, entry })));
  }
}

function formerNames(items: readonly string[], entries: readonly ListedName[]): OtherForm[] {
  const pairs = items.map((item) => item.split('='));
  const codes = new Set(pairs.map(([, code]) => code));
  const byCode = new Map(entries.filter(({ code }) => codes.has(code)).map((entry) => [entry.code, entry]));
  return pairs.flatMap(([form = '', code]) => {
    const entry = byCode.get(code);
    return entry === undefined ? [] : [{ form, entry }];
  });
}
