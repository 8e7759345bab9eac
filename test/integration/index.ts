import { runSuite } from './runSuite';

/** The first session's entry, called by VS Code. */
export function run(): Promise<void> {
  return runSuite(() => import('./suite'));
}
