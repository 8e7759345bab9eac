import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The folder of the package that a bundled file comes from. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^licen[cs]e/i;

/** The licences of the packages that a bundle holds, each with its text; their authors ask for it beside every copy. */
export function licencesOf({ inputs }: Metafile): string {
  const folders = new Set(Object.keys(inputs).flatMap((file) => PACKAGE.exec(file) ?? []));
  return [...folders].sort().map(licenceOf).join('\n\n---\n\n');
}

/** @throws Error when a package neither holds its licence's text nor names its licence */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${folder} states no licence: do not bundle it`);
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license ?? 'see below'})${text}`;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}
