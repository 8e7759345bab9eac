import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { licencesOf } from './licences';
import { packGazetteer } from './packGazetteer';

const DIST = 'dist';
/** The tagger's weights, as trained (`model/README.md`). */
const MODEL_FILE = 'tagger.bin';

/** What the extension and the command line load; nodejieba stays a package, for it is a native addon. */
const PROGRAMS: BuildOptions = {
  entryPoints: {
    client: 'client/extension.ts',
    server: 'server/main.ts',
    cli: 'server/cli/main.ts',
  },
  outdir: DIST,
  external: ['vscode', 'nodejieba'],
};

/** The suites that run inside VS Code. */
const INTEGRATION_SUITES: BuildOptions = {
  entryPoints: { index: 'test/integration/index.ts', secondSession: 'test/integration/secondSession.ts' },
  outdir: 'out/test/integration',
  external: ['vscode', 'mocha', 'nodejieba'],
};

const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Some ES module packages ask where they are; in a CommonJS bundle that is the bundle's own file.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
};

/** Builds the extension, the command line and the suite; for a release small and without source maps. */
export async function buildExtension({ release }: { readonly release: boolean }): Promise<void> {
  const options: BuildOptions = { ...SHARED, minify: release, sourcemap: !release };
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(`${DIST}/gazetteer.txt`, packGazetteer());
  copyFileSync(`model/${MODEL_FILE}`, `${DIST}/${MODEL_FILE}`);
  const [{ metafile }] = await Promise.all([
    build({ ...options, ...PROGRAMS, metafile: true }),
    build({ ...options, ...INTEGRATION_SUITES }),
  ]);
  writeFileSync(`${DIST}/licences.txt`, licencesOf(metafile));
}
