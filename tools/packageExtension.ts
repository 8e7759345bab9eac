import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './buildExtension';

const OUT = 'out';

/** The platform that nodejieba's addon was compiled for, in the words of VS Code's marketplace. */
export const THIS_PLATFORM = `${process.platform}-${process.arch}`;

/**
 * Builds the extension and packages it. Resolves to the path of the VSIX.
 * @throws when the target needs an addon that cannot be compiled here
 */
export async function packageExtension(target = THIS_PLATFORM): Promise<string> {
  if (target.replace(/^alpine-/, 'linux-') !== THIS_PLATFORM) {
    throw new Error(`nodejieba is compiled for ${THIS_PLATFORM} here: package ${target} on a machine of that kind.`);
  }
  await buildExtension({ release: true });
  mkdirSync(OUT, { recursive: true });
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'name' | 'version', string>;
  const packagePath = join(OUT, `${name}-${target}-${version}.vsix`);
  await createVSIX({ target, packagePath, useYarn: false, rewriteRelativeLinks: false, allowMissingRepository: true });
  return packagePath;
}
