import { buildExtension } from './buildExtension';

void buildExtension({ release: process.argv.includes('--release') });
