import { readFileSync, readdirSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { exportJson, toAnnotationsFile } from '../../../core/export/json';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import { testGazetteer } from '../../kit/check';

const schema = JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const source = { name: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8' };

function exported(text: string): string {
  const analysis = createNewsAnalyser({ gazetteer: testGazetteer() }).analyse(text);
  return exportJson(text, analysis, source);
}

describe('our JSON', () => {
  const samples = readdirSync('samples').map((name) => [name, readFileSync(`samples/${name}`, 'utf8')] as const);

  it.each(samples)('%s fits the schema', (_, text) => {
    validate(JSON.parse(exported(text)));
    expect(validate.errors).toBeNull();
  });

  it.each(samples)('%s gives the same bytes each time', (_, text) => {
    expect(exported(text)).toBe(exported(text));
  });

  it('the schema refuses what the format does not have', () => {
    const file = { ...(JSON.parse(exported('◎ 闻一鸣')) as object), surprise: 1 };
    expect(validate(file)).toBe(false);
  });

  it.each(['', '\r\n\r\n', '😀', '\ud800', '一'])('an article of %j is exported', (text) => {
    validate(JSON.parse(exported(text)));
    expect(validate.errors).toBeNull();
  });

  it('counts offsets and columns in UTF-16 code units', () => {
    const text = '😀\r\n◎ 叶𬭎 李明';
    const analysis = createNewsAnalyser({ gazetteer: testGazetteer() }).analyse(text);
    const { annotations, offsetUnit } = toAnnotationsFile(text, analysis, source);
    expect(offsetUnit).toBe('utf-16');
    expect(annotations.map(({ text: quoted, start, end, position }) => [quoted, start, end, position])).toEqual([
      ['叶𬭎', 6, 9, { line: 2, column: 3 }],
      ['李明', 10, 12, { line: 2, column: 7 }],
    ]);
  });

  it('gathers the mentions of one entity', () => {
    const text = '保定市在河北省。保定市有老城。';
    const analysis = createNewsAnalyser({ gazetteer: testGazetteer() }).analyse(text);
    const { entities } = toAnnotationsFile(text, analysis, source);
    expect(entities).toEqual([
      {
        id: 'gb2260:130600',
        type: 'place',
        name: '保定市',
        code: '130600',
        path: ['河北省', '保定市'],
        aliases: ['保定市'],
        mentions: ['a1', 'a3'],
      },
      {
        id: 'gb2260:130000',
        type: 'place',
        name: '河北省',
        code: '130000',
        path: ['河北省'],
        aliases: ['河北省'],
        mentions: ['a2'],
      },
    ]);
  });
});
