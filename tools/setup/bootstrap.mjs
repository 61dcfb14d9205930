import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

/** Folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * What every command's `.mjs` does: installs the locked dependencies when they are not there, then
 * runs a TypeScript file of the project on the project's own Node 24. The exit code of the file
 * becomes ours. Only this part has to run on a bare machine with an older Node.
 *
 * @param {string} script path from the project's folder: `tools/start.ts`
 * @param {readonly string[]} [args] passed on; our own by default
 */
export async function bootstrap(script, args = process.argv.slice(2)) {
  try {
    await ensureDependencies(ROOT);
    process.exitCode = await runScript(script, args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

function runScript(script, args) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(projectNode(), [join(ROOT, script), ...args], { stdio: 'inherit', env });
  // Ctrl+C reaches the child too; we stay until it has cleaned up, and report its end as ours.
  process.on('SIGINT', ignore);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

function ignore() {}

/** The Node that is a dev dependency; the running one where its package is not for this system. */
function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}
