import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageReport, PageState } from '../lib/messaging/protocol.ts';
import { hasDisplay, launch, type Browser, type Tab } from './browser/index.ts';
import { callPage } from './call-extension.ts';
import { servePages } from './serve.ts';
import { ensureBrowsers } from './setup/ensure-browsers.ts';
import { ensureExtension, extensionFolder, type Target } from './setup/products.ts';

/** Everything a person may have to see: every site. */
export const EVERY_SITE: readonly string[] = ['http://*/*', 'https://*/*'];

/** A browser with the extension installed and allowed, showing a page. */
export interface ReaderRun {
  readonly browser: Browser;
  readonly tab: Tab;
  /** A page of the extension in a tab behind: what its messages are sent from. */
  readonly desk: Tab;
  readonly url: string;
}

export interface ReaderRunOptions {
  readonly target: Target;
  /** Path of an HTML file, or an http(s) address. */
  readonly page: string;
  /** A window on the screen where there is one. Without it always headless. */
  readonly visible?: boolean;
}

/**
 * Sets up what is missing, opens the page in a real browser with the extension, runs `work` and closes
 * everything. A file is served on loopback, and then no other host can be reached: what a saved page
 * refers to elsewhere fails at once, so that the run is the same with and without a network.
 * @throws when the file does not exist, a browser is missing, or the extension does not build
 */
export async function withReader<R>(
  options: ReaderRunOptions,
  work: (run: ReaderRun) => Promise<R>,
): Promise<R> {
  const { target } = options;
  const isAddress = /^https?:\/\//i.test(options.page);
  const file = resolve(options.page);
  if (!isAddress && !existsSync(file)) throw new Error(`There is no file ${options.page}`);
  await ensureExtension(target);
  const executable = (await ensureBrowsers([target]))[target];
  const server = isAddress ? undefined : await servePages({ folder: dirname(file) });
  try {
    const browser = await launch(target, {
      executable,
      extension: extensionFolder(target),
      headless: options.visible !== true || !hasDisplay(),
      ...(server && options.visible !== true ? { proxyPort: server.port } : {}),
    });
    try {
      await browser.allow(EVERY_SITE);
      const desk = await browser.extensionPage(DESK_PAGE);
      const tab = await browser.newTab();
      const url = server ? `${server.origin}/${encodeURIComponent(basename(file))}` : options.page;
      await tab.goto(url);
      await tab.front();
      return await work({ browser, tab, desk, url });
    } finally {
      await browser.close();
    }
  } finally {
    await server?.close();
  }
}

/** The smallest of our pages; it only lends its rights. */
const DESK_PAGE = 'popup.html';

/**
 * Waits until the reader is done with the page in front and returns what it found. On a page that is no
 * article `article` is null.
 * @throws when the reader does not run there or does not finish in time
 */
export async function settledReport(desk: Tab): Promise<PageReport> {
  const state = await settledState(desk);
  if (state.kind === 'off') throw new Error('The reader is off on this page');
  let report = await callPage(desk, 'report', {});
  // Text that came in late is annotated in idle slices: done when nothing more is added.
  for (let last = -1; last !== report.mentions.length;) {
    last = report.mentions.length;
    await sleep(QUIET_MS);
    report = await callPage(desk, 'report', {});
  }
  return report;
}

/** How long a page may take from `load` until it is annotated: a cold background on a loaded machine. */
const SETTLE_TIMEOUT_MS = 20_000;
/** A page that is no article at `load` may become one: single-page apps render after it. */
const BECOMES_ARTICLE_MS = 1500;
const QUIET_MS = 300;
const POLL_MS = 100;

async function settledState(desk: Tab): Promise<PageState> {
  const start = Date.now();
  for (;;) {
    // Rejects while no content script listens yet.
    const state = await callPage(desk, 'pageState', {}).catch((error: unknown) => error as Error);
    const waited = Date.now() - start;
    if (!(state instanceof Error)) {
      if (state.kind === 'annotated') return state;
      if (state.kind !== 'working' && waited > BECOMES_ARTICLE_MS) return state;
    }
    if (waited > SETTLE_TIMEOUT_MS) {
      throw new Error(
        state instanceof Error
          ? `The reader did not start on this page (${state.message})`
          : `The reader was still "${state.kind}" after ${SETTLE_TIMEOUT_MS / 1000} s`,
      );
    }
    await sleep(POLL_MS);
  }
}
