import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveBackground } from '../../lib/messaging/channels.ts';
import { followGrants } from '../../lib/permissions/grants.ts';
import { injectIntoOpenTabs } from '../../lib/permissions/inject.ts';
import { ensureRegistered } from '../../lib/permissions/registration.ts';
import { siteState, watchSiteState } from '../../lib/settings/settings.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { knowledgeHandlers } from './knowledge-handlers.ts';
import { followMenu, makeMenu } from './menu.ts';
import { refreshTabs, stopTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    // At the top, not in a handler: a background that was woken is reading the pack before it is asked.
    const knowledge = openKnowledge(browser.runtime.getURL('/base.pack'));
    // Handlers report it; nobody else is to call it unhandled.
    knowledge.catch(() => undefined);

    serveBackground({
      siteState: ({ host }) => siteState(host),
      ...knowledgeHandlers(knowledge),
      async openPanel() {
        await browser.action.openPopup();
        return { opened: true };
      },
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      makeMenu();
      void ensureRegistered().then(injectIntoOpenTabs);
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => void ensureRegistered());
    followGrants(() => void stopTabs());
    followMenu();
    watchSiteState(() => void refreshTabs(), new AbortController().signal);
  },
});
