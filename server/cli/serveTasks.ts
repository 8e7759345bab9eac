import { parentPort, workerData } from 'node:worker_threads';
import type { OwnEntity } from '../../core/entities/ownList';
import { createTaskRunner, type ArticleTask } from './articleTask';

/** What a thread of `--jobs` does: it is sent tasks one at a time and answers each with its result. */
export function serveTasks(): void {
  // What `pool.ts` hands over.
  const runner = createTaskRunner(workerData as readonly OwnEntity[] | undefined);
  parentPort?.postMessage({ segmenterFailure: runner.segmenterFailure });
  parentPort?.on('message', (task: ArticleTask) => {
    void runner.run(task).then((result) => parentPort?.postMessage(result));
  });
}
