import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../core/entities/nameIndex';

/** Every place of a name, leftmost longest, by trying all names everywhere. */
function matchAll(names: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const longest = names
      .filter((name) => text.startsWith(name, at))
      .sort((a, b) => b.length - a.length)
      .at(0);
    if (longest === undefined) continue;
    found.push(`${String(at)} ${longest}`);
    at += longest.length - 1;
  }
  return found;
}

const name = fc.string({ unit: fc.constantFrom('保', '定', '市', '𬭎', 'A'), minLength: 2, maxLength: 6 });

describe('an index of names', () => {
  it('finds what trying every name everywhere finds', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), fc.array(name), (names, pieces) => {
        const index = createNameIndex<string>();
        for (const entry of names) index.add(entry, entry);
        const text = pieces.join('');
        expect(index.match(text).map(({ start, entries }) => `${String(start)} ${entries.join()}`)).toEqual(
          matchAll(names, text),
        );
      }),
    );
  });

  it('holds more names than it was made for', () => {
    const index = createNameIndex<number>();
    const names = Array.from({ length: 5_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 700), 0x5e00 + i));
    names.forEach((entry, i) => {
      index.add(entry, i);
    });
    expect(names.every((entry, i) => index.match(`在${entry}。`)[0]?.entries[0] === i)).toBe(true);
  });

  it('holds no name of one character or of more than 31', () => {
    const index = createNameIndex<string>();
    for (const entry of ['京', '长'.repeat(32)]) index.add(entry, entry);
    expect(index.match(`京${'长'.repeat(40)}`)).toEqual([]);
  });
});
