// Runs a tool of this project on a machine that may have nothing but Node, npm and a C++ toolchain:
//   node tools/bootstrap.mjs tools/demo.ts [arguments]
// Plain JavaScript without packages, for it runs before any is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}.`);
}
if (!packagesAreInstalled()) installPackages();
runTool(process.argv.slice(2));

/** Whether node_modules holds the very versions of the lock file; npm notes there what it has installed. */
function packagesAreInstalled() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const installed = readLock(note);
  return Object.entries(readLock('package-lock.json')).every(
    // A package for another platform is optional and not there.
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean}>} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function installPackages() {
  console.log('Installing the npm packages …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    fail('npm ci failed. nodejieba is compiled when it is installed: that needs g++, make and python3.');
  }
}

/** Runs the tool in this terminal and ends as it does. @param {readonly string[]} args its file and arguments */
function runTool(args) {
  const tool = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to the tool as well, which then cleans up: wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => tool.kill('SIGTERM'));
  tool.on('close', (code) => process.exit(code ?? 1));
}

/** @param {string} program @param {readonly string[]} args @returns {number} its exit code */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`${program}: ${error.message}`);
  return status ?? 1;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
