import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startLanguageServer } from './languageServer';
import { decideOnName } from './names';

/**
 * A client as VS Code's extension host is one, made to be killed: it starts a server over IPC, names its process on standard
 * output, and decides without waiting for anything, a line of output for each decision that the server has saved.
 * Its argument is the article, a text of `linesOfNames`.
 */
async function main([path = '']: readonly string[]): Promise<void> {
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const count = text.split('\n').length;
  const server = await startLanguageServer({ transport: 'ipc' });
  process.stdout.write(`${JSON.stringify({ server: server.pid })}\n`);
  await server.open(uri, text);
  for (let n = 0; n < count; n++) {
    void decideOnName(server, uri, text, n).then(() => process.stdout.write(`${JSON.stringify({ saved: n })}\n`));
  }
}

void main(process.argv.slice(2));
