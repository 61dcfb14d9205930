import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lock older than this was left behind by a machine that went down: no set-up takes as long. */
const STALE_MS = 15 * 60_000;
const POLL_MS = 200;
/** Writing one's name into a new lock takes no longer. */
const UNSIGNED_MS = 10_000;

/**
 * Runs `work` while holding the project's set-up lock, so that two commands started at once do not
 * install or build over each other. Waits for a living holder; takes over from a dead one.
 * The lock can be entered again by the process that holds it.
 *
 * @template T
 * @param {string} root folder of the project
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>} what `work` returned; what it throws is thrown on, the lock given back
 */
export async function withLock(root, work) {
  if (held) return await work();
  const folder = join(root, '.cache', 'setup.lock');
  await acquire(root, folder);
  held = true;
  try {
    return await work();
  } finally {
    held = false;
    rmSync(folder, { recursive: true, force: true });
  }
}

let held = false;

async function acquire(root, folder) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder); // atomic: only one process succeeds
      writeFileSync(join(folder, 'holder.json'), JSON.stringify({ pid: process.pid, since: Date.now() }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function isAbandoned(folder) {
  let holder;
  try {
    holder = JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8'));
  } catch {
    // It is being written or removed right now: look again, unless its maker died in between.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - made > UNSIGNED_MS;
  }
  if (Date.now() - holder.since > STALE_MS) return true;
  try {
    process.kill(holder.pid, 0); // signal 0 only asks whether the process lives
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
