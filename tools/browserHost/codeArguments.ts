/** What a test run asks of VS Code, from the arguments that `code` takes. */
export interface CodeArguments {
  /** The folder to open; none opens an empty window. */
  readonly folder: string | undefined;
  readonly developmentPath: string;
  readonly testsPath: string;
  readonly extensionsDir: string;
  readonly userDataDir: string;
}

/**
 * Reads the arguments of `code` as `@vscode/test-electron` passes them. Switches that only concern a desktop window are ignored.
 * @throws when one that a test run needs is missing
 */
export function parseCodeArguments(args: readonly string[]): CodeArguments {
  return {
    folder: args.find((arg) => !arg.startsWith('-')),
    developmentPath: required(args, 'extensionDevelopmentPath'),
    testsPath: required(args, 'extensionTestsPath'),
    extensionsDir: required(args, 'extensions-dir'),
    userDataDir: required(args, 'user-data-dir'),
  };
}

function required(args: readonly string[], name: string): string {
  const prefix = `--${name}=`;
  const value = args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
  if (!value) throw new Error(`The browser host runs test suites: it needs ${prefix}…`);
  return value;
}
