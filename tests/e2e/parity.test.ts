import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { settledReport, withReader } from '../../tools/reader-run.ts';
import { inProject } from '../../tools/setup/root.ts';
import { run } from '../../tools/setup/run.ts';
import type { Target } from '../../tools/setup/products.ts';

// The same page gives the same names in both browsers.

const TIMEOUT_MS = 120_000;

async function reportOf(target: Target, page: string): Promise<PageReport> {
  return await withReader({ target, page }, async ({ desk }) => await settledReport(desk));
}

async function check(page: string, atLeast: number): Promise<void> {
  const chromium = await reportOf('chromium', page);
  expect(chromium.mentions.length).toBeGreaterThanOrEqual(atLeast);
  expect(await reportOf('firefox', page)).toEqual(chromium);
}

const demo = inProject('tests', 'fixtures', 'pages', 'demo.html');
/** Handed to the project's workers beside its folder; never part of it. */
const joongang = join(inProject('..'), 'shared', 'articles', 'joongang-2024-05-09.html');

describe('both browsers find the same', { timeout: TIMEOUT_MS }, () => {
  test('in the demo article', async () => await check(demo, 60));
  test('in the Korean demo article', async () => await check(demo.replace('demo', 'demo-ko'), 30));

  const absent = !existsSync(joongang);
  test.skipIf(absent)(
    `in the article the project began with${absent ? ' (skipped: ../shared is not here)' : ''}`,
    async () => {
      await check(joongang, 50);
    },
  );
});

test('npm run annotate prints the same report', { timeout: TIMEOUT_MS }, async () => {
  const args = ['tools/annotate.mjs', '--browser', 'chromium', '--json', demo];
  const { code, output } = await run(process.execPath, args);
  expect(code, output).toBe(0);
  const line = output.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(line)).toEqual(await reportOf('chromium', demo));
});
