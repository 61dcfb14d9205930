import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = (): string => join(home, '.cache', 'setup.lock');

test('holds while it works, gives back after success and failure, returns the result', async () => {
  expect(await withLock(home, () => existsSync(folder()))).toBe(true);
  expect(existsSync(folder())).toBe(false);
  const failing = withLock(home, () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(folder())).toBe(false);
});

test('can be entered again by its holder', async () => {
  expect(await withLock(home, async () => await withLock(home, () => 1))).toBe(1);
});

test('takes over from a process that is gone', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), 'holder.json'), JSON.stringify({ pid, since: Date.now() }));
  expect(await withLock(home, () => 'mine')).toBe('mine');
});

test('takes over a lock that was never signed', async () => {
  mkdirSync(folder(), { recursive: true });
  utimesSync(folder(), 1e9, 1e9);
  expect(await withLock(home, () => 'mine')).toBe('mine');
});

test('waits for a process that lives', async () => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), 'holder.json'), JSON.stringify({ pid: process.pid, since: Date.now() }));
  let entered = false;
  const waiting = withLock(home, () => {
    entered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(entered).toBe(false);
  rmSync(folder(), { recursive: true });
  await waiting;
  expect(entered).toBe(true);
});
