import { afterAll, beforeAll, expect } from 'vitest';
import type { PageReport, PageState } from '../../lib/messaging/protocol.ts';
import { launch, type Browser, type Tab } from '../../tools/browser/index.ts';
import { callPage } from '../../tools/call-extension.ts';
import { EVERY_SITE, settledReport } from '../../tools/reader-run.ts';
import { servePages, type PageServer } from '../../tools/serve.ts';
import { ensureBrowsers } from '../../tools/setup/ensure-browsers.ts';
import { ensureExtension, extensionFolder, type Target } from '../../tools/setup/products.ts';
import { inProject } from '../../tools/setup/root.ts';

/** Every spec runs in both. */
export const BROWSERS: readonly Target[] = ['chromium', 'firefox'];

export interface SessionOptions {
  /** Allow the reader on every site from the start; on by default. */
  readonly allowed?: boolean;
  /** Without the extension, to compare with. */
  readonly bare?: boolean;
  /** Extra headers by path. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A browser with the extension and a server of fixture pages, for one spec file. */
export interface Session {
  readonly browser: Browser;
  readonly server: PageServer;
  /** A page of the extension in a tab behind, which messages are sent from. */
  readonly desk: Tab;
  /** Opens a fixture in a new tab in front and waits for its `load`. */
  readonly open: (path: string) => Promise<Tab>;
  /** The same, and waits until the reader is done with it. */
  readonly read: (path: string) => Promise<{ tab: Tab; report: PageReport }>;
  /** What the reader says of the page in front. */
  readonly state: () => Promise<PageState>;
  readonly report: () => Promise<PageReport>;
  readonly close: () => Promise<void>;
}

/** Starts a session. Whoever starts one closes it. */
export async function startSession(target: Target, options: SessionOptions = {}): Promise<Session> {
  if (!options.bare) await ensureExtension(target);
  const executable = (await ensureBrowsers([target]))[target];
  const server = await servePages({
    folder: inProject('tests', 'fixtures', 'pages'),
    ...(options.headers ? { headers: options.headers } : {}),
  });
  const browser = await launch(target, {
    executable,
    extension: options.bare ? undefined : extensionFolder(target),
    headless: true,
    proxyPort: server.port,
    language: 'en-US',
  });
  if (!options.bare && options.allowed !== false) await browser.allow(EVERY_SITE);
  const desk = options.bare ? await browser.newTab() : await browser.extensionPage('popup.html');
  const open = async (path: string): Promise<Tab> => {
    const tab = await browser.newTab();
    await tab.goto(`${server.origin}/${path}`);
    await tab.front();
    return tab;
  };
  return {
    browser,
    server,
    desk,
    open,
    read: async (path) => {
      const tab = await open(path);
      return { tab, report: await settledReport(desk) };
    },
    state: async () => await callPage(desk, 'pageState', {}),
    report: async () => await settledReport(desk),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * One session for all tests of a `describe`. At its end it demands that in the whole session nobody but
 * the fixture server was contacted.
 * @returns a function, as the session exists only while tests run
 */
export function useSession(target: Target, options?: SessionOptions): () => Session {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await startSession(target, options);
  });
  afterAll(async () => {
    if (!session) return;
    await session.close();
    expect(foreignRequests(session), 'hosts contacted').toEqual([]);
  });
  return () => {
    if (!session) throw new Error('The session has not started');
    return session;
  };
}

/**
 * What Chromium asks on its own, with or without an extension, in spite of every switch: updates of
 * itself and the sign-in state. Firefox asks nothing.
 */
const CHROMIUMS_OWN = /^(?:(?:clients2|accounts)\.google|update\.googleapis)\.com(?::443)?$/;

/** Hosts that were asked for besides the fixture server, by the page, the extension or anybody. */
export function foreignRequests({ server }: Session): readonly string[] {
  return server.refused.filter((host) => !CHROMIUMS_OWN.test(host));
}
