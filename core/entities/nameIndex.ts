/** Where listed names stand in a text: half-open UTF-16 offsets and what is listed under the name. */
export interface IndexMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly T[];
}

/** Names with what they stand for. */
export interface NameIndex<T> {
  add(name: string, entry: T): void;
  find(name: string): readonly T[];
  /** Every place of a name in the text, leftmost longest, in text order. */
  match(text: string): IndexMatch<T>[];
}

/** A name length that a bit of a 32-bit word can hold. */
const LONGEST = 31;

/**
 * Names of 2 to 31 code units. A look-up at one place costs the number of name lengths that begin with the same two
 * characters, and nothing where no name begins.
 */
export function createNameIndex<T>(): NameIndex<T> {
  const byName = new Map<string, T[]>();
  /** For the first two code units of names, the lengths that occur, a bit each. */
  const lengths = new Map<number, number>();
  /** Code units that begin a name: most of a text is passed over by looking here. */
  const begins = new Uint8Array(0x10000);

  function add(name: string, entry: T): void {
    if (name.length < 2 || name.length > LONGEST) return;
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [entry]);
    else if (!group.includes(entry)) group.push(entry);
    const prefix = prefixAt(name, 0);
    begins[name.charCodeAt(0)] = 1;
    lengths.set(prefix, (lengths.get(prefix) ?? 0) | (1 << name.length));
  }

  function matchAt(text: string, start: number): IndexMatch<T> | undefined {
    const bits = lengths.get(prefixAt(text, start)) ?? 0;
    for (let length = 31 - Math.clz32(bits); length >= 2; length--) {
      if ((bits & (1 << length)) === 0) continue;
      const entries = byName.get(text.slice(start, start + length));
      if (entries !== undefined && start + length <= text.length) return { start, end: start + length, entries };
    }
    return undefined;
  }

  return {
    add,
    find: (name) => byName.get(name) ?? [],
    match(text) {
      const matches: IndexMatch<T>[] = [];
      for (let start = 0; start < text.length - 1; start++) {
        if (begins[text.charCodeAt(start)] === 0) continue;
        const match = matchAt(text, start);
        if (match === undefined) continue;
        matches.push(match);
        start = match.end - 1;
      }
      return matches;
    },
  };
}

function prefixAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
