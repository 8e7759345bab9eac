import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackedNames } from '../../../core/entities/packedNames';
import { packKnown } from '../../../tools/packGazetteer';
import { testGazetteer } from '../../kit/check';

describe('known names', () => {
  it('are read as they were packed, digits and all', () => {
    const name = fc.stringMatching(/^[保定市9A·]{2,12}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
        const { known } = readPackedNames(['--', packKnown('site', names)].join('\n'));
        expect(known).toEqual([{ kind: 'site', names: [...names].sort() }]);
      }),
    );
  });

  it.each([
    ['known/people.txt', 'person'],
    ['known/sites.txt', 'site'],
    ['known/institutions.txt', 'institution'],
    ['geonames/places.txt', 'abroad'],
  ])('of %s are all found', (file, kind) => {
    const names = readFileSync(`model/names/${file}`, 'utf8').trim().split(/\s+/);
    const lost = names.filter(
      (name) =>
        !testGazetteer()
          .find(name, 'known')
          .some((entry) => entry.kind === kind),
    );
    expect(names.length).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });
});

describe('villages', () => {
  it.each(['团结村', '东风社区'])('%s is known', (name) => {
    expect(testGazetteer().find(name, 'known')).toEqual([{ name: '', kind: 'village' }]);
  });

  it.each(['新村', '文明村', '中心村'])('%s is a kind of village, not the name of one', (name) => {
    expect(testGazetteer().find(name, 'known')).toEqual([]);
  });
});
