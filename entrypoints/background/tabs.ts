import { browser } from 'wxt/browser';
import { connectTab } from '../../lib/messaging/channels.ts';
import { hostOf } from '../../lib/permissions/origin.ts';
import { isGranted } from '../../lib/permissions/inject.ts';
import { siteState } from '../../lib/settings/settings.ts';

/** Tells the reader of every open tab what now holds for its site. Tabs without a reader do not answer. */
export async function refreshTabs(): Promise<void> {
  await forEachTab(async (id, url) => {
    const host = hostOf(url);
    if (host !== undefined) await connectTab(id)('refresh', await siteState(host));
  });
}

/** After a revoke: tells the readers of hosts that are no longer granted to leave their page. */
export async function stopTabs(): Promise<void> {
  await forEachTab(async (id, url) => {
    if (url === undefined || !(await isGranted(url)))
      await connectTab(id)('refresh', { on: false, density: 'none' });
  });
}

async function forEachTab(tell: (id: number, url: string | undefined) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id, url }) => (id === undefined ? undefined : tell(id, url))));
}
