import { deepEqual, match } from 'node:assert/strict';
import { showPage, statusOf } from './decisions';
import { eventually } from './eventually';
import { hoverAt } from './hovers';

/** What `newsroom.ts` left, in a VS Code that was started anew. */
describe('After a new start', () => {
  it('every decision stands where it stood', async () => {
    const editor = await showPage();
    await eventually(
      'the decisions',
      () => statusOf(editor, '社区书房'),
      (statuses) => statuses.join() === 'facility confirmed',
    );
    deepEqual(await statusOf(editor, '林晓禾'), ['person confirmed']);
    deepEqual(await statusOf(editor, '周小明澈'), ['person confirmed']);
    deepEqual(await statusOf(editor, '涞源县'), ['organization confirmed']);
    deepEqual(await statusOf(editor, '260名'), []);
    deepEqual(await statusOf(editor, '何雨桐'), ['person suggested']);
  });

  it('the label of the workspace’s own has its name', async () => {
    const { document } = await showPage();
    match(await hoverAt(document, '社区书房'), /— (?:facility|设施)/);
  });
});
