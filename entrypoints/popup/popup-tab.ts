import { browser } from 'wxt/browser';
import { popupState, type PopupState } from '../../components/popup/state.ts';
import { connectTab } from '../../lib/messaging/channels.ts';
import type { Density, PageState } from '../../lib/messaging/protocol.ts';
import { isGranted } from '../../lib/permissions/inject.ts';
import { neverRuns } from '../../lib/permissions/never-run.ts';
import { hostOf } from '../../lib/permissions/origin.ts';
import { within } from '../../lib/permissions/within.ts';
import { density, everywhere, siteState, sitesOff } from '../../lib/settings/settings.ts';

/** The tab the popup was opened over. Its address is known to us by the click on our button. */
export interface PopupTab {
  readonly id: number | undefined;
  readonly windowId: number | undefined;
  readonly url: string | undefined;
}

/** Everything the popup shows. */
export interface PopupData {
  readonly state: PopupState;
  readonly everywhere: boolean;
  readonly density: Density;
}

/** Longest wait for a page's answer, ms: a popup must not stay empty for a page that hangs. */
const ANSWER_LIMIT = 400;

/** The tab in front, in this window. */
export async function activeTab(): Promise<PopupTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, windowId: tab?.windowId, url: tab?.url };
}

/** Looks everything up; never rejects. */
export async function readPopup(tab: PopupTab): Promise<PopupData> {
  const host = hostOf(tab.url);
  const [on, off, marks, granted, page] = await Promise.all([
    everywhere.get(),
    sitesOff.get(),
    density.get(),
    isGranted(tab.url),
    pageState(tab),
  ]);
  const state = popupState({
    url: tab.url,
    host,
    neverRun: host !== undefined && neverRuns(host),
    everywhere: on,
    siteOff: host !== undefined && off.includes(host),
    granted,
    page,
  });
  return { state, everywhere: on, density: marks };
}

/** Tells the page of changed settings, so that it follows at once. */
export async function refreshPage(tab: PopupTab): Promise<void> {
  const host = hostOf(tab.url);
  if (tab.id === undefined || host === undefined) return;
  await within(connectTab(tab.id)('refresh', await siteState(host)), ANSWER_LIMIT);
}

async function pageState({ id }: PopupTab): Promise<PageState | undefined> {
  return id === undefined ? undefined : within(connectTab(id)('pageState', {}), ANSWER_LIMIT);
}
