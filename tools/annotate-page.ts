import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { settledReport, withReader } from './reader-run.ts';
import type { Target } from './setup/products.ts';

export interface AnnotatePageOptions {
  readonly browser: Target;
  /** Path of an HTML file (served on loopback), or an http(s) address. */
  readonly target: string;
  /** One line of JSON for programs; otherwise the same JSON laid out for people. */
  readonly json: boolean;
  /** Where to save a PNG of the page with its marks. */
  readonly screenshot?: string;
}

/**
 * Runs the installed extension on a page in a real browser and prints what its content script found:
 * a `PageReport`, the article and its mentions in document order.
 * @throws when there is no such file or browser, or the reader does not finish
 */
export async function annotatePage(options: AnnotatePageOptions): Promise<void> {
  const { browser: target, target: page, json, screenshot } = options;
  const report = await withReader({ target, page }, async ({ tab, desk }) => {
    const settled = await settledReport(desk);
    if (screenshot !== undefined) {
      const path = resolve(screenshot);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await tab.screenshot());
    }
    return settled;
  });
  process.stdout.write(`${JSON.stringify(report, null, json ? 0 : 2)}\n`);
}
