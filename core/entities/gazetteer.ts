import type { EntityLink } from './entity';

export type DivisionLevel = 'province' | 'city' | 'county' | 'township';

/** An administrative division of GB/T 2260 (township level: GB/T 10114). */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parent?: Division;
}

/** The divisions that share a name, and where in a text that name stands. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly divisions: readonly Division[];
}

export interface Gazetteer {
  /** Every place of a listed name in the text, leftmost longest, in text order. */
  match(text: string): NameMatch[];
}

const SCHEME = 'gb2260';
const PREFIX_LENGTH = 2;

/**
 * Reads the packed gazetteer: a line `code name` a division, parents before children.
 * A division's parent is the listed one whose code is the longest proper prefix of its own.
 */
export function loadGazetteer(packed: string): Gazetteer {
  const byCode = new Map<string, Division>();
  for (const line of packed.split('\n')) {
    const [code, name] = line.split(' ');
    if (code === undefined || name === undefined) continue;
    const parent = parentOf(code, byCode);
    byCode.set(code, { code, name, level: levelOf(code), ...(parent && { parent }) });
  }
  return createGazetteer([...byCode.values()]);
}

/** Indexes divisions by name. A look-up at one place costs the number of name lengths that begin with the same two characters. */
export function createGazetteer(divisions: readonly Division[]): Gazetteer {
  const byName = groupByName(divisions);
  const lengths = lengthsByPrefix(byName.keys());

  function matchAt(text: string, start: number): NameMatch | undefined {
    for (const length of lengths.get(text.slice(start, start + PREFIX_LENGTH)) ?? []) {
      const found = byName.get(text.slice(start, start + length));
      if (found !== undefined) return { start, end: start + length, divisions: found };
    }
    return undefined;
  }

  return {
    match(text) {
      const matches: NameMatch[] = [];
      for (let start = 0; start < text.length - 1; start++) {
        const match = matchAt(text, start);
        if (match === undefined) continue;
        matches.push(match);
        start = match.end - 1;
      }
      return matches;
    },
  };
}

/** What an annotation of the division says about it: its code and the names from the province down. */
export function divisionLink(division: Division): EntityLink {
  return { id: `${SCHEME}:${division.code}`, name: division.name, code: division.code, path: pathOf(division) };
}

/** The division's names from the province down to its own. */
export function pathOf(division: Division): string[] {
  return [...(division.parent === undefined ? [] : pathOf(division.parent)), division.name];
}

function groupByName(divisions: readonly Division[]): Map<string, Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of divisions) {
    const group = groups.get(division.name);
    if (group === undefined) groups.set(division.name, [division]);
    else group.push(division);
  }
  return groups;
}

function lengthsByPrefix(names: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const prefix = name.slice(0, PREFIX_LENGTH);
    lengths.set(prefix, (lengths.get(prefix) ?? new Set()).add(name.length));
  }
  return new Map([...lengths].map(([prefix, set]) => [prefix, [...set].sort((a, b) => b - a)]));
}

function levelOf(code: string): DivisionLevel {
  if (code.length > 6) return 'township';
  if (!code.endsWith('00')) return 'county';
  return code.endsWith('0000') ? 'province' : 'city';
}

function parentOf(code: string, byCode: ReadonlyMap<string, Division>): Division | undefined {
  const prefixes = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  const parentCode = prefixes.find((prefix) => prefix !== code && byCode.has(prefix));
  return parentCode === undefined ? undefined : byCode.get(parentCode);
}
