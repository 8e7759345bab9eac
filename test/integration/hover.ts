import { match, ok } from 'node:assert/strict';
import { showArticles } from './articles';
import { hoverAt } from './hovers';
import { firstTokensOf } from './tokens';

describe('Hovering', () => {
  it('a place tells its full name', async () => {
    match(await hoverOver('涞源县'), /河北省 › 保定市 › 涞源县/);
  });

  it('a figure tells its value', async () => {
    match(await hoverOver('260名'), /260 名/);
  });

  it('a person in a byline says so', async () => {
    const text = await hoverOver('林晓禾');
    ok(text.startsWith('**林晓禾**'), text);
  });
});

async function hoverOver(word: string): Promise<string> {
  const { document } = await showArticles();
  await firstTokensOf(document);
  return hoverAt(document, word);
}
