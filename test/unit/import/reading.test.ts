import { describe, expect, it } from 'vitest';
import { guessImportFormat } from '../../../core/import/formats';
import type { ImportedDocument } from '../../../core/import/imported';
import { matchDocuments } from '../../../core/import/matchDocuments';
import { placeDocuments, placeMentions, type ImportContext } from '../../../core/import/placeMentions';

const CONTEXT: ImportContext = {
  format: 'test',
  file: 'test',
  newId: () => 'x',
  now: () => '2024-03-05T00:00:00.000Z',
  suggestions: 'leave-out',
  labels: {},
};

function documentOf(ranges: [number, number][], more: Partial<ImportedDocument> = {}): ImportedDocument {
  const mentions = ranges.map(([start, end]) => ({
    label: 'person',
    ranges: [{ start, end }],
    status: 'confirmed' as const,
  }));
  return { unit: 'utf-16', mentions, unread: [], ...more };
}

describe('the format of a file', () => {
  it.each([
    ['a.annotations.json', '{ "format": "article-annotator", "version": 1 }', 'json'],
    ['project-1-at-2024.json', '[{"id": 1, "annotations": []}]', 'label-studio'],
    ['page.json', '{"items": [{"target": {}}]}', 'w3c'],
    ['page.jsonld', '{', 'w3c'],
    ['admin.jsonl', '{"text": "", "label": []}', 'doccano'],
    ['page.ann', '', 'brat'],
    ['odd.json', '{}', 'json'],
    ['page.txt', 'T1\tperson 0 1\t李', undefined],
    ['json', '{}', undefined],
  ])('of %s that holds %s is %s', (name, content, id) => {
    expect(guessImportFormat(name, content)?.id).toBe(id);
  });
});

describe('the article of a document', () => {
  const a = { name: 'a.txt', text: '甲' };
  const b = { name: 'b.txt', text: '乙' };

  it.each([
    [{ text: '乙', name: 'a.txt' }, 'b.txt'],
    [{ text: '丙', name: 'in/a.txt' }, 'a.txt'],
    [{ name: 'C:\\pages\\a.txt#article-2' }, 'a.txt'],
    [{ name: 'aa.txt' }, undefined],
    [{}, undefined],
  ])('%j is %s', (more, name) => {
    const { pairs, unmatched } = matchDocuments([documentOf([], more)], [a, b]);
    expect(pairs[0]?.target.name).toBe(name);
    expect(unmatched).toHaveLength(name === undefined ? 1 : 0);
  });

  it('of one document and one article is that one', () => {
    expect(matchDocuments([documentOf([], { name: 'z.txt' })], [a]).pairs).toHaveLength(1);
  });
});

describe('what does not fit', () => {
  const text = '李明说,王芳来了。李明走了。';

  it('points to where it should stand in the article', () => {
    const { misfits } = placeMentions(documentOf([[3, 3]]), text, [], CONTEXT);
    expect(misfits).toEqual([{ label: 'person', quote: '', reason: 'it covers no text', start: 3 }]);
  });

  it('of another text points nowhere, and says whether its words are there', () => {
    const gone = documentOf([[0, 2]], { text: '赵四在家。' });
    const common = documentOf([[2, 4]], { text: '昨天李明在家里。' });
    const reasons = placeDocuments([gone, common], text, [], CONTEXT).misfits;
    expect(reasons.map(({ reason, start }) => [reason, start])).toEqual([
      ['its words are not in the text', undefined],
      ['its words stand in the text, but what is around them does not tell where it belongs', undefined],
    ]);
  });

  it('what a turned column tears apart is left out', () => {
    const turned: ImportedDocument = {
      unit: 'utf-16',
      mentions: [
        {
          label: 'person',
          ranges: [
            { start: 9, end: 10 },
            { start: 1, end: 2 },
          ],
          status: 'confirmed',
        },
      ],
      unread: [],
    };
    const { misfits } = placeMentions(turned, text, [], CONTEXT);
    expect(misfits).toMatchObject([{ reason: 'its parts have other text between them', start: 1 }]);
  });
});

it('what two documents say alike is taken once', () => {
  const text = '李明在北京。';
  const { decisions, already } = placeDocuments([documentOf([[0, 2]]), documentOf([[0, 2]])], text, [], CONTEXT);
  expect([decisions.length, already]).toEqual([1, 1]);
});
