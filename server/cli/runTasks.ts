import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { ArticleTask, ReportOf } from './articleTask';
import type { Failure } from './collectArticles';
import { EXIT } from './exitCodes';
import { runPool, type PoolOptions } from './pool';

/** Where progress and complaints go: standard error. */
export type Report = Writable & { readonly isTTY?: boolean };

/**
 * Does all tasks with a bar on a terminal. The first Ctrl-C lets the files at hand be finished and then stops; the second
 * ends the program at once.
 * @param onValue takes each result as it comes, so that it need not be kept
 */
export async function runTasks<T extends ArticleTask>(
  tasks: readonly T[],
  { jobs, entityList }: Pick<PoolOptions<T>, 'jobs' | 'entityList'>,
  report: Report,
  onValue: (task: T, value: ReportOf<T>) => void,
): Promise<{ readonly failures: readonly Failure[]; readonly cancelled: boolean }> {
  if (tasks.length === 0) return { failures: [], cancelled: false };
  const failures = new Map<number, Failure>();
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
  };
  // Not `once`: write-file-atomic ends the program when it is the only one that listens.
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const bar = startBar(tasks.length, report);
  await runPool(tasks, {
    jobs,
    entityList,
    signal: stop.signal,
    onSegmenterFailure: (reason) => report.write(`nodejieba is not available: ${reason}\n`),
    onStart: ({ article }) => bar?.update({ file: article.relativePath }),
    onDone(task, index, result) {
      if ('error' in result) failures.set(index, { file: task.article.path, reason: result.error });
      else onValue(task, result.value as ReportOf<T>);
      bar?.increment();
    },
  });
  bar?.stop();
  process.removeListener('SIGINT', onSignal);
  process.removeListener('SIGTERM', onSignal);
  const inOrder = [...failures].sort(([a], [b]) => a - b).map(([, failure]) => failure);
  return { failures: inOrder, cancelled: stop.signal.aborted };
}

function startBar(total: number, report: Report): SingleBar | undefined {
  if (report.isTTY !== true) return undefined;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {eta_formatted} left {file}',
    stream: report,
  });
  bar.start(total, 0, { file: '' });
  return bar;
}
