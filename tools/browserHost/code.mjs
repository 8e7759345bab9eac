#!/usr/bin/env node
// Takes the arguments of `code` and runs the suite they name in the browser host. An executable, as @vscode/test-electron asks.
import { tsImport } from 'tsx/esm/api';

const { launch } = await tsImport('./launch.ts', import.meta.url);
await launch(process.argv.slice(2));
