import { deepEqual, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { showArticles } from './articles';
import { firstTokensOf } from './tokens';

describe('The outline', () => {
  it('lists the articles, and in them their subheads', async () => {
    const symbols = await outline();
    deepEqual(
      symbols.map(({ name }) => name),
      ['小城书香进万家', '山村里的放映队'],
    );
    deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      ['书架搬到家门口'],
    );
  });

  it('has each name inside its range, and siblings apart', async () => {
    const check = (symbols: readonly vscode.DocumentSymbol[]): void => {
      for (const [i, { name, range, selectionRange, children }] of symbols.entries()) {
        ok(range.contains(selectionRange), name);
        const previous = symbols[i - 1];
        ok(previous === undefined || previous.range.end.isBeforeOrEqual(range.start), name);
        check(children);
      }
    };
    check(await outline());
  });
});

async function outline(): Promise<vscode.DocumentSymbol[]> {
  const { document } = await showArticles();
  await firstTokensOf(document);
  return await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
}
