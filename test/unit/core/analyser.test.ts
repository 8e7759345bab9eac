import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../core/analyser';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import type { Recogniser } from '../../../core/recogniser';
import { testGazetteer } from '../../kit/check';

const PARAGRAPH = '2024年3月5日,江苏省苏州市有9人走上街头,翻开《老街》这本书。';

function newsAnalyser() {
  return createNewsAnalyser({ gazetteer: testGazetteer() });
}

describe('the passage memo', () => {
  it('a one-character edit in a 300,000-character file costs one passage', () => {
    const paragraphs = Array.from({ length: 8500 }, (_, i) => `${PARAGRAPH}这是第${String(i)}段。`);
    const text = paragraphs.join('\n\n');
    expect(text.length).toBeGreaterThan(300_000);
    const analyser = newsAnalyser();
    analyser.analyse(text);
    const before = analyser.recognisedPassages;
    const middle = text.indexOf('这是第4000段');
    analyser.analyse(`${text.slice(0, middle)}又${text.slice(middle)}`);
    expect(analyser.recognisedPassages - before).toBe(1);
  });

  it('moving a paragraph costs none', () => {
    const analyser = newsAnalyser();
    analyser.analyse('第一段写老街。\n\n第二段写码头。');
    const before = analyser.recognisedPassages;
    analyser.analyse('第二段写码头。\n\n\n第一段写老街。');
    expect(analyser.recognisedPassages).toBe(before);
  });

  it('incremental analysis equals a fresh one after any edits', () => {
    const piece = fc.constantFrom(
      PARAGRAPH,
      '\n\n',
      '。',
      '◎ 祁小满',
      '图为老街。 祁满 摄',
      '河北省',
      '20',
      '年',
      '😀',
      '《',
      '》',
    );
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(20), insert: piece });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const analyser = newsAnalyser();
        let text = start.join('');
        for (const { at, remove, insert } of edits) {
          const offset = at % (text.length + 1);
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
          analyser.analyse(text);
        }
        expect(analyser.analyse(text)).toEqual(newsAnalyser().analyse(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('annotations', () => {
  it('quote the text exactly, whatever the text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(PARAGRAPH, '\r\n', '◎ 叶𬭎', '省', '\ud800'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { annotations, problems } = newsAnalyser().analyse(text);
        expect(problems.filter(({ code }) => code === 'component-failed')).toEqual([]);
        for (const { ranges, text: quote } of annotations) {
          expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a nested annotation names its parent', () => {
    const { annotations } = newsAnalyser().analyse('《江苏省志》出版了。');
    expect(annotations.map(({ text, parent }) => [text, parent])).toEqual([
      ['《江苏省志》', undefined],
      ['江苏省', 0],
    ]);
  });
});

describe('a recogniser that fails', () => {
  const broken: Recogniser = {
    name: 'broken',
    recognise() {
      throw new Error('on purpose');
    },
  };
  const working: Recogniser = {
    name: 'working',
    recognise: () => [{ type: 'person', span: { start: 0, end: 2 }, recogniser: 'working', confidence: 1 }],
  };

  it('is named in problems and the others go on', () => {
    const analyser = createAnalyser({ recognisers: [broken, working], refiners: [], documentPasses: [] });
    const { annotations, problems } = analyser.analyse('祁满来了。');
    expect(annotations.map(({ text }) => text)).toEqual(['祁满']);
    expect(problems).toEqual([{ code: 'component-failed', span: { start: 0, end: 5 }, message: 'broken: on purpose' }]);
  });
});
