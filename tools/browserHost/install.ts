import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRipgrep } from '../systemPrograms';

const PINNED = join(dirname(fileURLToPath(import.meta.url)), 'codeServer');
/** A folder of its own: an install nested in the project's node_modules would die with every `npm ci`. */
const FOLDER = resolve(PINNED, '../../../.tools/browserHost');
const VSCODE = join(FOLDER, 'node_modules/code-server/lib/vscode');
const STAMP = join(FOLDER, 'installed-from.json');

/** Installs VS Code's server if it is not there (about 15 seconds, 320 MB). Returns the program, to be run by Node. */
export function installServer(): string {
  if (!isInstalled()) install();
  return join(VSCODE, 'out/server-main.js');
}

/** The stamp is written last, so an install that was cut off does not count. */
function isInstalled(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === pinnedVersions();
}

function pinnedVersions(): string {
  return readFileSync(join(PINNED, 'package-lock.json'), 'utf8');
}

function install(): void {
  const ripgrep = findRipgrep();
  if (ripgrep === undefined) throw new Error('No ripgrep found: install it so that `rg` is on the PATH.');
  console.log(`Installing VS Code's server in ${FOLDER} …`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(PINNED, file), join(FOLDER, file));
  npm('ci', FOLDER);
  // What code-server's own install script would do, which also downloads ripgrep from outside the registry.
  for (const folder of [VSCODE, join(VSCODE, 'extensions')]) npm('install', folder);
  linkRipgrep(ripgrep);
  writeFileSync(STAMP, pinnedVersions());
}

function npm(command: 'ci' | 'install', folder: string): void {
  execFileSync('npm', [command, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Searching and `findFiles` run this program. */
function linkRipgrep(ripgrep: string): void {
  const bin = join(VSCODE, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(ripgrep, join(bin, 'rg'));
}
