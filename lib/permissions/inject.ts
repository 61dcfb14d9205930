import { browser } from 'wxt/browser';
import { neverRuns } from './never-run.ts';
import { hostOf, originOf } from './origin.ts';
import { READER_CSS, READER_JS } from './registration.ts';
import { TAB_CALL_LIMIT, within } from './within.ts';

/**
 * Runs the reader in one tab that is open already. Wants the host granted, or `activeTab` by a click of
 * the user; that the script is there twice is the script's own affair.
 * @returns whether it was injected
 */
export async function injectInto(tabId: number): Promise<boolean> {
  const target = { tabId };
  const css = within(browser.scripting.insertCSS({ target, files: [READER_CSS] }), TAB_CALL_LIMIT);
  const js = within(
    browser.scripting.executeScript({ target, files: [`/${READER_JS}` as const], injectImmediately: true }),
    TAB_CALL_LIMIT,
  );
  await css;
  return (await js) !== undefined;
}

/**
 * Runs the reader in all open tabs of granted hosts: after an install, an update or a grant the
 * browser leaves them without.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      // The browser shows us the address of granted tabs only. A discarded tab gets the script on waking.
      if (id === undefined || discarded === true || !mayRead(url)) return;
      if (await isGranted(url)) await injectInto(id);
    }),
  );
}

/** Has the browser leave from the user to run us on this page? False for pages off the web. */
export async function isGranted(url: string | undefined): Promise<boolean> {
  const origin = originOf(url);
  return (
    origin !== undefined &&
    ((await within(browser.permissions.contains({ origins: [origin] }), TAB_CALL_LIMIT)) ?? false)
  );
}

function mayRead(url: string | undefined): boolean {
  const host = hostOf(url);
  return host !== undefined && !neverRuns(host);
}
