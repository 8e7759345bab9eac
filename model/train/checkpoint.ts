import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { TrainerState } from './crf';

const FOLDER = 'out/train';

/** Where training stands after an epoch, so that a run that was stopped goes on from there. */
export interface Checkpoint {
  readonly epoch: number;
  readonly trainer: TrainerState;
}

/** The file for one set of options and features: a run with others does not go on from it. */
export function checkpointFile(options: unknown, keys: Int32Array): string {
  const hash = createHash('sha256').update(JSON.stringify(options)).update(keys).digest('hex').slice(0, 16);
  return join(FOLDER, `${hash}.checkpoint`);
}

export function readCheckpoint(file: string): Checkpoint | undefined {
  return existsSync(file) ? (deserialize(readFileSync(file)) as Checkpoint) : undefined;
}

export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, serialize(checkpoint));
}

export function removeCheckpoint(file: string): void {
  rmSync(file, { force: true });
}
