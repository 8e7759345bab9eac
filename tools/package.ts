import { parseArgs } from 'node:util';
import { packageExtension, THIS_PLATFORM } from './packageExtension';

const { values } = parseArgs({ options: { target: { type: 'string', default: THIS_PLATFORM } } });

packageExtension(values.target).then(
  (vsix) => {
    console.log(vsix);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
