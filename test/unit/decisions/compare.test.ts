import { describe, expect, it } from 'vitest';
import { compareDecisions } from '../../../core/decisions/compare';
import type { Decision } from '../../../core/decisions/decision';
import { flatten, selectorOf } from '../../../core/decisions/selector';

const TEXT = '昨天,祁小满和庞越在青溪县见面,谈了《老街》。';

function decide(quote: string, label: string, status: Decision['status'] = 'confirmed'): Decision {
  const start = TEXT.indexOf(quote);
  const selector = selectorOf(flatten(TEXT), { start, end: start + quote.length });
  return { id: `${quote}-${label}`, action: 'add', status, label, selector, at: '2024-01-01T00:00:00Z' };
}

describe('two editors', () => {
  it('who agree have F1 and κ of 1 and no differences', () => {
    const decisions = [decide('祁小满', 'person'), decide('青溪县', 'place')];
    const { agreements, differences } = compareDecisions(decisions, decisions, TEXT);
    expect(agreements.map(({ label, f1, kappa }) => [label, f1, kappa])).toEqual([
      ['person', 1, 1],
      ['place', 1, 1],
    ]);
    expect(differences).toEqual([]);
  });

  it('who differ are told where, in text order', () => {
    const ours = [decide('祁小满', 'person'), decide('青溪县', 'place'), decide('《老街》', 'work')];
    const theirs = [decide('庞越', 'person'), decide('青溪县', 'organization'), decide('《老街》', 'work')];
    const { agreements, differences } = compareDecisions(ours, theirs, TEXT);
    expect(
      agreements.map(({ label, both, onlyOurs, onlyTheirs, f1 }) => [label, both, onlyOurs, onlyTheirs, f1]),
    ).toEqual([
      ['organization', 0, 0, 1, 0],
      ['person', 0, 1, 1, 0],
      ['place', 0, 1, 0, 0],
      ['work', 1, 0, 0, 1],
    ]);
    expect(
      differences.map(({ ours: a, theirs: b }) => [
        a?.decision.label,
        b?.decision.label,
        (a ?? b)?.decision.selector.exact,
      ]),
    ).toEqual([
      ['person', undefined, '祁小满'],
      [undefined, 'person', '庞越'],
      ['place', 'organization', '青溪县'],
    ]);
  });

  it('κ counts for less than plain agreement: by chance most of a text is outside any label', () => {
    const { agreements } = compareDecisions([decide('祁小满', 'person')], [decide('庞越', 'person')], TEXT);
    expect(agreements[0]?.kappa).toBeLessThan(0);
  });

  it('a rejection is no annotation', () => {
    const rejected = [decide('祁小满', 'person', 'rejected')];
    expect(compareDecisions(rejected, [], TEXT)).toEqual({ agreements: [], differences: [] });
    const { agreements, differences } = compareDecisions([decide('祁小满', 'person')], rejected, TEXT);
    expect(agreements.map(({ both, onlyOurs, onlyTheirs }) => [both, onlyOurs, onlyTheirs])).toEqual([[0, 1, 0]]);
    expect(differences.map(({ theirs }) => theirs?.decision.status)).toEqual(['rejected']);
  });
});
