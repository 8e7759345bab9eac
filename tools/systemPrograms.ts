import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the browser host takes from the system, by the Debian package that brings it. */
const PROGRAMS = {
  chromium: () => findChromium() !== undefined,
  'fonts-noto-cjk': hasChineseFont,
  ripgrep: () => findRipgrep() !== undefined,
};

type DebianPackage = keyof typeof PROGRAMS;

/** What VS Code's server needs, to be looked at with a person's own browser. */
export const FOR_SERVER: readonly DebianPackage[] = ['ripgrep'];
/** What it needs to be driven by a program. */
export const FOR_DRIVING: readonly DebianPackage[] = ['chromium', 'fonts-noto-cjk', 'ripgrep'];

/** The browser that drives VS Code's workbench. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM'] ?? findOnPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');
}

/** The search program of VS Code's server. */
export function findRipgrep(): string | undefined {
  return findOnPath('rg');
}

/** The path of the first of these programs that can be run. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Whether a desktop program can open a window here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Installs what the browser host needs, where that can be done without asking.
 * @throws with the line to run, where it cannot
 */
export function installSystemPrograms(needed: readonly DebianPackage[]): void {
  const missing = missingOf(needed);
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (!mayInstall()) {
    throw new Error(
      `VS Code in a browser needs ${missing.join(', ')}. On Debian or Ubuntu run:\n` +
        `  sudo apt-get update && sudo ${install.join(' ')}\n` +
        'Elsewhere install ripgrep, and for the tests Chromium (or set CHROMIUM to its path) and a Chinese font.',
    );
  }
  console.log(`Installing ${missing.join(', ')} …`);
  aptGet(['update']);
  aptGet(install.slice(1));
  const still = missingOf(needed);
  if (still.length > 0) throw new Error(`apt-get installed ${still.join(', ')}, and still it cannot be used.`);
}

function missingOf(needed: readonly DebianPackage[]): DebianPackage[] {
  return needed.filter((debianPackage) => !PROGRAMS[debianPackage]());
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

function aptGet(args: readonly string[]): void {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.trim() !== '';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
