import { browser } from 'wxt/browser';
import { injectInto } from '../../lib/permissions/inject.ts';

const READ_ONCE = 'read-once';

/** Makes the one entry of the page's context menu. Call it in `onInstalled`: browsers keep it. */
export function makeMenu(): void {
  browser.contextMenus.removeAll().then(
    () =>
      browser.contextMenus.create({
        id: READ_ONCE,
        title: browser.i18n.getMessage('readOnce'),
        contexts: ['page'],
        documentUrlPatterns: ['https://*/*', 'http://*/*'],
      }),
    () => undefined,
  );
}

/** A click on it grants this page, once: the reader is put there. Call it at the top level. */
export function followMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === READ_ONCE && tab?.id !== undefined) void injectInto(tab.id);
  });
}
