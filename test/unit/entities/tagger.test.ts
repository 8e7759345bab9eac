import { describe, expect, it } from 'vitest';
import { TAGGED_TYPES } from '../../../core/entities/tagger/labels';
import { loadTagger } from '../../../core/entities/tagger/tagger';
import { testGazetteer, testResources } from '../../kit/check';

const PERSON = TAGGED_TYPES.indexOf('person');

function tagged(text: string, given: readonly string[] = []): string[] {
  const spans = given.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type: PERSON };
  });
  const found = testResources().tagger?.tag(text, [], spans) ?? [];
  return found.map(({ start, end, type }) => `${TAGGED_TYPES[type] ?? ''} ${text.slice(start, end)}`);
}

describe('the tagger', () => {
  it('takes given names as certain, and what stands around them agrees', () => {
    expect(tagged('小碗儿走进了保定市图书馆。')).not.toContain('person 小碗儿');
    expect(tagged('小碗儿走进了保定市图书馆。', ['小碗儿'])).toEqual(['person 小碗儿', 'organization 保定市图书馆']);
    const [cut] = tagged('记者王建军报道。', ['王建']);
    expect(cut).toBe('person 王建');
  });

  it('finds nothing in an empty text', () => {
    expect(tagged('')).toEqual([]);
  });

  it('says when its weights are of another version', () => {
    const tagger = loadTagger(Uint8Array.of(0x4e, 0x54, 1, 0), testGazetteer());
    expect(() => tagger.tag('保定市', [])).toThrow('not a tagger model of this version');
  });
});
