import { describe, expect, it } from 'vitest';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import { loadJiebaSegmenter } from '../../../server/host/jiebaSegmenter';
import { testGazetteer } from '../../kit/check';

const analyser = createNewsAnalyser({ gazetteer: testGazetteer(), segmenter: loadJiebaSegmenter() });

function figuresOf(text: string): string[] {
  return analyser
    .analyse(text)
    .annotations.filter(({ type }) => type === 'figure')
    .map((annotation) => annotation.text);
}

describe("nodejieba's words", () => {
  it.each(['他骑着三轮车出门。'])('speak against a number that is part of a word: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it.each([
    ['三条腿走路', ['三条']],
    ['村里有五口井', ['五口']],
    ['来了3轮考核', ['3轮']],
  ])('leave alone what stands by itself: %s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });
});
