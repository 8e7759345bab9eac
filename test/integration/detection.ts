import { equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { ENGLISH, showArticles, showFixture, TWO_ARTICLES } from './articles';

describe('Opening a .txt', () => {
  it('turns a Chinese news page into a news article', async () => {
    const { document } = await showArticles();
    equal(document.languageId, 'news-article');
  });

  it('leaves English text alone', async () => {
    const english = await showFixture(ENGLISH);
    // The article is opened later; when it has been looked at, the English text has been too.
    await showArticles();
    equal(english.document.languageId, 'plaintext');
  });

  it('leaves a page alone that files.associations names a language for', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('associations', { '*.txt': 'plaintext' }, vscode.ConfigurationTarget.Global);
    const { document } = await showFixture(TWO_ARTICLES);
    await files.update('associations', undefined, vscode.ConfigurationTarget.Global);
    await showArticles();
    equal(document.languageId, 'plaintext');
  });

  it('leaves every page alone when the setting is off', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    await settings.update('detectArticles', false, vscode.ConfigurationTarget.Global);
    const { document } = await showFixture(TWO_ARTICLES);
    await settings.update('detectArticles', undefined, vscode.ConfigurationTarget.Global);
    await showArticles();
    equal(document.languageId, 'plaintext');
  });

  it('leaves a page alone whose language was set back by hand', async () => {
    const { document } = await showArticles();
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await showArticles();
    equal(plain.languageId, 'plaintext');
  });
});
