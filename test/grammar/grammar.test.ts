import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** After a wanted change: `npx vscode-tmgrammar-snap -u "test/grammar/*.news"`, then read the difference. */
describe('the TextMate grammar', () => {
  it('gives the scopes of the snapshot', () => {
    const snap = 'node_modules/vscode-tmgrammar-test/dist/snapshot.js';
    const { status, stdout, stderr } = spawnSync(process.execPath, [snap, 'test/grammar/*.news'], { encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});
