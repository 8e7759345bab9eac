import { describe, expect, it } from 'vitest';
import { FORMATS, findFormat } from '../../../core/export/formats';
import { placeInPreview, previewText } from '../../../core/export/preview';
import { DEFAULT_OPTIONS } from '../../../core/export/view';
import { documentWith, quoting } from '../../kit/exports';

const TEXT = '叶𬭎与李明、王芳在北京见面。\n';
const NAMES = ['叶𬭎', '李明', '王芳', '北京'];
const document = documentWith(
  TEXT,
  NAMES.map((name) => quoting(TEXT, name, name === '北京' ? 'place' : 'person')),
);

describe('the place of an annotation in a preview', () => {
  it.each(FORMATS)('$id: behind all that stands before it, on from there its own words', (format) => {
    const shown = previewText(format, document, DEFAULT_OPTIONS);
    const places = document.analysis.annotations.map(({ id }) => placeInPreview(format, document, id, DEFAULT_OPTIONS));
    expect(places.every((place) => place !== undefined && place < shown.length)).toBe(true);
    expect([...places].sort((a = 0, b = 0) => a - b)).toEqual(places);
    expect(new Set(places).size).toBe(NAMES.length);
  });

  it('is the row of a table, the line of a standoff file, the tag in a text', () => {
    const lineOf = (id: string, annotation: string): string | undefined => {
      const format = findFormat(id);
      if (format === undefined) return undefined;
      const shown = previewText(format, document, DEFAULT_OPTIONS);
      const place = placeInPreview(format, document, annotation, DEFAULT_OPTIONS) ?? 0;
      return shown.slice(shown.lastIndexOf('\n', place - 1) + 1).split('\n')[0];
    };
    expect(lineOf('csv', 'a2')).toContain('李明');
    expect(lineOf('brat', 'a3')).toMatch(/^T3\tperson \d+ \d+\t王芳$/);
    expect(lineOf('conll-bio', 'a4')).toBe('北 B-place');
  });

  it('is nowhere for what is not exported', () => {
    const [json] = FORMATS;
    if (json === undefined) throw new Error('no format');
    expect(placeInPreview(json, document, 'a9', DEFAULT_OPTIONS)).toBeUndefined();
    expect(placeInPreview(json, document, 'a1', { ...DEFAULT_OPTIONS, types: ['date'] })).toBeUndefined();
  });
});

it('a preview of several files names each', () => {
  const brat = findFormat('brat');
  const shown = brat && previewText(brat, document, DEFAULT_OPTIONS);
  expect(shown).toMatch(/^── 第1版\.txt\.brat\.txt ──\n叶[^]*── 第1版\.txt\.brat\.ann ──\nT1/);
});
