import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Metafile } from 'esbuild';
import { licencesOf } from '../../../tools/licences';

test('each package of a bundle stands once, with its licence and its text', () => {
  const text = licencesOf(
    bundleOf(
      'core/annotation.ts',
      'node_modules/@vscode/l10n/dist/main.js',
      'node_modules/commander/lib/a.js',
      'node_modules/commander/lib/b.js',
    ),
  );
  expect(text).toMatch(/^@vscode\/l10n \S+ \(MIT\)/);
  expect(text.match(/^commander \S+ \(MIT\)$/gm)).toHaveLength(1);
  expect(text).toContain('Permission is hereby granted');
});

test('a package in a package is named by its own licence', () => {
  const folder = packageWith({ name: 'inner', version: '1.2.3', license: 'ISC' });
  expect(licencesOf(bundleOf(join(folder, 'index.js')))).toBe('inner 1.2.3 (ISC)');
});

test('a package that states no licence stops the build', () => {
  const folder = packageWith({ name: 'nameless', version: '1.0.0' });
  expect(() => licencesOf(bundleOf(join(folder, 'index.js')))).toThrow('states no licence');
});

function bundleOf(...files: string[]): Metafile {
  return { inputs: Object.fromEntries(files.map((file) => [file, { bytes: 1, imports: [] }])), outputs: {} };
}

function packageWith(manifest: object): string {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'node_modules/outer/node_modules/inner');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
