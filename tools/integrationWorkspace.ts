import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The page that the suites decide on. */
const PAGE = 'test/integration/fixtures/两篇.txt';

const LABELS = {
  labels: [{ id: 'facility', names: { en: 'facility', zh: '设施' }, colour: '#c586c0', key: 'k' }],
};

/**
 * Makes a newsroom's workspace for the suites: a page and a label of its own, in a git repository that merges sidecars line
 * by line.
 * @returns its folder, to be removed by the caller
 */
export function makeIntegrationWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  cpSync(PAGE, join(folder, '两篇.txt'));
  mkdirSync(join(folder, '.article-annotator'));
  writeFileSync(join(folder, '.article-annotator/labels.json'), JSON.stringify(LABELS));
  writeFileSync(join(folder, '.gitattributes'), '*.decisions.jsonl merge=union\n');
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@example.org');
  git('add', '-A');
  git('commit', '-qm', 'The page');
  return folder;
}
