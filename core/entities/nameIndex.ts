import { createPrefixLengths } from './prefixLengths';

/** Where listed names stand in a text: half-open UTF-16 offsets and what is listed under the name. */
export interface IndexMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly T[];
}

/** Names with what they stand for. */
export interface NameIndex<T> {
  add(name: string, entry: T): void;
  /** Adds many names of one entry. */
  addAll(names: readonly string[], entry: T): void;
  find(name: string): readonly T[];
  /** Every place of a name in the text, leftmost longest, in text order. */
  match(text: string): IndexMatch<T>[];
}

/** A name length that a bit of a 32-bit word can hold. */
const LONGEST = 31;

/**
 * Names of 2 to 31 code units. A look-up at one place costs the number of name lengths that begin with the same two
 * characters, and nearly nothing where no name begins.
 */
export function createNameIndex<T>(): NameIndex<T> {
  const byName = new Map<string, readonly T[]>();
  const lengths = createPrefixLengths();

  function add(name: string, entry: T): void {
    addAll([name], entry);
  }

  function addAll(names: readonly string[], entry: T): void {
    const alone = [entry];
    for (const name of names) {
      if (name.length < 2 || name.length > LONGEST) continue;
      const group = byName.get(name);
      if (group === undefined) byName.set(name, alone);
      else if (!group.includes(entry)) byName.set(name, [...group, entry]);
      lengths.add(name.charCodeAt(0), name.charCodeAt(1), name.length);
    }
  }

  function matchAt(text: string, start: number, bits: number): IndexMatch<T> | undefined {
    for (let length = 31 - Math.clz32(bits); length >= 2; length--) {
      if ((bits & (1 << length)) === 0 || start + length > text.length) continue;
      const entries = byName.get(text.slice(start, start + length));
      if (entries !== undefined) return { start, end: start + length, entries };
    }
    return undefined;
  }

  return {
    add,
    addAll,
    find: (name) => byName.get(name) ?? [],
    match(text) {
      const matches: IndexMatch<T>[] = [];
      for (let start = 0; start < text.length - 1; start++) {
        const bits = lengths.of(text.charCodeAt(start), text.charCodeAt(start + 1));
        const match = bits === 0 ? undefined : matchAt(text, start, bits);
        if (match === undefined) continue;
        matches.push(match);
        start = match.end - 1;
      }
      return matches;
    },
  };
}
