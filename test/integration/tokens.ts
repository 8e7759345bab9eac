import * as vscode from 'vscode';
import { eventually } from './eventually';

/** A coloured stretch of a document. */
export interface Token {
  readonly type: string;
  readonly text: string;
  readonly range: vscode.Range;
}

/** The legend once a provider of tokens is registered. */
export async function legendOf({ uri }: vscode.TextDocument): Promise<vscode.SemanticTokensLegend> {
  const legend = await eventually(
    'the legend of the semantic tokens',
    () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        uri,
      ),
    (found) => found !== undefined,
  );
  if (legend === undefined) throw new Error('unreachable');
  return legend;
}

/** The tokens of a whole document. */
export async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const legend = await legendOf(document);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  return decode(document, legend, tokens);
}

/** The tokens of a part of a document. */
export async function tokensIn(document: vscode.TextDocument, range: vscode.Range): Promise<Token[]> {
  const legend = await legendOf(document);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentRangeSemanticTokens',
    document.uri,
    range,
  );
  return decode(document, legend, tokens);
}

/** Waits for the colours: the tokens of a document, once there are any. */
export async function firstTokensOf(document: vscode.TextDocument): Promise<Token[]> {
  return await eventually(
    'semantic tokens',
    () => tokensOf(document),
    (tokens) => tokens.length > 0,
  );
}

/** `type text`, which is easy to compare. */
export function label({ type, text }: Token): string {
  return `${type} ${text}`;
}

/** Five numbers a token: line and character from the token before, length, type, modifiers. */
function decode(
  document: vscode.TextDocument,
  legend: vscode.SemanticTokensLegend,
  tokens: vscode.SemanticTokens | undefined,
): Token[] {
  const decoded: Token[] = [];
  const data = [...(tokens?.data ?? [])];
  let start = new vscode.Position(0, 0);
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    start = start.translate(lines, lines === 0 ? characters : characters - start.character);
    const range = new vscode.Range(start, start.translate(0, length));
    decoded.push({ type: legend.tokenTypes[type] ?? '?', text: document.getText(range), range });
  }
  return decoded;
}
