import type { Target } from '../setup/products.ts';

/**
 * One interface over Chromium (puppeteer) and Firefox (our Marionette client): what a person does with
 * a browser and our extension, and no more. Coordinates are CSS pixels of the viewport. Functions given
 * to `evaluate` run in the page: they must not use anything from around them but their arguments, and
 * return JSON-safe values or a promise of one.
 */
export interface Browser {
  readonly name: Target;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** Version as the browser tells it: `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** Opens an empty tab in front. */
  newTab: () => Promise<Tab>;
  /** Opens a page of the extension (`popup.html`) in a tab in front. */
  extensionPage: (path: string) => Promise<Tab>;
  /** Presses the extension's toolbar button with this tab in front, and waits for the real popup. */
  openPopup: (tab: Tab) => Promise<Popup>;
  /** Grants host permissions (match patterns) as the user would; the extension hears of it. */
  allow: (origins: readonly string[]) => Promise<void>;
  /** Takes host permissions away, behind the extension's back. */
  disallow: (origins: readonly string[]) => Promise<void>;
  /** Ends the background (worker or event page) as the browser would after idling. */
  killBackground: () => Promise<void>;
  colorScheme: (scheme: 'light' | 'dark') => Promise<void>;
  forcedColors: (on: boolean) => Promise<void>;
  /** Quits and removes the profile. Safe to call twice. */
  close: () => Promise<void>;
}

/** A function to run in a page. */
export type PageFunction<A extends readonly unknown[], R> = (...args: A) => R;

/** Something with a document that can be looked into and clicked: a tab, or the real popup. */
export interface Surface {
  evaluate: <A extends readonly unknown[], R>(fn: PageFunction<A, R>, ...args: A) => Promise<Awaited<R>>;
  /** Runs a library's source in the page's own world, so that later `evaluate` calls see its globals. */
  inject: (source: string) => Promise<void>;
  /** PNG of the viewport (of the whole popup). */
  screenshot: () => Promise<Uint8Array>;
}

/** The real popup of the toolbar button. */
export interface Popup extends Surface {
  /** A trusted click on the first element that matches. Throws when there is none. */
  clickOn: (selector: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Tab extends Surface {
  /** Resolves at `load`, or after `LOAD_TIMEOUT_MS` with what has come by then. */
  goto: (url: string) => Promise<void>;
  back: () => Promise<void>;
  reload: () => Promise<void>;
  /** Brings the tab to the front. */
  front: () => Promise<void>;
  /** Moves the mouse to a point in one step. */
  move: (x: number, y: number) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  /** Presses and releases one key: a character, or a name of `keys.ts` (`Escape`, `Tab` …). */
  press: (key: string) => Promise<void>;
  /**
   * Runs a function on the first *closed* shadow root of the document (our card), which page scripts
   * cannot reach. `undefined` when there is none.
   */
  inClosedRoot: <A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ) => Promise<Awaited<R> | undefined>;
  /** Network requests this tab made, oldest first, where the driver can tell (Chromium); else `undefined`. */
  readonly requests: readonly string[] | undefined;
  close: () => Promise<void>;
}

export interface LaunchOptions {
  /** Path of the browser. */
  readonly executable: string;
  /** Folder of the built extension; without one a bare browser starts, to compare with. */
  readonly extension: string | undefined;
  readonly headless: boolean;
  /** Port of a local proxy for everything but loopback: records and refuses it. */
  readonly proxyPort?: number;
  /** Interface language, a BCP 47 tag; the system's by default. */
  readonly language?: string;
}

/** Size of the page area in every automated run, CSS pixels. */
export const VIEWPORT = { width: 1280, height: 900 } as const;

/** A page that has not finished loading by then is used as it is: adverts may hang for ever. */
export const LOAD_TIMEOUT_MS = 20_000;
