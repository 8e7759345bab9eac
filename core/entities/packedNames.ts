import type { DivisionLevel, ListedName, NameKind } from './gazetteer';

/** A form of a name that is not the name itself, and what it stands for. */
export interface OtherForm {
  readonly form: string;
  readonly entry: ListedName;
}

/** What the packed text holds. */
export interface PackedNames {
  readonly entries: readonly ListedName[];
  readonly others: readonly OtherForm[];
}

const LEVELS: readonly DivisionLevel[] = ['province', 'city', 'county', 'township'];
const CODE_DIGITS = [2, 2, 2, 3];
/** The first line of the part that holds other names than divisions. */
const LISTS = '--';
/** In a list: a former name and the path of the division that took its place. */
const FORMER = 'former';

/**
 * Reads the packed names. Divisions come first, a line each in the order of their codes: the level as a letter `a` to `d` when
 * it is not the line's before, the step from the code before at that level when it is not 1, the name (none for a level
 * that only counts). Then, behind `--`, a list a line: its kind, then its names, the other forms of one name joined by `=`.
 */
export function readPackedNames(packed: string): PackedNames {
  const lines = packed.split('\n');
  const border = lines.indexOf(LISTS);
  const entries = readDivisions(lines.slice(0, border));
  const others: OtherForm[] = [];
  for (const line of lines.slice(border + 1)) {
    const [kind = '', ...items] = line.split(' ');
    if (kind === FORMER) others.push(...formerNames(items, entries));
    else readList(kind as NameKind, items, entries, others);
  }
  return { entries, others };
}

function readDivisions(lines: readonly string[]): ListedName[] {
  const entries: ListedName[] = [];
  const parts = [0, 0, 0, 0];
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
    parts[level] = (parts[level] ?? 0) + (nameAt === at ? 1 : Number(line.slice(at, nameAt)));
    parts.fill(0, level + 1);
    open.length = level;
    const parent = open.findLast((entry) => entry !== undefined);
    const name = line.slice(nameAt);
    const entry = name === '' ? undefined : divisionEntry(name, level, parts, parent);
    open[level] = entry;
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function skipDigits(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) >= 0x30 && line.charCodeAt(at) <= 0x39) at++;
  return at;
}

function divisionEntry(
  name: string,
  level: number,
  parts: readonly number[],
  parent: ListedName | undefined,
): ListedName {
  const shown = level === 3 ? 4 : 3;
  const code = CODE_DIGITS.slice(0, shown)
    .map((digits, i) => String(parts[i]).padStart(digits, '0'))
    .join('');
  return { name, kind: LEVELS[level] as DivisionLevel, code, ...(parent && { parent }) };
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
  return items.flatMap((item) => {
    const [form = '', path = ''] = item.split('=');
    const entry = entries.find((candidate) => fullPath(candidate) === path);
    return entry === undefined ? [] : [{ form, entry }];
  });
}

function fullPath({ name, parent }: ListedName): string {
  return (parent === undefined ? '' : fullPath(parent)) + name;
}
