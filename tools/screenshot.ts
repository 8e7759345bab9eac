import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hoverWord, openFile, revealLine, showOutline, waitForColours } from './browserHost/drive';
import { openWorkbench } from './browserHost/workbench';
import { packageExtension } from './packageExtension';
import { FOR_DRIVING, installSystemPrograms } from './systemPrograms';

const USAGE = 'npm run screenshot -- FILE OUT.png [--hover WORD]';

/** Takes a picture of a file in VS Code as an editor sees it: colours, outline, and a hover over a word. */
async function takeScreenshot(file: string, out: string, word: string | undefined): Promise<void> {
  installSystemPrograms(FOR_DRIVING);
  const workbench = await openWorkbench({
    extension: resolve(await packageExtension()),
    folder: dirname(file),
    settings: SETTINGS,
  });
  try {
    const { page } = workbench;
    await openFile(page, basename(file));
    await waitForColours(page);
    await showOutline(page);
    if (word !== undefined) {
      await revealLine(page, lineOf(word, file));
      console.log(await hoverWord(page, word));
    }
    mkdirSync(dirname(out), { recursive: true });
    await page.screenshot({ path: out });
  } finally {
    await workbench.close();
  }
}

/** Only our colours and boxes. */
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' };

function lineOf(word: string, file: string): number {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(word));
  if (line < 0) throw new Error(`${word} is not in ${file}`);
  return line + 1;
}

const { values, positionals } = parseArgs({ options: { hover: { type: 'string' } }, allowPositionals: true });
const [file, out] = positionals;
if (file === undefined || out === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  void takeScreenshot(resolve(file), resolve(out), values.hover);
}
