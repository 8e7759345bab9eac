import type { Locator, Page } from 'playwright-core';

/** How long the workbench may take to show what was asked for. */
const PATIENCE_MS = 20_000;

/** Opens a file of the workspace from the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick({ timeout: PATIENCE_MS });
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: PATIENCE_MS });
}

/** Waits until the text has several colours, and then until they stay as they are. */
export async function waitForColours(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const spans = [...document.querySelectorAll('.view-lines .view-line span[class^=mtk]')];
      const colours = spans.map((span) => `${span.className} ${span.textContent}`).join('\n');
      const state = globalThis as unknown as { colours?: string; since?: number };
      if (colours !== state.colours) Object.assign(state, { colours, since: performance.now() });
      const several = new Set(spans.map((span) => span.className)).size > 1;
      return several && performance.now() - (state.since ?? 0) > 1_500;
    },
    undefined,
    { timeout: PATIENCE_MS, polling: 100 },
  );
}

/** Puts the cursor on a line, counted from 1, and the line into the middle of the view. */
export async function revealLine(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.waitFor({ timeout: PATIENCE_MS });
  await input.fill(`:${String(line)}`);
  await input.press('Enter');
  await page.locator(`.line-numbers.active-line-number`, { hasText: String(line) }).waitFor({ timeout: PATIENCE_MS });
}

/** Where the editor lays its lines out anew under the mouse, the hover closes and a person moves the mouse again. */
const HOVER_TRIES = 4;

/** Moves the mouse onto a word that is in sight, and resolves to the text of the hover that appears. */
export async function hoverWord(page: Page, word: string, tries = HOVER_TRIES): Promise<string> {
  const { x, y } = await page.evaluate(locateWord, word);
  await page.mouse.move(0, 0);
  await page.mouse.move(x, y, { steps: 8 });
  const contents = page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ hasNotText: 'Loading' }).first();
  try {
    await contents.waitFor({ timeout: PATIENCE_MS / HOVER_TRIES });
  } catch (error) {
    if (tries <= 1) throw error;
    return hoverWord(page, word, tries - 1);
  }
  return await contents.innerText();
}

/** The text of the item beside the language's name in the status bar. */
export async function languageStatus(page: Page): Promise<string> {
  await page.mouse.move(0, 0);
  await page.locator('.statusbar-item#status\\.languageStatus').hover({ timeout: PATIENCE_MS });
  const status = page.locator('.hover-language-status').first();
  await status.waitFor({ timeout: PATIENCE_MS });
  return await status.innerText();
}

/** Runs a command by its title, as the palette shows it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.waitFor({ timeout: PATIENCE_MS });
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click({ timeout: PATIENCE_MS });
}

/** Shows the outline, and resolves to its rows. */
export async function showOutline(page: Page): Promise<Locator> {
  await runCommand(page, 'Explorer: Focus on Outline View');
  const rows = page.locator('.outline-tree .monaco-list-row');
  await rows.first().waitFor({ timeout: PATIENCE_MS });
  return rows;
}

/** Runs in the page: the middle of a word on the screen. The colours cut a line into many pieces of text. */
function locateWord(word: string): { x: number; y: number } {
  for (const line of document.querySelectorAll('.view-lines .view-line')) {
    const start = line.textContent.indexOf(word);
    if (start < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      const end = start + word.length;
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error(`${word} is not in sight.`);
}
