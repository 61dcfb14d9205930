import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runNode } from '../../tools/setup/run.ts';

// The second lock: the pure core compiles where there is no DOM, no browser and no Node, so a
// `document` slipped into it is a type error.

const CONFIG = join(import.meta.dirname, 'tsconfig.pure.json');
const TIMEOUT_MS = 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'pure-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Compiles one source with the options of the pure core. */
async function errorsOf(source: string): Promise<string> {
  const base = JSON.parse(readFileSync(CONFIG, 'utf8')) as { compilerOptions: object };
  writeFileSync(join(scratch, 'planted.ts'), source);
  const config = {
    extends: join(import.meta.dirname, '..', '..', 'tsconfig.json'),
    compilerOptions: base.compilerOptions,
    include: ['planted.ts'],
  };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(config));
  return (await runNode('node_modules/typescript/bin/tsc', ['-p', scratch])).output;
}

describe('the pure core', () => {
  test('compiles without DOM, browser and Node', { timeout: TIMEOUT_MS }, async () => {
    const { output, code } = await runNode('node_modules/typescript/bin/tsc', ['-p', CONFIG]);
    expect(output).toBe('');
    expect(code).toBe(0);
  });

  const planted = [
    ['document', 'export const title = document.title;'],
    ['chrome', 'export const id = chrome.runtime.id;'],
    ['process', 'export const home = process.env;'],
    ['fetch', "export const page = fetch('x');"],
  ] as const;
  test.each(planted)('cannot say %s', { timeout: TIMEOUT_MS }, async (name, source) => {
    expect(await errorsOf(source)).toContain(`Cannot find name '${name}'`);
  });

  test('and a sound source passes', { timeout: TIMEOUT_MS }, async () => {
    expect(await errorsOf('export const one: number = Math.max(1, 0);')).toBe('');
  });
});
