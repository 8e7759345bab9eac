import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, it } from 'vitest';
import { scanNumeral } from '../../../core/figures/scanNumeral';
import { normalise } from '../../../core/text/normalise';

const RUNS = 100_000;
const LARGEST = 1e12;
const [simple, financial, traditional, traditionalFinancial] = [Nzh.cn, Nzh.cn, Nzh.hk, Nzh.hk];

/** The style's name and how it writes a number. */
const STYLES: readonly (readonly [string, (n: number) => string])[] = [
  ['simple 一百二十三', (n) => simple.encodeS(n)],
  ['financial 壹佰贰拾叁', (n) => financial.encodeB(n)],
  ['traditional 一萬二千', (n) => traditional.encodeS(n)],
  ['traditional financial 壹萬貳仟', (n) => traditionalFinancial.encodeB(n)],
  ['Arabic', String],
  ['Arabic with separators', (n) => n.toLocaleString('en-US')],
  ['mixed 1.5万', mixed],
];

/** 123456 as 12.3456万, as newspapers set large numbers. */
function mixed(n: number): string {
  if (n >= 1e8) return `${String(n / 1e8)}亿`;
  return n >= 1e4 ? `${String(n / 1e4)}万` : String(n);
}

describe('number words: parse(format(n)) = n', () => {
  it.each(STYLES)('%s', (_style, format) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST }), (n) => {
        const written = normalise(format(n));
        const numeral = scanNumeral(written, 0);
        return numeral?.low === n && numeral.high === n && numeral.end === written.length;
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });
});

describe('number words', () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['两千三百五', 2350, 2350],
    ['一万二', 12000, 12000],
    ['3千5百', 3500, 3500],
    ['1亿2000万', 1.2e8, 1.2e8],
    ['廿三', 23, 23],
    ['三百五十万亿', 3.5e14, 3.5e14],
    ['八点五', 8.5, 8.5],
    ['二〇二三', 2023, 2023],
    ['三四', 3, 4],
    ['十七八', 17, 18],
    ['三四百', 300, 400],
    ['几十', 10, 100],
    ['30多万', 300000, 300000],
  ];
  it.each(cases)('%s', (written, low, high) => {
    expect(scanNumeral(written, 0)).toMatchObject({ low, high, end: written.length });
  });

  it.each(['人', '点', '多', '和三'])('no number begins at: %s', (written) => {
    expect(scanNumeral(written, 0)).toBeUndefined();
  });
});
