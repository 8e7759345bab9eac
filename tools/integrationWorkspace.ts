import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The page that the suites decide on. */
const PAGE = 'test/integration/fixtures/两篇.txt';

const LABELS = {
  labels: [{ id: 'facility', names: { en: 'facility', zh: '设施' }, colour: '#c586c0', key: 'k' }],
};

/** The second entry has a type that is none. */
const ENTITIES = '名称,类型,说明,别名\n何雨桐,人物,社区书房的管理员,\n老街,地方,,\n';

/**
 * Makes a newsroom's workspace for the suites: a page, a label and an entity list of its own, in a git repository that merges sidecars line
 * by line.
 * @returns its folder, to be removed by the caller
 */
export function makeIntegrationWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
  cpSync(PAGE, join(folder, '两篇.txt'));
  mkdirSync(join(folder, '.article-annotator'));
  writeFileSync(join(folder, '.article-annotator/labels.json'), JSON.stringify(LABELS));
  writeFileSync(join(folder, '.article-annotator/entities.csv'), ENTITIES);
  writeFileSync(join(folder, '.gitattributes'), '*.decisions.jsonl merge=union\n');
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@example.org');
  git('add', '-A');
  git('commit', '-qm', 'The page');
  return folder;
}
