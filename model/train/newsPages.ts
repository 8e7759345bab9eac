import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_TYPES } from '../../core/annotation';
import type { Gazetteer, ListedName } from '../../core/entities/gazetteer';
import { hasSurname } from '../../core/entities/tagger/nameCharacters';
import { normalise } from '../../core/text/normalise';
import { outermostMarks, parseMarkedPage, type Mark, type MarkedPage } from '../../tools/evaluate/markedPage';
import { writeDottedPerson, writePerson } from './names';
import { pick, type Random } from './random';
import { ORGANIZATION, PERSON, PLACE, type Sentence } from './sentence';

const TYPES = new Map([
  ['person', PERSON],
  ['place', PLACE],
  ['organization', ORGANIZATION],
]);

/** What new names are drawn from when a page is told again. */
export interface NameStock {
  readonly gazetteer: Gazetteer;
  /** Villages and neighbourhoods, each as often as it is a name. */
  readonly villages: readonly string[];
  /** Cities and regions abroad. */
  readonly abroad: readonly string[];
  readonly random: Random;
}

/** Reads the pages with marks in a folder. */
export function readNewsPages(folder: string): MarkedPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseMarkedPage(file, readFileSync(join(folder, file), 'utf8')));
}

/** The pages' lines as sentences: as they stand, and told again with other names so many times. */
export function newsSentences(pages: readonly MarkedPage[], tellings: number, stock: NameStock): Sentence[] {
  const pools = poolsOf(pages);
  return pages.flatMap((page) => [
    ...linesOf(page, ({ text }) => text),
    ...Array.from({ length: tellings }, () => linesOf(page, renamer(page, pools, stock))).flat(),
  ]);
}

function linesOf(page: MarkedPage, rename: (mark: Mark) => string): Sentence[] {
  const marks = outermostMarks(page, ENTITY_TYPES).sort((a, b) => a.start - b.start);
  let from = 0;
  return page.text.split('\n').flatMap((line) => {
    const [start, end] = [from, from + line.length];
    from = end + 1;
    const inside = marks.filter((mark) => start <= mark.start && mark.end <= end);
    return line.trim() === '' ? [] : [sentence(page.text, start, end, inside, rename)];
  });
}

function sentence(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  rename: (mark: Mark) => string,
): Sentence {
  const spans = [];
  let written = '';
  let last = start;
  for (const mark of marks) {
    written += text.slice(last, mark.start);
    const name = rename(mark);
    const type = TYPES.get(mark.type);
    if (type !== undefined) spans.push({ start: written.length, end: written.length + name.length, type });
    written += name;
    last = mark.end;
  }
  return { text: normalise(written + text.slice(last, end)), spans };
}

/** Names that can stand for each other: of one type and, but for people, with one last character. */
type Pools = ReadonlyMap<string, readonly string[]>;

function poolsOf(pages: readonly MarkedPage[]): Pools {
  const pools = new Map<string, string[]>();
  for (const { type, text } of pages.flatMap(({ marks }) => marks)) {
    const key = poolOf(type, text);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [text]);
    else if (!pool.includes(text)) pool.push(text);
  }
  return pools;
}

function poolOf(type: string, name: string): string {
  return type === 'person' ? `person ${String(hasSurname(name))}` : `${type} ${name.slice(-1)}`;
}

/** Gives each name of a page one new name wherever it stands. */
function renamer({ marks }: MarkedPage, pools: Pools, stock: NameStock): (mark: Mark) => string {
  const names = new Map<string, string>();
  // Longer names first: 巴耶夫 follows its 叶尔兰·巴耶夫.
  for (const { type, text } of [...marks].sort((a, b) => b.text.length - a.text.length)) {
    if (names.has(text) || !TYPES.has(type)) continue;
    const pool = pools.get(poolOf(type, text)) ?? [text];
    names.set(text, partOfKnown(text, names) ?? newName(type, text, pool, stock));
  }
  return ({ type, text }) => (TYPES.has(type) ? (names.get(text) ?? text) : text);
}

/** A name's last part alone gets the last part of the whole's new name. */
function partOfKnown(name: string, names: ReadonlyMap<string, string>): string | undefined {
  const whole = [...names.keys()].find((known) => known.endsWith(`·${name}`));
  return whole === undefined ? undefined : names.get(whole)?.split('·').at(-1);
}

/** One name in three is kept, one comes from another page, one is made. */
function newName(type: string, name: string, pool: readonly string[], stock: NameStock): string {
  const { random } = stock;
  const choice = random(3);
  if (choice === 0) return name;
  if (choice === 1) return pick(pool, random);
  if (type === 'place') return newPlace(name, stock);
  if (type === 'organization') return withNewDivision(name, stock);
  if (/[·•]/u.test(name)) return writeDottedPerson(random);
  return hasSurname(name) ? writePerson(random) : name;
}

function newPlace(name: string, stock: NameStock): string {
  const { gazetteer, villages, abroad, random } = stock;
  if (/(?:村|社区)$/.test(name) && gazetteer.find(name).length === 0) return pick(villages, random);
  return isAbroad(name, gazetteer) ? pick(abroad, random) : withNewDivision(name, stock);
}

function isAbroad(name: string, gazetteer: Gazetteer): boolean {
  const entries = [...gazetteer.find(name), ...gazetteer.find(name, 'known')];
  return entries.some(({ kind }) => kind === 'foreign-city' || kind === 'abroad');
}

/** Another division of the same kind in the place of the one that the name is, or begins with. */
function withNewDivision(name: string, { gazetteer, random }: NameStock): string {
  const [first] = gazetteer.match(name);
  const [entry] = first?.entries ?? [];
  if (first?.start !== 0 || entry?.code === undefined) return name;
  const others = ofKind(gazetteer, entry.kind, name.charAt(first.end - 1));
  return others.length === 0 ? name : pick(others, random).name + name.slice(first.end);
}

const byKind = new Map<string, readonly ListedName[]>();

function ofKind(gazetteer: Gazetteer, kind: string, ending: string): readonly ListedName[] {
  const key = kind + ending;
  const known = byKind.get(key);
  if (known !== undefined) return known;
  const names = gazetteer.all().filter((entry) => entry.kind === kind && entry.name.endsWith(ending));
  byKind.set(key, names);
  return names;
}
