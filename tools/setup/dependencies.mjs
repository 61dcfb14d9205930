import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/**
 * Installs the locked dependencies when `node_modules` is missing or differs from the lockfile.
 * Needs nothing but Node 20 and npm; says what it does on stderr.
 *
 * @param {string} root folder of the project
 * @returns {Promise<void>} throws when npm fails, with npm's own words
 */
export async function ensureDependencies(root) {
  if (differences(root).length === 0) return;
  await withLock(root, async () => {
    const missing = differences(root); // another command may have installed them meanwhile
    if (missing.length > 0) await install(root, missing.length);
  });
}

/**
 * Names the packages of a lockfile that are not installed in the version it locks. npm writes what
 * it installed into `node_modules/.package-lock.json`; comparing the two is exact, where comparing
 * times of change is not (a fresh checkout has new times).
 *
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, peer?: boolean}>}} locked
 * @param {{packages?: Record<string, {version?: string}>}} installed
 * @returns {string[]} paths such as `node_modules/preact`; packages for other systems are optional and may be absent
 */
export function missingPackages(locked, installed) {
  const have = installed.packages ?? {};
  const wanted = Object.entries(locked.packages ?? {}).filter(([path]) => path !== '');
  return wanted
    .filter(([path, entry]) => {
      const there = have[path];
      return there === undefined ? entry.optional !== true : there.version !== entry.version;
    })
    .map(([path]) => path);
}

function differences(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const locked = join(root, 'package-lock.json');
  if (!existsSync(installed)) return ['node_modules'];
  return missingPackages(readJson(locked), readJson(installed));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function install(root, count) {
  process.stderr.write(`Installing the locked dependencies (${count} to install; about half a minute) `);
  const started = Date.now();
  // loglevel=error: npm itself may run on an older Node than the packages ask for, which is harmless
  // here, because they all run on the Node 24 that is one of them.
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root })
    : spawn('npm', args, { cwd: root, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const dots = setInterval(() => process.stderr.write('.'), 2000);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(dots));
  process.stderr.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
  if (code !== 0) throw new Error(`npm ci failed (exit ${code}):\n${output}`);
}
