import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar } from '../../core/decisions/sidecar';
import { DecideRequest, type DecideParams } from '../../protocol/messages';
import { startLanguageServer, type RunningServer } from '../kit/languageServer';
import { seededRandom } from '../../model/train/random';

/** How often the server is killed: `KILLS=200 npx vitest run test/protocol/sidecarSafety`. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const TEXT = Array.from({ length: 300 }, (_, i) => `第${String(i)}人祁小满来了。`).join('\n');

let folder = '';
let path = '';
let uri = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecar-'));
  path = join(folder, 'a.txt');
  uri = pathToFileURL(path).href;
  writeFileSync(path, TEXT);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Adds a decision on the n-th name without waiting for it to be saved. */
function addDecision({ connection }: RunningServer, n: number): Promise<unknown> {
  const start = TEXT.split('\n').slice(0, n).join('\n').length + (n > 0 ? 1 : 0) + `第${String(n)}人`.length;
  const range = { start, end: start + 3 };
  const params: DecideParams = {
    uri,
    version: 1,
    decisions: [{ action: 'add', status: 'confirmed', label: 'person', range }],
  };
  return connection.sendRequest(DecideRequest, params);
}

function sidecarContent(article = path): string {
  return readFileSync(`${article}.decisions.jsonl`, 'utf8');
}

describe('the sidecar', () => {
  it(
    `is the old or the new one, whole, after each of ${String(KILLS)} kills while it is being saved`,
    async () => {
      const random = seededRandom(1);
      let saved = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const server = await startLanguageServer();
        await server.open(uri, TEXT);
        await addDecision(server, kill);
        const pending = Array.from({ length: 10 }, (_, i) =>
          addDecision(server, (kill + i + 1) % 300).catch(() => undefined),
        );
        await new Promise((resolve) => setTimeout(resolve, random(12)));
        await server.kill();
        await Promise.all(pending);
        const { decisions, faults } = readSidecar(sidecarContent());
        expect(faults).toEqual([]);
        expect(decisions.length).toBeGreaterThan(saved);
        saved = decisions.length;
      }
    },
    KILLS * 5_000,
  );

  it('fits its schema, line by line', async () => {
    const server = await startLanguageServer();
    await server.open(uri, TEXT);
    await addDecision(server, 3);
    await server.stop();
    const schema = JSON.parse(readFileSync('schemas/decisions.schema.json', 'utf8')) as object;
    const validate = addFormats(new Ajv({ allErrors: true })).compile(schema);
    for (const line of sidecarContent().trimEnd().split('\n')) {
      validate(JSON.parse(line));
      expect(validate.errors).toBeNull();
    }
  });

  it('of two branches merges in git and keeps the decisions of both', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const decideAndCommit = async (n: number): Promise<void> => {
      const server = await startLanguageServer();
      await server.open(uri, TEXT);
      await addDecision(server, n);
      await server.stop();
      git('add', '-A');
      git('commit', '-qm', `decision ${String(n)}`);
    };
    writeFileSync(join(folder, '.gitattributes'), '*.decisions.jsonl merge=union\n');
    git('init', '-q', '-b', 'main');
    await decideAndCommit(1);
    git('checkout', '-qb', 'other');
    await decideAndCommit(2);
    git('checkout', '-q', 'main');
    await decideAndCommit(3);
    git('merge', '-q', '--no-edit', 'other');
    const { decisions, faults } = readSidecar(sidecarContent());
    expect(faults).toEqual([]);
    expect(decisions.map(({ selector }) => TEXT.slice(selector.start - 2, selector.start))).toEqual([
      '1人',
      '2人',
      '3人',
    ]);
  });
});
