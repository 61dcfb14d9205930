import { browser } from 'wxt/browser';
import { backgroundGuards, pageGuards } from './guards.ts';
import type { BackgroundApi, PageApi } from './protocol.ts';
import { connect, serve } from './rpc.ts';
import type { Handlers, Inbox, Sender } from './rpc.ts';
import * as senders from './senders.ts';

// The two channels, bound to the browser: everybody calls the background; our pages and the
// background call the content script of a tab.

const BACKGROUND = 'background';
const PAGE = 'page';

/** Calls the background, from a content script or one of our pages. */
export const callBackground = connect<BackgroundApi>(BACKGROUND, (message) =>
  browser.runtime.sendMessage(message),
);

/** Calls the content script in the top frame of a tab, from the background or one of our pages. */
export function connectTab(tabId: number) {
  return connect<PageApi>(PAGE, (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

/** Serves the background's methods to content scripts and our pages. Returns: stop serving. */
export function serveBackground(handlers: Handlers<BackgroundApi>): () => void {
  return serve(inbox(), { channel: BACKGROUND, handlers, guards: backgroundGuards, mayCall: isOneOfUs });
}

/** Serves a page's methods to our pages and background. Returns: stop serving. */
export function servePage(handlers: Handlers<PageApi>): () => void {
  return serve(inbox(), { channel: PAGE, handlers, guards: pageGuards, mayCall: isOurs });
}

/** Our background, popup, panel or options page. */
export function isOurPage(sender: Sender): boolean {
  return senders.isOurPage(sender, self());
}

/** Our content script in the top frame of a web page. */
export function isContentScript(sender: Sender): boolean {
  return senders.isContentScript(sender, self());
}

/**
 * Is the extension that injected this script still the one that runs? After an update or a reload
 * Chrome leaves the old script alive, with a runtime that has no id and throws on every call.
 */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

function isOneOfUs(sender: Sender): boolean {
  return isOurPage(sender) || isContentScript(sender);
}

/**
 * A content script hears only its own extension, and other content scripts have no `tabs` to call
 * it with; a service worker's sender may lack a url, so the id decides here.
 */
function isOurs(sender: Sender): boolean {
  return (sender.id === browser.runtime.id && sender.tab === undefined) || isOurPage(sender);
}

function self(): senders.Self {
  const runtime = browser.runtime as unknown as { id: string; getURL: (path: string) => string };
  return { id: runtime.id, origin: runtime.getURL('').replace(/\/$/, '') };
}

function inbox(): Inbox {
  return browser.runtime.onMessage as unknown as Inbox;
}
