import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where a server finds its extensions and keeps its data. */
export interface ServerFolders {
  readonly extensions: string;
  readonly data: string;
}

/** A running VS Code server, bound to 127.0.0.1. */
export interface VsCodeServer {
  /** Host and port, which is also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  /** Emits `line` for every line that the server logs. */
  readonly log: EventEmitter<{ line: [string] }>;
  /** Ends the server and all that it started; resolves when the last line of its log has been emitted. */
  stop(): Promise<void>;
}

/** Starts VS Code's server on a free port. */
export async function startServer(program: string, folders: ServerFolders): Promise<VsCodeServer> {
  const child = spawn(process.execPath, [program, ...serverArguments(folders)], {
    // A group of its own, so that the extension host ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(folders),
  });
  const log = new EventEmitter<{ line: [string] }>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => log.emit('line', line));
  }
  const closed = once(child, 'close').then(() => undefined);
  const stop = () => {
    killGroup(child);
    return closed;
  };
  process.once('exit', () => {
    killGroup(child);
  });
  return { authority: `127.0.0.1:${await boundPort(child, log)}`, log, stop };
}

/** Installs a VSIX into a folder of extensions. */
export function installExtension(program: string, vsix: string, folders: ServerFolders): void {
  execFileSync(process.execPath, [program, ...serverArguments(folders), '--install-extension', vsix, '--force'], {
    // Its complaints about optional addons go nowhere; those of a failure are in the error that is thrown.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(folders),
  });
}

/** No look-ups in a gallery, and sockets and scratch files where they are removed with the data. */
function environment(folders: ServerFolders): NodeJS.ProcessEnv {
  const temporary = join(folders.data, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: temporary };
}

function serverArguments(folders: ServerFolders): string[] {
  return [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${folders.data}`,
    `--extensions-dir=${folders.extensions}`,
    '--disable-telemetry',
    '--disable-workspace-trust',
    '--enable-smoke-test-driver',
  ];
}

async function boundPort(child: ChildProcess, log: EventEmitter<{ line: [string] }>): Promise<string> {
  const lines: string[] = [];
  return await new Promise((resolve, reject) => {
    log.on('line', (line) => {
      lines.push(line);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('close', (code) => {
      reject(new Error(`VS Code's server ended with ${String(code)} before it listened:\n${lines.join('\n')}`));
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
