import type { KeyInput, Page } from 'puppeteer-core';
import { LOAD_TIMEOUT_MS, type PageFunction, type Popup, type Surface, type Tab } from './types.ts';

// In the extension's world of a page.
declare const chrome: {
  readonly dom: { openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
};

/** What `prefers-color-scheme` and `forced-colors` are to say. */
export interface MediaState {
  scheme: 'light' | 'dark';
  forcedColors: boolean;
}

/** What tab and popup share. */
class ChromiumSurface implements Surface {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async evaluate<A extends readonly unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<Awaited<R>> {
    return (await this.page.evaluate(fn as unknown as (...values: unknown[]) => R, ...args)) as Awaited<R>;
  }

  async inject(source: string): Promise<void> {
    await this.page.evaluate(`${source};undefined`);
  }

  async screenshot(): Promise<Uint8Array> {
    return await this.page.screenshot({ type: 'png' });
  }
}

/** The real popup, a page of its own outside the tabs. */
export class ChromiumPopup extends ChromiumSurface implements Popup {
  async clickOn(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => undefined); // it closes by itself when it loses the focus
  }
}

/** A tab of Chromium. */
export class ChromiumTab extends ChromiumSurface implements Tab {
  readonly requests: string[] = [];

  /** Prepares a page: records its requests, sets its media. */
  static async open(page: Page, media: MediaState): Promise<ChromiumTab> {
    const tab = new ChromiumTab(page);
    page.on('request', (request) => tab.requests.push(request.url()));
    await tab.applyMedia(media);
    return tab;
  }

  get closed(): boolean {
    return this.page.isClosed();
  }

  async goto(url: string): Promise<void> {
    try {
      await this.page.goto(url, { timeout: LOAD_TIMEOUT_MS });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    }
  }

  async back(): Promise<void> {
    await this.page.goBack({ timeout: LOAD_TIMEOUT_MS });
  }

  async reload(): Promise<void> {
    await this.page.reload({ timeout: LOAD_TIMEOUT_MS });
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async move(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
  }

  async inClosedRoot<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | undefined> {
    // Only the extension's own world in the page may look into closed roots.
    const world = this.page.extensionRealms()[0];
    if (!world) return undefined;
    const root = await world.evaluateHandle(() => {
      for (const element of document.querySelectorAll('*')) {
        const found = chrome.dom.openOrClosedShadowRoot(element);
        if (found?.mode === 'closed') return found;
      }
      return null;
    });
    try {
      const there = await world.evaluate((it) => it !== null, root);
      if (!there) return undefined;
      return (await world.evaluate(
        fn as unknown as (...values: unknown[]) => R,
        root,
        ...args,
      )) as Awaited<R>;
    } finally {
      await root.dispose();
    }
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async applyMedia(media: MediaState): Promise<void> {
    const session = await this.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: media.scheme },
        { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
      ],
    });
    // Not detached: emulation ends with its session.
  }
}
