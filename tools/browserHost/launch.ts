import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseCodeArguments } from './codeArguments';
import { runSuite } from './runSuite';

/** The exit code of a run that took longer than it may, as `timeout` gives it. */
const TIMED_OUT = 124;
const TIME_LIMIT_SECONDS = Number(process.env['BROWSER_HOST_TIME_LIMIT'] ?? 180);
const LOG_FILE = resolve(process.env['BROWSER_HOST_LOG'] ?? 'out/browserHost.log');

/** Runs the suite that these arguments of `code` name, and exits as `code` would. */
export async function launch(args: readonly string[]): Promise<never> {
  stopOn('SIGINT', 130);
  stopOn('SIGTERM', 143);
  stopOn('SIGHUP', 129);
  setTimeout(() => {
    console.error(`The suite did not end within ${String(TIME_LIMIT_SECONDS)} seconds.`);
    exit(TIMED_OUT);
  }, TIME_LIMIT_SECONDS * 1000);
  exit(await runSuite(parseCodeArguments(args), LOG_FILE));
}

function stopOn(signal: NodeJS.Signals, code: number): void {
  process.once(signal, () => exit(code));
}

/** Leaves through the exit hooks, which end the server's process group and the browser. */
function exit(code: number): never {
  if (code !== 0 && existsSync(LOG_FILE)) console.error(`What VS Code logged is in ${LOG_FILE}`);
  process.exit(code);
}
