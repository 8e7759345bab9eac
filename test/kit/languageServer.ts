import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import {
  AnalysedNotification,
  LANGUAGE_ID,
  StatusNotification,
  type AnalysedParams,
  type SegmenterState,
  type StatusParams,
} from '../../protocol/messages';

const SERVER = 'dist/server.js';

/** A server process with a connection to it, and what it has announced. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly initializeResult: InitializeResult;
  readonly analysed: AnalysedParams[];
  readonly segmenterStates: SegmenterState[];
  readonly pid: number | undefined;
  open(uri: string, text: string): Promise<void>;
  /** Replaces the text between two positions; the version is counted up. */
  edit(
    uri: string,
    start: [line: number, character: number],
    end: [line: number, character: number],
    text: string,
  ): Promise<void>;
  stop(): Promise<void>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly initializationOptions?: unknown;
  /** The workspace's folder, as a URI. */
  readonly folder?: string;
  /** `ipc` is what VS Code uses. */
  readonly transport?: 'stdio' | 'ipc';
}

/** Starts the built server and initialises it. @throws when it has not been built */
export async function startLanguageServer({
  env = {},
  initializationOptions,
  folder,
  transport = 'stdio',
}: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run npm run build first`);
  const { child, connection } = connect({ ...process.env, ...env }, transport);
  const analysed: AnalysedParams[] = [];
  const segmenterStates: SegmenterState[] = [];
  connection.onNotification(AnalysedNotification, (params: AnalysedParams) => void analysed.push(params));
  connection.onNotification(StatusNotification, ({ segmenter }: StatusParams) => void segmenterStates.push(segmenter));
  connection.onRequest('workspace/semanticTokens/refresh', () => null);
  connection.listen();
  const initializeResult = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'newsroom' }],
    capabilities: { workspace: { semanticTokens: { refreshSupport: true } } },
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    initializeResult,
    analysed,
    segmenterStates,
    pid: child.pid,
    open(uri, text) {
      versions.set(uri, 1);
      const textDocument = { uri, languageId: LANGUAGE_ID, version: 1, text };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    edit(uri, [startLine, startCharacter], [endLine, endCharacter], text) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const range = {
        start: { line: startLine, character: startCharacter },
        end: { line: endLine, character: endCharacter },
      };
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    stop: () => stopServer(connection, child),
    kill: () => killServer(connection, child),
  };
}

function connect(
  env: NodeJS.ProcessEnv,
  transport: 'stdio' | 'ipc',
): { readonly child: ChildProcess; readonly connection: ProtocolConnection } {
  if (transport === 'ipc') {
    const child = spawn(process.execPath, [SERVER, '--node-ipc'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
  }
  const child = spawn(process.execPath, [SERVER, '--stdio'], { env, stdio: 'pipe' });
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  return { child, connection: createProtocolConnection(reader, writer) };
}

async function killServer(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
  connection.dispose();
}

async function stopServer(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}

/** Waits until the condition holds. @throws with `what` when it does not within ten seconds */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
