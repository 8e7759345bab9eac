/** For the first two code units of names, which lengths occur. */
export interface PrefixLengths {
  add(first: number, second: number, length: number): void;
  /** Bit `n` is set where a name of `n` code units begins with the two; 0 where none does. */
  of(first: number, second: number): number;
}

const FIRST_SIZE = 1 << 10;

/**
 * A hash table in typed arrays: a text asks it about every pair of characters, and a `Map` whose keys are no small integers
 * is several times slower.
 */
export function createPrefixLengths(): PrefixLengths {
  /** Code units that begin a name: most pairs are passed over by looking here. */
  const begins = new Uint8Array(0x10000);
  let keys = new Int32Array(FIRST_SIZE);
  let bits = new Int32Array(FIRST_SIZE);
  let count = 0;

  function placeOf(key: number): number {
    const mask = keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> 7;
    for (place &= mask; bits[place] !== 0 && keys[place] !== key; place = (place + 1) & mask);
    return place;
  }

  function grow(): void {
    const [oldKeys, oldBits] = [keys, bits];
    keys = new Int32Array(oldKeys.length * 2);
    bits = new Int32Array(oldKeys.length * 2);
    oldBits.forEach((value, i) => {
      if (value === 0) return;
      const place = placeOf(oldKeys[i] as number);
      keys[place] = oldKeys[i] as number;
      bits[place] = value;
    });
  }

  return {
    add(first, second, length) {
      begins[first] = 1;
      const place = placeOf((first << 16) | second);
      if (bits[place] === 0) count++;
      keys[place] = (first << 16) | second;
      bits[place] = (bits[place] as number) | (1 << length);
      if (count * 2 > keys.length) grow();
    },
    of: (first, second) => (begins[first] === 0 ? 0 : (bits[placeOf((first << 16) | second)] as number)),
  };
}
