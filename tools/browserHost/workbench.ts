import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { installServer } from './install';
import { installExtension, type ServerFolders, startServer, type VsCodeServer } from './server';

/** What to open in the browser host. */
export interface WorkbenchOptions {
  /** An absolute path: a folder runs as an extension in development, a VSIX is installed. */
  readonly extension: string;
  /** The workspace folder, an absolute path; none opens an empty window. */
  readonly folder?: string | undefined;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Further entries of the workbench's start payload. */
  readonly payload?: (authority: string) => readonly (readonly [string, string])[];
  /** Called before the workbench is loaded. */
  readonly prepare?: (page: Page, server: VsCodeServer) => Promise<void>;
}

/** An open workbench, driven through its page. */
export interface Workbench {
  readonly page: Page;
  readonly address: string;
  /** Ends the browser and the server and removes their data. */
  close(): Promise<void>;
}

/** Starts VS Code's server alone, for a person's own browser. */
export async function serveWorkbench(options: WorkbenchOptions): Promise<Omit<Workbench, 'page'>> {
  const started = await start(options);
  return { address: started.address, close: () => started.close() };
}

/** Opens a workbench in headless Chromium. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const started = await start(options);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await started.close();
  };
  try {
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
    await options.prepare?.(page, started.server);
    await page.goto(started.address);
    return { page, address: started.address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface StartedServer {
  readonly server: VsCodeServer;
  readonly address: string;
  close(): Promise<void>;
}

async function start(options: WorkbenchOptions): Promise<StartedServer> {
  const program = installServer();
  const root = mkdtempSync(join(tmpdir(), 'browser-host-'));
  const folders: ServerFolders = { extensions: join(root, 'extensions'), data: join(root, 'data') };
  writeSettings(folders.data, options.settings ?? {});
  const isPackage = options.extension.endsWith('.vsix');
  if (isPackage) installExtension(program, options.extension, folders);
  const server = await startServer(program, folders);
  const development = isPackage
    ? []
    : [['extensionDevelopmentPath', remote(server.authority, options.extension)] as const];
  const address = addressOf(server.authority, options.folder, [
    ...development,
    ...(options.payload?.(server.authority) ?? []),
  ]);
  const removeData = () => {
    rmSync(root, { recursive: true, force: true });
  };
  process.once('exit', removeData);
  const close = async () => {
    await server.stop();
    removeData();
    process.off('exit', removeData);
  };
  return { server, address, close };
}

/** The address of a file or folder as the workbench names it. */
export function remote(authority: string, path: string): string {
  return `vscode-remote://${authority}${path}`;
}

function addressOf(
  authority: string,
  folder: string | undefined,
  payload: readonly (readonly [string, string])[],
): string {
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

/** No welcome, no news and no questions over what was asked for; a hover is there at once or not. */
const QUIET = {
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
};

function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(dataDir, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
}
