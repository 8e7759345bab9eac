import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnnotationsRequest } from '../protocol/messages';
import { startLanguageServer, type RunningServer } from '../test/kit/languageServer';
import { decideOnName, linesOfNames } from '../test/kit/names';

/**
 * `npm run bench:decisions`: what 5,000 decisions on one page cost over the pipe: opening the page with and without them, and
 * one decision more, until the annotations that show it are there and until it is saved. Medians.
 */
const DECISIONS = 5_000;
const BATCH = 250;
const OPENINGS = 5;
const TRIES = 15;
const TEXT = linesOfNames(DECISIONS + TRIES);

const folder = mkdtempSync(join(tmpdir(), 'bench-decisions-'));
const decided = articleAt('decided.txt');
const bare = articleAt('bare.txt');

function articleAt(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, TEXT);
  return pathToFileURL(path).href;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds from opening the page in a new server to its annotations. */
async function opening(uri: string): Promise<number> {
  const server = await startLanguageServer({});
  const milliseconds = await timed(async () => {
    await server.open(uri, TEXT);
    await server.connection.sendRequest(AnnotationsRequest, { uri });
  });
  await server.stop();
  return milliseconds;
}

async function decideMany(server: RunningServer): Promise<void> {
  for (let from = 0; from < DECISIONS; from += BATCH)
    await Promise.all(Array.from({ length: BATCH }, (_, i) => decideOnName(server, decided, TEXT, from + i)));
}

async function openings(uri: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) times.push(await opening(uri));
  return median(times);
}

async function main(): Promise<void> {
  const server = await startLanguageServer({});
  await server.open(decided, TEXT);
  await decideMany(server);
  const shown: number[] = [];
  const saved: number[] = [];
  for (let n = DECISIONS; n < DECISIONS + TRIES; n++) {
    let saving: Promise<unknown> = Promise.resolve();
    saved.push(
      await timed(async () => {
        shown.push(
          await timed(async () => {
            saving = decideOnName(server, decided, TEXT, n);
            await server.connection.sendRequest(AnnotationsRequest, { uri: decided });
          }),
        );
        await saving;
      }),
    );
  }
  await server.stop();
  console.log(
    `one decision more on a page with ${String(DECISIONS)}: shown in ${median(shown).toFixed(0)} ms, saved in ${median(saved).toFixed(0)} ms`,
  );
  const [without, withThem] = [await openings(bare), await openings(decided)];
  console.log(
    `opening: ${without.toFixed(0)} ms without decisions, ${(withThem - without).toFixed(0)} ms more with them`,
  );
  rmSync(folder, { recursive: true });
}

void main();
