import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundApi, PageApi } from './protocol.ts';
import type { Handlers, Sender } from './rpc.ts';

type Listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => unknown;

const fake = vi.hoisted(() => {
  const listeners: Listener[] = [];
  return {
    listeners,
    sender: {} as Sender,
    runtime: {
      id: 'abc' as string | undefined,
      getURL: (path: string) => `chrome-extension://abc/${path}`,
      onMessage: { addListener: (l: Listener) => listeners.push(l), removeListener: () => {} },
      sendMessage: (message: unknown) => deliver(message),
    },
    tabs: { sendMessage: vi.fn((_tab: number, message: unknown, _options: unknown) => deliver(message)) },
  };
  function deliver(message: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      const heard = listeners.map((listener) => listener(message, fake.sender, resolve)).includes(true);
      if (!heard) resolve(undefined);
    });
  }
});
vi.mock('wxt/browser', () => ({ browser: fake }));

const { callBackground, connectTab, isAlive, serveBackground, servePage } = await import('./channels.ts');

const page = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
const pageInTab = { ...page, tab: { id: 4 }, frameId: 0 };
const content = { id: 'abc', url: 'https://news.example/a', tab: { id: 4 }, frameId: 0 };

const background: Handlers<BackgroundApi> = {
  siteState: ({ host }) => ({ on: host === 'news.example', density: 'first' }),
  annotate: () => ({ mentions: [], ms: 1 }),
  describe: () => ({ cards: {} }),
  openPanel: () => ({ opened: true }),
};
const reader: Handlers<PageApi> = {
  pageState: () => ({ kind: 'off' }),
  refresh: () => null,
  report: () => ({ article: null, mentions: [] }),
  step: () => ({ shown: false }),
  reveal: () => ({ shown: false }),
};

beforeEach(() => {
  fake.listeners.length = 0;
  fake.runtime.id = 'abc';
});

describe('the background', () => {
  it.each<[string, Sender, boolean]>([
    ['our popup', page, true],
    ['our page in a tab', pageInTab, true],
    ['our content script', content, true],
    ['our content script in a frame', { ...content, frameId: 3 }, false],
    ['another extension', { ...page, id: 'xyz', url: 'chrome-extension://xyz/popup.html' }, false],
    ['a page that pretends by its address', { ...content, url: 'chrome-extension://abcd/popup.html' }, false],
  ])('hears %s: %s', async (_who, sender, heard) => {
    serveBackground(background);
    fake.sender = sender;
    const call = callBackground('siteState', { host: 'news.example' });
    if (heard) expect(await call).toEqual({ on: true, density: 'first' });
    else await expect(call).rejects.toThrow('no answer');
  });
});

describe('a page', () => {
  it.each<[string, Sender, boolean]>([
    ['our popup', page, true],
    ['our panel in a tab', pageInTab, true],
    ['our service worker, which may have no url', { id: 'abc' }, true],
    ['a content script', content, false],
  ])('hears %s: %s', async (_who, sender, heard) => {
    servePage(reader);
    fake.sender = sender;
    const call = connectTab(4)('pageState', {});
    if (heard) expect(await call).toEqual({ kind: 'off' });
    else await expect(call).rejects.toThrow('no answer');
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(4, expect.anything(), { frameId: 0 });
  });
});

describe('isAlive', () => {
  it('is false once the extension was updated under the script', () => {
    expect(isAlive()).toBe(true);
    fake.runtime.id = undefined;
    expect(isAlive()).toBe(false);
  });
});
