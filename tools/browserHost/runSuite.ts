import { EventEmitter, once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import type { CodeArguments } from './codeArguments';
import type { VsCodeServer } from './server';
import { openWorkbench, remote } from './workbench';

/** VS Code's report and the end of the extension host come in either order, moments apart. */
const PATIENCE_MS = 5_000;

/**
 * Runs a suite in the browser host and resolves to the exit code that `code` would give, or to 1 if the extension host died.
 * What VS Code logs, the suite's own lines among it, goes to the log file.
 */
export async function runSuite(args: CodeArguments, logFile: string): Promise<number> {
  const run = new SuiteRun(logFile);
  const workbench = await openWorkbench({
    extension: args.developmentPath,
    folder: args.folder,
    settings: readSettings(args.userDataDir),
    payload: (authority) => [['extensionTestsPath', remote(authority, args.testsPath)]],
    prepare: (page, server) => run.listen(page, server),
  });
  const code = await run.exitCode();
  // VS Code reports 0 when its extension host is gone, so the host's own end is looked at too.
  const hostEnd = await run.hostEnd();
  await workbench.close();
  if (hostEnd === undefined || hostEnd.includes('code: 0, signal: null')) return code;
  console.error(`The extension host died: ${hostEnd}`);
  return 1;
}

/** What is seen of a suite from outside the extension host. */
class SuiteRun {
  readonly #logFile: string;
  readonly #events = new EventEmitter<{ exit: [number]; hostEnd: [string] }>();
  readonly #exit = once(this.#events, 'exit').then(([code]) => code as number);
  readonly #hostEnd = once(this.#events, 'hostEnd').then(([line]) => line as string);

  constructor(logFile: string) {
    this.#logFile = logFile;
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, '');
  }

  /** What VS Code reports; 1 if the extension host is gone and nothing is reported. */
  async exitCode(): Promise<number> {
    return await Promise.race([this.#exit, this.#hostEnd.then(() => patience(1))]);
  }

  /** The server's line about the end of the extension host; nothing if the host goes on although its suite has ended. */
  async hostEnd(): Promise<string | undefined> {
    return await Promise.race([this.#hostEnd, patience(undefined)]);
  }

  async listen(page: Page, server: VsCodeServer): Promise<void> {
    server.log.on('line', (line) => {
      this.#log(line);
      if (line.includes('Extension Host Process exited with code')) this.#events.emit('hostEnd', line);
    });
    page.on('crash', () => {
      this.#log('The page crashed.');
      this.#events.emit('exit', 1);
    });
    await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
      this.#log(`${type}: ${format(...values)}`);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      this.#events.emit('exit', code);
    });
  }

  #log(line: string): void {
    appendFileSync(this.#logFile, `${stripVTControlCharacters(line)}\n`);
  }
}

function readSettings(userDataDir: string): Record<string, unknown> {
  const file = join(userDataDir, 'User/settings.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

function patience<T>(otherwise: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, otherwise).unref());
}
