import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Browser as Puppeteer, type Page, type Target } from 'puppeteer-core';
import { ChromiumPopup, ChromiumTab, type MediaState } from './chromium-tab.ts';
import { VIEWPORT, type Browser, type LaunchOptions } from './types.ts';

// In the scope of functions run in the browser's and the extension's own pages.
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration: (change: { extensionId: string; hostAccess: string }) => Promise<void>;
    addHostPermission: (id: string, origin: string) => Promise<void>;
    removeHostPermission: (id: string, origin: string) => Promise<void>;
  };
  readonly permissions: { request: (wanted: { origins: readonly string[] }) => Promise<boolean> };
};

/** Starts Chromium (or Chrome, Edge) with the unpacked extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const browser = await launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true, // loading extensions wants the pipe
    enableExtensions: options.extension === undefined ? false : [options.extension],
    defaultViewport: options.headless ? VIEWPORT : null,
    // As a reader's browser has it: puppeteer turns it off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: switches(options),
  });
  const id = options.extension === undefined ? undefined : await extensionId(browser);
  const media: MediaState = { scheme: 'light', forcedColors: false };
  const tabs = new Set<ChromiumTab>();
  const extensionOrigin = `chrome-extension://${id ?? ''}`;

  const newTab = async (): Promise<ChromiumTab> => {
    const tab = await ChromiumTab.open(await browser.newPage(), media);
    tabs.add(tab);
    return tab;
  };
  const extensionPage = async (path: string): Promise<ChromiumTab> => {
    const tab = await newTab();
    await tab.goto(`${extensionOrigin}/${path}`);
    return tab;
  };
  const applyMedia = async (): Promise<void> => {
    for (const tab of tabs) if (!tab.closed) await tab.applyMedia(media);
  };
  const idOrThrow = (): string => {
    if (id === undefined) throw new Error('This browser was started without the extension');
    return id;
  };

  return {
    name: 'chromium',
    extensionOrigin,
    version: await browser.version(),
    newTab,
    extensionPage,
    openPopup: async (tab) => {
      if (!(tab instanceof ChromiumTab)) throw new Error('A tab of another browser');
      return await openPopup(browser, idOrThrow(), tab);
    },
    allow: async (origins) => {
      await preApprove(browser, idOrThrow(), origins);
      const page = await extensionPage('popup.html');
      await requestWithClick(page.page, origins);
      await page.close();
    },
    disallow: async (origins) => await revoke(browser, idOrThrow(), origins),
    killBackground: async () => await killWorker(browser, idOrThrow()),
    colorScheme: async (scheme) => {
      media.scheme = scheme;
      await applyMedia();
    },
    forcedColors: async (on) => {
      media.forcedColors = on;
      await applyMedia();
    },
    close: async () => await browser.close(),
  };
}

function switches(options: LaunchOptions): string[] {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=AutofillServerCommunication', // asks about every form it sees
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    `--window-size=${VIEWPORT.width},${VIEWPORT.height + CHROME_HEIGHT}`,
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox'); // Chromium refuses to start as root with it
  if (options.proxyPort !== undefined) args.push(`--proxy-server=http://127.0.0.1:${options.proxyPort}`);
  if (options.language !== undefined) args.push(`--lang=${options.language}`);
  return args;
}

/** Roughly the height of tab strip and toolbar, so that a visible window shows the whole viewport. */
const CHROME_HEIGHT = 88;

const WAIT_MS = 15_000;

/** Waits for the background worker: then the extension is installed. */
async function extensionId(browser: Puppeteer): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: WAIT_MS },
  );
  return new URL(worker.url()).host;
}

async function openPopup(browser: Puppeteer, id: string, tab: ChromiumTab): Promise<ChromiumPopup> {
  await tab.front();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not there any more');
  const url = `chrome-extension://${id}/popup.html`;
  const before = new Set(browser.targets()); // the same page may stand open in a tab
  await tab.page.triggerExtensionAction(extension);
  const isPopup = (target: Target): boolean => target.url() === url && !before.has(target);
  const target = await browser.waitForTarget(isPopup, { timeout: WAIT_MS });
  return new ChromiumPopup(await target.asPage());
}

/** What the settings page of the extension would do; takes effect with the next request of the extension. */
async function preApprove(browser: Puppeteer, id: string, origins: readonly string[]): Promise<void> {
  await inSettings(
    browser,
    async (extension, patterns) => {
      const settings = chrome.developerPrivate;
      await settings.updateExtensionConfiguration({
        extensionId: extension,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      for (const pattern of patterns) await settings.addHostPermission(extension, pattern);
    },
    id,
    origins,
  );
}

async function revoke(browser: Puppeteer, id: string, origins: readonly string[]): Promise<void> {
  await inSettings(
    browser,
    async (extension, patterns) => {
      for (const pattern of patterns) await chrome.developerPrivate.removeHostPermission(extension, pattern);
    },
    id,
    origins,
  );
}

async function inSettings(
  browser: Puppeteer,
  fn: (id: string, origins: readonly string[]) => Promise<void>,
  id: string,
  origins: readonly string[],
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(fn, id, origins);
  await page.close();
}

/** `permissions.request` wants a real gesture: a button of ours in an extension page, really clicked. */
async function requestWithClick(page: Page, origins: readonly string[]): Promise<void> {
  await page.evaluate((patterns) => {
    const button = document.createElement('button');
    button.id = 'grant-for-test';
    button.style.cssText = 'position:fixed;inset:0;z-index:9999';
    button.addEventListener('click', () => {
      void chrome.permissions.request({ origins: patterns }).then((granted) => {
        button.dataset['granted'] = String(granted);
      });
    });
    document.body.append(button);
  }, origins);
  await page.click('#grant-for-test');
  await page.waitForSelector('#grant-for-test[data-granted=true]', { timeout: WAIT_MS });
}

/** After an earlier kill a dead worker's target may linger: the last one is the newest. */
async function killWorker(browser: Puppeteer, id: string): Promise<void> {
  const workers = browser
    .targets()
    .filter((target) => target.type() === 'service_worker' && target.url().includes(id));
  const worker = await workers.at(-1)?.worker();
  await worker?.close();
  await sleep(SETTLE_MS);
}

/** Measured: what Chromium takes to notice that the worker is gone. */
const SETTLE_MS = 300;
