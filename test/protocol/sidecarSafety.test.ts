import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar } from '../../core/decisions/sidecar';
import { startLanguageServer, until, type RunningServer } from '../kit/languageServer';
import { decideOnName, linesOfNames } from '../kit/names';
import { runCli } from '../kit/runCli';
import { seededRandom } from '../../model/train/random';

/** How often the server is killed: `KILLS=200 npx vitest run test/protocol/sidecarSafety`. */
const KILLS = Number(process.env['KILLS'] ?? 20);
/** How often the client is: `CLIENT_KILLS=200`. Fewer, for it takes a second to start. */
const CLIENT_KILLS = Number(process.env['CLIENT_KILLS'] ?? 4);
const TEXT = linesOfNames(300);

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

/** Adds a decision on the n-th name. */
function addDecision(server: RunningServer, n: number): Promise<unknown> {
  return decideOnName(server, uri, TEXT, n);
}

function sidecarContent(article = path): string {
  return readFileSync(`${article}.decisions.jsonl`, 'utf8');
}

function expectToFitSchema(): void {
  const schema = JSON.parse(readFileSync('schemas/decisions.schema.json', 'utf8')) as object;
  const validate = addFormats(new Ajv({ allErrors: true })).compile(schema);
  for (const line of sidecarContent().trimEnd().split('\n')) {
    validate(JSON.parse(line));
    expect(validate.errors).toBeNull();
  }
}

/**
 * Starts a client that decides without end, kills it some time after its first decision was saved, and waits for the end of
 * the server that it leaves behind.
 * @returns the names whose decisions the client knew to be saved
 */
async function killClient(article: string, milliseconds: number): Promise<number[]> {
  const client = spawn(process.execPath, ['--import', 'tsx', 'test/kit/doomedClient.ts', article], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: { readonly server?: number; readonly saved?: number }[] = [];
  const lines = createInterface({ input: client.stdout });
  lines.on('line', (line) => said.push(JSON.parse(line) as (typeof said)[number]));
  await until(() => said.length > 1, 'the first decision');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const ended = Promise.all([once(client, 'exit'), once(lines, 'close')]);
  client.kill('SIGKILL');
  await ended;
  // The server may still be saving what had reached it.
  expect(readSidecar(sidecarContent(article)).faults).toEqual([]);
  const server = said[0]?.server ?? 0;
  await until(() => !isRunning(server), 'the server to end');
  return said.flatMap(({ saved }) => saved ?? []);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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

  it(
    `is whole and holds all that was saved after each of ${String(CLIENT_KILLS)} kills of the client`,
    async () => {
      const random = seededRandom(2);
      for (let kill = 0; kill < CLIENT_KILLS; kill++) {
        // A page of its own for each, for a client saves up to 300 decisions.
        const article = join(folder, `${String(kill)}.txt`);
        writeFileSync(article, TEXT);
        const saved = await killClient(article, random(40));
        const { decisions, faults } = readSidecar(sidecarContent(article));
        expect(faults).toEqual([]);
        const found = decisions.map(({ selector }) => TEXT.slice(0, selector.start).split('\n').length - 1);
        expect(found).toEqual(expect.arrayContaining(saved));
      }
    },
    CLIENT_KILLS * 15_000,
  );

  it('fits its schema, line by line', async () => {
    const server = await startLanguageServer();
    await server.open(uri, TEXT);
    await addDecision(server, 3);
    await server.stop();
    expectToFitSchema();
  });

  it('fits it when its decisions were imported', async () => {
    const file = join(folder, 'done.jsonl');
    const label = [[3, 6, 'PER']];
    writeFileSync(file, `${JSON.stringify({ id: 1, text: TEXT, label, Comments: ['看过'] })}\n`);
    await runCli(['import', file, '--format', 'doccano', '--article', path, '--labels', 'PER=person']);
    const { decisions } = readSidecar(sidecarContent());
    expect(decisions.map(({ origin, label: type }) => [type, origin])).toEqual([
      ['person', { format: 'doccano', file: 'done.jsonl' }],
    ]);
    expectToFitSchema();
  });

  it('is cleared of what a crash left beside it when it is opened again, and of nothing else', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    const leave = (name: string, time = hourAgo): void => {
      writeFileSync(join(folder, name), '{"format":');
      utimesSync(join(folder, name), time, time);
    };
    leave('a.txt.decisions.jsonl.1234567890');
    leave('a.txt.decisions.jsonl.987', new Date());
    const others = ['a.txt.decisions.jsonl.bak', 'b.txt.decisions.jsonl.123', 'a.txt.123', 'a.txt.decisions.jsonl.1.2'];
    for (const name of others) leave(name);
    const server = await startLanguageServer();
    await server.open(uri, TEXT);
    await until(() => !existsSync(join(folder, 'a.txt.decisions.jsonl.1234567890')), 'the file to be removed');
    await server.stop();
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'a.txt.decisions.jsonl.987', ...others].sort());
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
