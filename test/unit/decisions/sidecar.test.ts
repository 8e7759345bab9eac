import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../core/decisions/decision';
import { readSidecar, writeSidecar, type SidecarHeader } from '../../../core/decisions/sidecar';

const header: SidecarHeader = { format: 'article-annotator/decisions', version: 1, textSha256: '0'.repeat(64) };

function decision(
  id: string,
  start: number,
  at = '2024-01-01T00:00:00Z',
  status: Decision['status'] = 'confirmed',
): Decision {
  const selector = { exact: '祁小满', prefix: '昨天,', suffix: '来了', start, end: start + 3 };
  return { id, action: 'confirm', status, label: 'person', selector, at };
}

function sidecar(...decisions: Decision[]): string {
  return writeSidecar({ header, decisions });
}

describe('a sidecar', () => {
  it('is a header line and a line a decision, in text order', () => {
    const lines = sidecar(decision('b', 9), decision('a', 3)).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id?: string }).id)).toEqual([undefined, 'a', 'b']);
  });

  it('read again is what was written', () => {
    const decisions = [decision('a', 3), decision('b', 9)];
    expect(readSidecar(sidecar(...decisions))).toEqual({ decisions, faults: [] });
  });

  it('merged line by line has no doubles, and of one decision the later', () => {
    const ours = sidecar(decision('a', 3), decision('b', 9, '2024-01-02T00:00:00Z', 'rejected'));
    const theirs = sidecar(decision('b', 9), decision('c', 20));
    const { decisions, faults } = readSidecar(ours + theirs);
    expect(faults).toEqual([]);
    expect(decisions.map(({ id, status }) => `${id} ${status}`)).toEqual(['a confirmed', 'b rejected', 'c confirmed']);
  });

  it.each([
    ['half a merge', '<<<<<<< HEAD\n', 'merge-conflict', 4],
    ['no JSON', '{"id":"x",\n', 'not-json', 4],
    ['something else', '{"id":"x"}\n', 'not-a-decision', 4],
    ['a list', '[]\n', 'not-a-decision', 4],
    ['a newer version', `${JSON.stringify({ ...header, version: 2 })}\n`, 'newer-version', 4],
  ])('with %s names the line and keeps the good ones', (_, bad, reason, line) => {
    const { decisions, faults } = readSidecar(sidecar(decision('a', 3), decision('b', 9)) + bad);
    expect(decisions).toHaveLength(2);
    expect(faults).toEqual([{ line, reason }]);
  });

  it.each([
    ['replaces', { label: 'place' }],
    ['replaces', 'place'],
    ['value', '28000'],
    ['origin', null],
    ['note', 3],
    ['by', ['甲']],
  ])('with a bad %s (%j) has no decision on that line', (key, bad) => {
    const line = JSON.stringify({ ...decision('b', 9), [key]: bad });
    const { decisions, faults } = readSidecar(`${sidecar(decision('a', 3))}${line}\n`);
    expect(decisions.map(({ id }) => id)).toEqual(['a']);
    expect(faults).toEqual([{ line: 3, reason: 'not-a-decision' }]);
  });

  it.each([
    ['', 1],
    ['\n\n', 1],
    ['\0', 2],
  ])('of %j has no header', (content, faults) => {
    expect(readSidecar(content).faults).toHaveLength(faults);
  });

  it('with CRLF reads the same', () => {
    expect(readSidecar(sidecar(decision('a', 3)).replaceAll('\n', '\r\n')).decisions).toEqual([decision('a', 3)]);
  });
});
