import { runSuite } from './runSuite';

/** The second session's entry, called by VS Code: what a window finds after it was reloaded. */
export function run(): Promise<void> {
  return runSuite(() => import('./reopened'));
}
