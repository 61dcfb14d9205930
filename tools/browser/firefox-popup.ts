import { setTimeout as sleep } from 'node:timers/promises';
import type { FirefoxBrowser, FirefoxModules, FirefoxServices } from './firefox-privileged.ts';
import type { Marionette } from './marionette.ts';
import type { PageFunction, Popup } from './types.ts';

// In the scope of functions given to `marionette.chrome`.
declare const Services: FirefoxServices;
declare const ChromeUtils: FirefoxModules;

/**
 * Clicks the extension's real toolbar button and waits for its popup. The popup is a `<browser>` of its
 * own outside the tabs; Marionette's actor of that browser looks into it.
 */
export async function openFirefoxPopup(marionette: Marionette, geckoId: string): Promise<Popup> {
  const id = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  await marionette.chrome((widget) => {
    const { CustomizableUI } = ChromeUtils.importESModule(
      'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
    );
    CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  }, `${id}-browser-action`);
  await marionette.inChrome(async () => {
    const button = (await marionette.send('WebDriver:FindElement', {
      using: 'css selector',
      value: `#${id}-BAP`,
    })) as Record<string, string>;
    await marionette.send('WebDriver:ElementClick', { id: Object.values(button)[0] });
  });
  const popup = new FirefoxPopup(marionette);
  await popup.ready();
  return popup;
}

const OPEN_TIMEOUT_MS = 10_000;
const CLICK_TIMEOUT_MS = 3000;

class FirefoxPopup implements Popup {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async ready(): Promise<void> {
    for (const end = Date.now() + OPEN_TIMEOUT_MS; Date.now() < end; await sleep(50)) {
      const state = await this.#run('return document.readyState + location.pathname', []).catch(() => '');
      if (String(state).startsWith('complete/')) return;
    }
    throw new Error('The popup did not open');
  }

  async evaluate<A extends readonly unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<Awaited<R>> {
    return (await this.#run(`return (${fn.toString()}).apply(null, arguments)`, args)) as Awaited<R>;
  }

  async inject(source: string): Promise<void> {
    await this.#run(`${source};`, []);
  }

  /** The popup's size settles after its page is complete: until then its elements cannot be clicked. */
  async clickOn(selector: string): Promise<void> {
    for (const end = Date.now() + CLICK_TIMEOUT_MS; ; await sleep(100)) {
      try {
        return await this.#clickOnce(selector);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async #clickOnce(selector: string): Promise<void> {
    await this.#marionette.chrome(async (css) => {
      const browser = Services.wm
        .getMostRecentWindow('navigator:browser')
        .document.querySelector('browser.webextension-popup-browser') as FirefoxBrowser | null;
      if (!browser) throw new Error('No popup is open');
      const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      const options = { all: false, timeout: 1000 };
      const element = await actor.findElement('css selector', css, options);
      const capabilities = new Map([['moz:webdriverClick', true]]);
      Object.assign(capabilities, { toJSON: () => ({ 'moz:webdriverClick': true }) });
      await actor.clickElement(element, capabilities);
    }, selector);
  }

  async screenshot(): Promise<Uint8Array> {
    const url = await this.#marionette.chrome(async () => {
      const chromeWindow = Services.wm.getMostRecentWindow('navigator:browser');
      const browser = chromeWindow.document.querySelector(
        'browser.webextension-popup-browser',
      ) as FirefoxBrowser | null;
      if (!browser) throw new Error('No popup is open');
      const shot = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = chromeWindow.document.createElementNS(
        'http://www.w3.org/1999/xhtml',
        'canvas',
      ) as HTMLCanvasElement;
      canvas.width = shot.width;
      canvas.height = shot.height;
      canvas.getContext('2d')?.drawImage(shot, 0, 0);
      return canvas.toDataURL('image/png');
    });
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }

  async close(): Promise<void> {
    await this.#marionette.chrome(() => {
      const browser = Services.wm
        .getMostRecentWindow('navigator:browser')
        .document.querySelector('browser.webextension-popup-browser');
      (browser?.closest('panel') as (Element & { hidePopup: () => void }) | null)?.hidePopup();
    });
  }

  async #run(script: string, args: readonly unknown[]): Promise<unknown> {
    return await this.#marionette.chrome(
      async (source, values) => {
        const browser = Services.wm
          .getMostRecentWindow('navigator:browser')
          .document.querySelector('browser.webextension-popup-browser') as FirefoxBrowser | null;
        if (!browser) throw new Error('No popup is open');
        const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
        const options = { sandboxName: null, newSandbox: true, timeout: 10_000, file: 'driver', line: 0 };
        return await actor.executeScript(source, values, options);
      },
      script,
      args,
    );
  }
}
