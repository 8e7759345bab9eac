import { EventEmitter, once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import type { CodeArguments } from './codeArguments';
import type { VsCodeServer } from './server';
import { openWorkbench, remote } from './workbench';

/** How long a host may take to end after its suite has, in milliseconds. */
const END_OF_HOST_MS = 5_000;

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
  const code = await run.exitCode;
  // VS Code reports 0 when its extension host is gone, so the host's own end is looked at too.
  const hostEnd = await run.hostEnd();
  await workbench.close();
  if (hostEnd === undefined || isClean(hostEnd)) return code;
  console.error(`The extension host died: ${hostEnd.line}`);
  return 1;
}

interface HostEnd {
  readonly line: string;
  /** Whether the suite had reported its exit code before. */
  readonly afterSuite: boolean;
}

function isClean({ line, afterSuite }: HostEnd): boolean {
  return afterSuite && line.includes('code: 0, signal: null');
}

/** What is seen of a suite from outside the extension host. */
class SuiteRun {
  readonly #logFile: string;
  readonly #events = new EventEmitter<{ exit: [number]; hostEnd: [HostEnd] }>();
  readonly exitCode = once(this.#events, 'exit').then(([code]) => code as number);
  readonly #hostEnd = once(this.#events, 'hostEnd').then(([end]) => end as HostEnd);
  #reported = false;

  constructor(logFile: string) {
    this.#logFile = logFile;
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, '');
  }

  /** How the extension host ended; nothing if it goes on although its suite has ended. */
  async hostEnd(): Promise<HostEnd | undefined> {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, END_OF_HOST_MS, undefined).unref());
    return await Promise.race([this.#hostEnd, patience]);
  }

  async listen(page: Page, server: VsCodeServer): Promise<void> {
    server.log.on('line', (line) => {
      this.#log(line);
      if (/Extension Host Process exited with code/.test(line)) this.#endHost(line);
    });
    page.on('crash', () => {
      this.#log('The page crashed.');
      this.#report(1);
    });
    await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
      this.#log(`${type}: ${format(...values)}`);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      this.#report(code);
    });
  }

  #report(code: number): void {
    this.#reported = true;
    this.#events.emit('exit', code);
  }

  #endHost(line: string): void {
    this.#events.emit('hostEnd', { line, afterSuite: this.#reported });
    // The workbench may never report a host that is gone.
    this.#events.emit('exit', 1);
  }

  #log(line: string): void {
    appendFileSync(this.#logFile, `${stripVTControlCharacters(line)}\n`);
  }
}

function readSettings(userDataDir: string): Record<string, unknown> {
  const file = join(userDataDir, 'User/settings.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}
