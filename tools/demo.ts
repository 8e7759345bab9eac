import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveWorkbench } from './browserHost/workbench';
import { packageExtension } from './packageExtension';
import { summarise } from './summarise';
import { findOnPath, FOR_SERVER, hasDisplay, installSystemPrograms } from './systemPrograms';

const SAMPLES = resolve('samples');
/** A VS Code of its own, so that the demo changes nothing in the one a person works with. */
const PROFILE = resolve('.tools/demo');

/** Shows what the extension does: a page's annotations in words, then VS Code on the samples. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
  const vsix = resolve(await packageExtension());
  const [page = ''] = readdirSync(SAMPLES).sort();
  console.log(`\n${summarise(join(SAMPLES, page))}\n`);
  const code = hasDisplay() ? findOnPath('code') : undefined;
  if (code === undefined) await showInBrowser(vsix, values.once);
  else showOnDesktop(code, vsix, values.once);
}

async function showInBrowser(vsix: string, justOnce: boolean): Promise<void> {
  installSystemPrograms(FOR_SERVER);
  const { address, close } = await serveWorkbench({ extension: vsix, folder: SAMPLES });
  const { status } = await fetch(address);
  if (status !== 200) throw new Error(`VS Code answers ${String(status)} at ${address}`);
  console.log(`VS Code is at ${address}`);
  if (!justOnce) {
    console.log('Open that address in a browser, then a page in the explorer. Ctrl+C ends it.');
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
  await close();
}

function showOnDesktop(code: string, vsix: string, justOnce: boolean): void {
  mkdirSync(PROFILE, { recursive: true });
  const profile = [`--user-data-dir=${join(PROFILE, 'data')}`, `--extensions-dir=${join(PROFILE, 'extensions')}`];
  execFileSync(code, [...profile, '--install-extension', vsix, '--force'], { stdio: 'inherit' });
  if (justOnce) execFileSync(code, [...profile, '--list-extensions'], { stdio: 'inherit' });
  else execFileSync(code, [...profile, '--new-window', SAMPLES], { stdio: 'inherit' });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
