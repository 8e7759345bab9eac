import { deepEqual, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { TOKEN_TYPES } from '../../protocol/legend';
import { positionOf, showArticles } from './articles';
import { eventually } from './eventually';
import { note } from './notes';
import { firstTokensOf, label, legendOf, tokensIn, tokensOf } from './tokens';

describe('Colours', () => {
  it('come soon after the first page is opened', async () => {
    note(`first colours after ${await millisecondsToColours()} ms, the start of the server included`);
  });

  it('have the legend that the protocol names', async () => {
    const { document } = await showArticles();
    const legend = await legendOf(document);
    deepEqual(legend.tokenTypes, [...TOKEN_TYPES]);
  });

  it('mark people, places, works, figures and dates', async () => {
    const { document } = await showArticles();
    const labels = (await firstTokensOf(document)).map(label);
    const expected = ['person 林晓禾', 'person 周明澈', 'work 《老街的灯》', 'figure 40多位', 'date 3月12日'];
    deepEqual(
      expected.filter((each) => !labels.includes(each)),
      [],
      `not among ${labels.join(', ')}`,
    );
    ok(
      labels.some((each) => each.startsWith('place 河北省')),
      labels.join(', '),
    );
  });

  it('do not overlap, and stay on their line', async () => {
    const { document } = await showArticles();
    const tokens = await firstTokensOf(document);
    for (const [i, { range, text }] of tokens.entries()) {
      ok(range.isSingleLine && !range.isEmpty, text);
      const previous = tokens[i - 1];
      ok(previous === undefined || previous.range.end.isBeforeOrEqual(range.start), text);
    }
  });

  it('of a part are those of the whole', async () => {
    const { document } = await showArticles();
    const whole = await firstTokensOf(document);
    const { range } = document.lineAt(positionOf(document, '◎ 林晓禾'));
    const part = await tokensIn(document, range);
    deepEqual(part.map(label), whole.filter((token) => range.contains(token.range)).map(label));
  });

  it('follow a keystroke', async () => {
    const editor = await showArticles();
    await firstTokensOf(editor.document);
    const at = positionOf(editor.document, '何雨桐');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('type', { text: '9' });
    await vscode.commands.executeCommand('type', { text: '人' });
    await eventually(
      'the figure that was typed',
      async () => (await tokensOf(editor.document)).map(label),
      (labels) => labels.includes('figure 9人'),
    );
  });

  it('come soon after a page is opened while the server is up', async () => {
    note(`first colours after ${await millisecondsToColours()} ms`);
  });
});

/** From showing a `.txt`, the detection of its language included, until VS Code is given tokens. */
async function millisecondsToColours(): Promise<string> {
  const opened = performance.now();
  const { document } = await showArticles();
  await firstTokensOf(document);
  return (performance.now() - opened).toFixed();
}
