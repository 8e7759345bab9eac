import { parentPort } from 'node:worker_threads';
import { createTaskRunner, type ArticleTask } from './articleTask';

/** A thread of `--jobs`: it is sent tasks one at a time and answers each with its result. */
const runner = createTaskRunner();
parentPort?.postMessage({ segmenterFailure: runner.segmenterFailure });
parentPort?.on('message', (task: ArticleTask) => {
  void runner.run(task).then((result) => parentPort?.postMessage(result));
});
