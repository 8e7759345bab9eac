import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { installServer } from '../browserHost/install';
import { hasDisplay } from '../systemPrograms';

/** The version that the browser host has too, so that both run the same tests against the same VS Code. */
const VERSION = '1.100.3';
/** How long the download site may say nothing before the browser host is taken instead. */
const PATIENCE_MS = 5_000;

/** Runs suites in the browser host; takes the arguments of `code`. */
export const BROWSER_HOST = fileURLToPath(new URL('../browserHost/code.mjs', import.meta.url));

/** A VS Code to run suites in. */
export interface VsCode {
  readonly executable: string;
  /** Which one it is and why, for the log. */
  readonly description: string;
}

/** Finds a desktop VS Code, by `VSCODE_EXECUTABLE` or by download; where there is none to be had, the browser host. */
export async function findVsCode(): Promise<VsCode> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined) return { executable: named, description: `${named} (VSCODE_EXECUTABLE)` };
  if (!hasDisplay()) return browserHost('there is no display');
  try {
    const executable = await downloadAndUnzipVSCode({
      version: VERSION,
      timeout: PATIENCE_MS,
      reporter: new SilentReporter(),
    });
    return { executable, description: `desktop VS Code ${VERSION}` };
  } catch (error) {
    return browserHost(`VS Code cannot be downloaded (${error instanceof Error ? error.message : String(error)})`);
  }
}

function browserHost(reason: string): VsCode {
  // Now, so that it does not count against the time limit of a suite.
  installServer();
  return { executable: BROWSER_HOST, description: `the browser host, for ${reason}` };
}
