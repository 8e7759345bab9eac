import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  hoverWord,
  languageStatus,
  openFile,
  revealLine,
  runCommand,
  waitForColours,
} from '../../tools/browserHost/drive';
import { installServer } from '../../tools/browserHost/install';
import { installExtension } from '../../tools/browserHost/server';
import { openWorkbench } from '../../tools/browserHost/workbench';
import { makeIntegrationWorkspace } from '../../tools/integrationWorkspace';
import { packageExtension } from '../../tools/packageExtension';

let vsix: string;

beforeAll(async () => {
  installServer();
  vsix = resolve(await packageExtension());
}, 300_000);

test('the package holds what runs, and nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'installed-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  installExtension(installServer(), vsix, { extensions: join(root, 'extensions'), data: join(root, 'data') });
  const [name = ''] = readdirSync(join(root, 'extensions')).filter((entry) => entry.startsWith('article-annotator.'));
  expect(filesBelow(join(root, 'extensions', name)).join('\n')).toBe(
    `
.vsixmanifest
LICENSE.txt
NOTICE.md
changelog.md
dist/client.js
dist/gazetteer.txt
dist/licences.txt
dist/server.js
dist/tagger.bin
l10n/bundle.l10n.zh-cn.json
language-configuration.json
media/icon.png
media/view.svg
node_modules/nodejieba/LICENSE
node_modules/nodejieba/build/Release/nodejieba.node
node_modules/nodejieba/package.json
node_modules/nodejieba/submodules/cppjieba/LICENSE
node_modules/nodejieba/submodules/cppjieba/dict/hmm_model.utf8
node_modules/nodejieba/submodules/cppjieba/dict/idf.utf8
node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8
node_modules/nodejieba/submodules/cppjieba/dict/stop_words.utf8
node_modules/nodejieba/submodules/cppjieba/dict/user.dict.utf8
package.json
package.nls.json
package.nls.zh-cn.json
readme.md
schemas/entities.schema.json
schemas/labels.schema.json
syntaxes/news-article.tmLanguage.json
`.trim(),
  );
});

test('the installed extension colours a page, answers a hover and has its word segmenter', async () => {
  const workbench = await openWorkbench({ extension: vsix, folder: resolve('test/integration/fixtures') });
  try {
    const { page } = workbench;
    await openFile(page, '两篇.txt');
    await waitForColours(page);
    expect(await hoverWord(page, '涞源县')).toContain('河北省 › 保定市 › 涞源县');
    await expect.poll(() => languageStatus(page), { timeout: 20_000 }).toContain('word segmenter ready');
  } finally {
    await workbench.close();
  }
}, 60_000);

test('with the keyboard alone words get a label and an entry of the workspace’s own', async () => {
  const folder = makeIntegrationWorkspace();
  const sidecar = join(folder, '两篇.txt.decisions.jsonl');
  const workbench = await openWorkbench({ extension: vsix, folder });
  try {
    const { page } = workbench;
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await openFile(page, '两篇.txt');
    await waitForColours(page);
    // 山村里的放映队
    await revealLine(page, 13);
    await press('Home', ...Array.from({ length: 4 }, () => 'ArrowRight'));
    await press(...Array.from({ length: 3 }, () => 'Shift+ArrowRight'));
    await press('Control+Alt+a', 'a');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'facility' }).waitFor({ timeout: 20_000 });
    await page.keyboard.type('k');
    await expect
      .poll(() => existsSync(sidecar) && readFileSync(sidecar, 'utf8'), { timeout: 20_000 })
      .toMatch(/"label":"facility","selector":\{"exact":"放映队"/);
    expect(await hoverWord(page, '放映队')).toContain('放映队 — facility');
    await press('Control+Alt+a', 'l');
    const asked = page.locator('.quick-input-widget');
    await asked.locator('.monaco-list-row', { hasText: 'person' }).waitFor({ timeout: 20_000 });
    await press('Enter');
    await asked.getByText('Other names').waitFor({ timeout: 20_000 });
    await page.keyboard.type('电影队');
    await press('Enter');
    await asked.getByText('Who or what it is').waitFor({ timeout: 20_000 });
    await page.keyboard.type('放电影的');
    await press('Enter');
    const list = join(folder, '.article-annotator/entities.csv');
    await expect
      .poll(() => readFileSync(list, 'utf8'), { timeout: 20_000 })
      .toMatch(/\n放映队,person,放电影的,电影队\n$/);
    await runCommand(page, 'Annotations: Focus on Annotations View');
    const rows = page.locator('.pane-body .monaco-list-row', { hasText: 'facility' });
    await rows.first().waitFor({ timeout: 20_000 });
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true });
  }
}, 90_000);

test('a target that nodejieba is not compiled for is refused', async () => {
  await expect(packageExtension('win32-arm64')).rejects.toThrow('package win32-arm64 on a machine of that kind');
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}
