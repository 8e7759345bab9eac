import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { OwnEntity } from '../../core/entities/ownList';
import { createTaskRunner, type ArticleTask, type TaskResult } from './articleTask';

/** The newsroom's own names, if there are any. */
type EntityList = readonly OwnEntity[] | undefined;

interface Lane {
  run(task: ArticleTask): Promise<TaskResult>;
  close(): Promise<unknown>;
}

export interface PoolOptions<T extends ArticleTask> {
  /** How many threads; with one the work is done in this thread. */
  readonly jobs: number;
  readonly entityList?: EntityList;
  /** When it fires no further task is begun; those begun are finished, so every file is whole. */
  readonly signal: AbortSignal;
  /** Called once when nodejieba could not be loaded. */
  onSegmenterFailure(reason: string): void;
  onStart(task: T): void;
  onDone(task: T, index: number, result: TaskResult): void;
}

/** Does all tasks. Each thread takes the next when it is free, so memory does not grow with their number. */
export async function runPool<T extends ArticleTask>(tasks: readonly T[], options: PoolOptions<T>): Promise<void> {
  const queue = tasks.entries();
  const lanes = Math.max(1, Math.min(options.jobs, tasks.length));
  let told = false;
  const tell = (reason: string): void => {
    if (!told) options.onSegmenterFailure(reason);
    told = true;
  };
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const lane = lanes === 1 ? openHere(options.entityList, tell) : await openThread(options.entityList, tell);
      for (const [index, task] of queue) {
        if (options.signal.aborted) break;
        options.onStart(task);
        options.onDone(task, index, await lane.run(task));
      }
      await lane.close();
    }),
  );
}

function openHere(entityList: EntityList, tell: (reason: string) => void): Lane {
  const runner = createTaskRunner(entityList);
  if (runner.segmenterFailure !== undefined) tell(runner.segmenterFailure);
  return {
    async run(task) {
      // Without a turn of the event loop no signal would be heard between two files.
      await new Promise(setImmediate);
      return runner.run(task);
    },
    close: () => Promise.resolve(),
  };
}

/** A thread that dies fails the task it was at; the next task gets a new one. */
async function openThread(entityList: EntityList, tell: (reason: string) => void): Promise<Lane> {
  let worker: Worker | undefined = await startWorker(entityList, tell);
  return {
    async run(task) {
      try {
        worker ??= await startWorker(entityList, tell);
        worker.postMessage(task);
        const [result] = (await once(worker, 'message')) as [TaskResult];
        return result;
      } catch (error) {
        worker = undefined;
        return { error: `the thread ended: ${error instanceof Error ? error.message : String(error)}` };
      }
    },
    close: async () => worker?.terminate(),
  };
}

async function startWorker(entityList: EntityList, tell: (reason: string) => void): Promise<Worker> {
  const worker = new Worker(__filename, { workerData: entityList });
  const [{ segmenterFailure }] = (await once(worker, 'message')) as [{ segmenterFailure?: string }];
  if (segmenterFailure !== undefined) tell(segmenterFailure);
  return worker;
}
