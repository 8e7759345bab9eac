import { describe, expect, it } from 'vitest';
import type { Span } from '../../../core/text/span';
import { normaliseWidth } from '../../../core/text/normalise';
import type { TextEditSpan } from '../../../core/decisions/follow';
import { DecisionStore, type DecisionRequest, type DecisionStamp } from '../../../core/decisions/store';
import { seededRandom, type Random } from '../../../model/train/random';
import { writeArticle } from '../../kit/articles';

function stamps(): DecisionStamp {
  let count = 0;
  return { newId: () => `d${String(++count)}`, now: () => `2024-01-01T00:00:${String(count % 60).padStart(2, '0')}Z` };
}

/** A text with a store, edited together. */
class Page {
  readonly store = new DecisionStore();
  readonly stamp = stamps();

  constructor(public text: string) {}

  decide(span: Span, label = 'person'): void {
    this.store.decide([{ action: 'add', status: 'confirmed', label, span }], this.text, this.stamp);
  }

  replace(change: Span, inserted: string): void {
    this.text = this.text.slice(0, change.start) + inserted + this.text.slice(change.end);
    const edit: TextEditSpan = { ...change, inserted: inserted.length };
    this.store.edit(edit, this.text);
  }

  /** What each decision stands on, by id. */
  quotes(): Record<string, string | undefined> {
    const placed = this.store.placed(this.text);
    return Object.fromEntries(
      placed.map(({ decision, ranges }) => [
        decision.id,
        ranges?.map(({ start, end }) => this.text.slice(start, end)).join(''),
      ]),
    );
  }
}

function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

function pageWith(text: string, quote: string): Page {
  const page = new Page(text);
  page.decide(spanOf(text, quote));
  return page;
}

describe('a decision in an edited text', () => {
  const text = '昨天,祁小满来到青溪县,看望了庞越。';

  it.each([
    ['text comes before it', { start: 0, end: 0 }, '据报道,', '祁小满'],
    ['text goes before it', { start: 0, end: 3 }, '', '祁小满'],
    ['text comes after it', { start: 10, end: 10 }, '的老街', '祁小满'],
    ['its own text grows', { start: 4, end: 4 }, '老', '祁老小满'],
    ['its own text shrinks', { start: 4, end: 5 }, '', '祁满'],
  ])('follows when %s', (_, change, inserted, quote) => {
    const page = pageWith(text, '祁小满');
    page.replace(change, inserted);
    expect(page.quotes()).toEqual({ d1: quote });
  });

  it('is unplaced, not lost, when its text goes, and placed when it comes back', () => {
    const page = pageWith(text, '祁小满');
    page.replace({ start: 2, end: 8 }, '');
    expect(page.quotes()).toEqual({ d1: undefined });
    page.replace({ start: 2, end: 2 }, text.slice(2, 8));
    expect(page.quotes()).toEqual({ d1: '祁小满' });
  });

  it('goes with its paragraph when that is moved', () => {
    const page = pageWith(`第一段。\n\n${text}\n\n第三段。`, '祁小满');
    const paragraph = spanOf(page.text, `${text}\n\n`);
    page.replace(paragraph, '');
    page.replace({ start: page.text.length, end: page.text.length }, `\n\n${text}`);
    expect(page.quotes()).toEqual({ d1: '祁小满' });
  });

  it('is not put on another occurrence when its own is deleted', () => {
    const page = pageWith(`${text}\n\n散会后祁小满回家了。`, '祁小满');
    page.replace({ start: 3, end: 6 }, '');
    page.replace({ start: 0, end: 0 }, '又');
    expect(page.quotes()).toEqual({ d1: undefined });
  });

  it('keeps in mind what it replaced, also when both were away for a while', () => {
    const page = new Page(text);
    const [name, longer] = [spanOf(text, '祁小满'), spanOf(text, '祁小满来到')];
    const replaces = { label: 'person', span: name };
    const request = { action: 'resize', status: 'confirmed', label: 'person', span: longer, replaces } as const;
    page.store.decide([request], page.text, page.stamp);
    page.replace({ start: 0, end: 12 }, '');
    expect(page.store.placed(page.text)[0]?.replaced).toBeUndefined();
    page.replace({ start: 0, end: 0 }, text.slice(0, 12));
    expect(page.store.placed(page.text)[0]).toMatchObject({ ranges: [longer], replaced: [name] });
  });

  it('loses its value when it gets another label, and keeps it when it does not', () => {
    const page = new Page(text);
    const span = spanOf(text, '青溪县');
    const value = { entity: { id: 'editor:青溪', name: '青溪' } };
    const decide = (label: string, more: object = {}): unknown => {
      const id = page.store.toSave(page.text)[0]?.id;
      const request = { action: 'relabel', status: 'confirmed', label, span, ...(id !== undefined && { id }), ...more };
      page.store.decide([request as DecisionRequest], page.text, page.stamp);
      return page.store.toSave(page.text)[0]?.value;
    };
    expect(decide('place', { value })).toEqual(value);
    expect(decide('place')).toEqual(value);
    expect(decide('organization')).toBeUndefined();
  });

  it('stays whole when a column break is set into it, and has two ranges', () => {
    const page = pageWith(text, '祁小满');
    page.replace({ start: 4, end: 4 }, '\r\n\r\n');
    expect(page.store.placed(page.text)[0]?.ranges).toEqual([
      { start: 3, end: 4 },
      { start: 8, end: 10 },
    ]);
  });
});

describe('a decision read from a sidecar', () => {
  const text = '昨天,祁小满来到青溪县。\n\n今天,祁小满又去了。';

  function reload(page: Page, changed: string): Page {
    const other = new Page(changed);
    other.store.load(page.store.toSave(page.text), changed);
    return other;
  }

  it.each([
    ['the same text', text, '祁小满'],
    ['text before it changed', `编者按:本文有删节。\n\n${text}`, '祁小满'],
    ['punctuation became full-width', text.replaceAll(',', '，'), '祁小满'],
    ['the paragraph was cut in it', text.replace('祁小满', '祁小\n\n满'), '祁小满'],
    ['its words are gone', text.replace('祁小满', '他'), undefined],
  ])('%s', (_, changed, quote) => {
    const page = reload(pageWith(text, '祁小满'), changed);
    expect(page.quotes()).toEqual({ d1: quote });
  });

  it('tells occurrences apart by their context', () => {
    const page = new Page(text);
    const second = text.lastIndexOf('祁小满');
    page.decide({ start: second, end: second + 3 });
    const other = reload(page, text.replace('昨天,祁小满来到青溪县。\n\n', ''));
    expect(other.store.placed(other.text)[0]?.ranges).toEqual([{ start: 3, end: 6 }]);
  });
});

describe('undo', () => {
  it('takes decisions back one by one, and redo makes them again', () => {
    const page = pageWith('祁小满和庞越。', '祁小满');
    page.decide({ start: 4, end: 6 });
    expect(Object.keys(page.quotes())).toEqual(['d1', 'd2']);
    expect(page.store.undo(page.text)).toBe(true);
    expect(Object.keys(page.quotes())).toEqual(['d1']);
    expect(page.store.redo(page.text)).toBe(true);
    expect(Object.keys(page.quotes())).toEqual(['d1', 'd2']);
  });

  it('puts a removed decision where its words now stand', () => {
    const page = pageWith('昨天,祁小满和庞越来到青溪县的老街上散步。', '庞越');
    page.store.remove(['d1']);
    page.replace({ start: 0, end: 0 }, '据报道,');
    page.store.undo(page.text);
    expect(page.quotes()).toEqual({ d1: '庞越' });
  });

  it('reaches back a hundred decisions', () => {
    const page = new Page('祁小满。');
    for (let i = 0; i < 120; i++) page.decide({ start: 0, end: 3 });
    let steps = 0;
    while (page.store.undo(page.text)) steps++;
    expect(steps).toBe(100);
  });
});

/** One random change of the kinds that editors make; gives the text they expect each decision to keep or lose. */
function randomEdit(page: Page, random: Random): void {
  const at = random(page.text.length + 1);
  const kinds: readonly (() => void)[] = [
    () => {
      page.replace({ start: at, end: at }, ['的', '一段新写的话,', '12'][random(3)] ?? '');
    },
    () => {
      page.replace({ start: at, end: Math.min(page.text.length, at + 1 + random(12)) }, '');
    },
    () => {
      page.replace({ start: at, end: at }, '\n\n');
    },
    () => {
      movedParagraph(page, random);
    },
    () => {
      joinedParagraph(page, at);
    },
    () => {
      widenedMark(page, at);
    },
    () => {
      undoneDeletion(page, at, random);
    },
  ];
  kinds[random(kinds.length)]?.();
}

function joinedParagraph(page: Page, from: number): void {
  firstOf(page, /\n\n(?=\S)/, from, (span) => {
    page.replace(span, '');
  });
}

function widenedMark(page: Page, from: number): void {
  firstOf(page, /,/, from, (span) => {
    page.replace(span, '，');
  });
}

function firstOf(page: Page, pattern: RegExp, from: number, change: (span: Span) => void): void {
  const match = pattern.exec(page.text.slice(from));
  if (match !== null) change({ start: from + match.index, end: from + match.index + match[0].length });
}

function movedParagraph(page: Page, random: Random): void {
  const paragraphs = [...page.text.matchAll(/[^\n]+\n\n/g)];
  const moved = paragraphs[random(Math.max(paragraphs.length, 1))];
  if (moved === undefined) return;
  page.replace({ start: moved.index, end: moved.index + moved[0].length }, '');
  const target = [0, ...[...page.text.matchAll(/\n\n/g)].map(({ index }) => index + 2)];
  const to = target[random(target.length)] ?? 0;
  page.replace({ start: to, end: to }, moved[0]);
}

function undoneDeletion(page: Page, at: number, random: Random): void {
  const end = Math.min(page.text.length, at + random(30));
  const removed = page.text.slice(at, end);
  page.replace({ start: at, end }, '');
  page.replace({ start: at, end: at }, removed);
}

describe('1,000 random series of edits and decisions', () => {
  it('every decision stands on its quote or is unplaced; none is lost or doubled', () => {
    const score = { standing: 0, right: 0, unplaced: 0 };
    for (let seed = 1; seed <= 1000; seed++) {
      const random = seededRandom(seed);
      const { headline, body } = writeArticle(random);
      const page = new Page([headline, ...body.map((block) => block.text)].join('\n\n'));
      const expected = decideAtRandom(page, random);
      for (let i = 2 + random(10); i > 0; i--) randomEdit(page, random);
      const quotes = page.quotes();
      expect(Object.keys(quotes)).toEqual([...expected.keys()]);
      judge(page, quotes, expected, score);
      expect(page.store.toSave(page.text)).toHaveLength(expected.size);
    }
    const share = score.right / score.standing;
    console.log(
      `of ${String(score.standing)} decisions whose words still stand in the text, ${(100 * share).toFixed(2)} % are placed on them; ${String(score.unplaced)} are unplaced`,
    );
    expect(share).toBeGreaterThanOrEqual(0.98);
  });
});

/** Decides on random words. Each is made unlike any other of the page by a mark of its own, so that its true place is known. */
function decideAtRandom(page: Page, random: Random): Map<string, string> {
  const expected = new Map<string, string>();
  for (let i = 1; i <= 5; i++) {
    const at = random(page.text.length);
    if (/\s/.test(page.text.charAt(at))) continue;
    const word = `${String.fromCharCode(0x4e00 + 700 + i)}氏`;
    page.replace({ start: at, end: at }, word);
    page.decide({ start: at, end: at + word.length });
    expected.set(`d${String(expected.size + 1)}`, word);
  }
  return expected;
}

function judge(
  page: Page,
  quotes: Record<string, string | undefined>,
  expected: ReadonlyMap<string, string>,
  score: { standing: number; right: number; unplaced: number },
): void {
  const joined = normaliseWidth(page.text.replace(/\s*\n\s*/g, ''));
  for (const [id, word] of expected) {
    const quote = quotes[id];
    if (quote === undefined) score.unplaced++;
    if (!joined.includes(word)) continue;
    score.standing++;
    if (quote === word) score.right++;
  }
}
