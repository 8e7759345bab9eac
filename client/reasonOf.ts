/** What vscode-jsonrpc puts before the message of an error that a request's handler throws. */
const PREFIX = /^Request \S+ failed with message: /;

/** Why something failed, in words for the editor. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(PREFIX, '') : String(error);
}
