import { browser } from 'wxt/browser';
import { callBackground, isAlive, servePage } from '../../lib/messaging/channels.ts';
import type { PageReport, PageState, SiteState, UiLanguage } from '../../lib/messaging/protocol.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';

/** How often marks are swept and the extension is looked for, in ms. */
const SWEEP_EVERY_MS = 2_000;

const NOTHING: PageReport = { article: null, mentions: [] };

/**
 * Turns the page session on and off as the background says: asked at the start and after the page
 * came back from the back-forward cache, told by `refresh` when the reader changes a setting.
 * @param life ends when the extension that injected us is gone, or a successor takes over
 */
export function startReader(life: AbortController): void {
  const { signal } = life;
  let session: Session | undefined = open();

  function open(): Session {
    return createSession({ document, language: uiLanguage(), life: signal });
  }

  function apply(state: SiteState): void {
    if (signal.aborted) return;
    if (state.on) {
      session ??= open();
      session.run(state.density);
    } else {
      session?.end();
      session = undefined;
    }
  }

  async function ask(): Promise<void> {
    try {
      apply(await callBackground('siteState', { host: location.hostname }));
    } catch {
      // No background, no reader: the page stays as it is until somebody asks again.
      if (!isAlive()) life.abort();
      else if (!session?.isRunning()) apply({ on: false, density: 'none' });
    }
  }

  const pageState = (): PageState => session?.state() ?? { kind: 'off' };
  const stopServing = servePage({
    pageState,
    refresh(state) {
      apply(state);
      return null;
    },
    report: () => session?.report() ?? NOTHING,
    step: ({ direction }) => ({ shown: session?.step(direction) ?? false }),
    reveal: ({ entity, nth }) => ({ shown: session?.reveal(entity, nth) ?? false }),
  });

  const timer = setInterval(() => {
    if (!isAlive()) life.abort();
    else if (!document.hidden) session?.sweep();
  }, SWEEP_EVERY_MS);
  // A page from the back-forward cache may have slept through a change of settings.
  window.addEventListener('pageshow', (event) => void (event.persisted && ask()), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    if (isAlive()) stopServing();
    session?.end();
    session = undefined;
  });
  void ask();
}

function uiLanguage(): UiLanguage {
  return browser.i18n.getUILanguage().startsWith('ko') ? 'ko' : 'en';
}
