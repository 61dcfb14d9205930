import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Tab {
  id?: number;
  url?: string;
  discarded?: boolean;
}

/** The browser, as far as grants go: what is registered, which tabs there are, what was injected. */
const fake = vi.hoisted(() => ({
  registered: [] as { id: string; excludeMatches?: string[] }[],
  tabs: [] as Tab[],
  granted: new Set<string>(),
  injected: [] as string[],
  hangs: false,
  added: [] as ((p: { origins?: string[] }) => void)[],
  removed: [] as ((p: { origins?: string[] }) => void)[],
}));

const inject = vi.hoisted(() => (what: string) => async (options: { target: { tabId: number } }) => {
  if (fake.hangs) return new Promise(() => undefined);
  fake.injected.push(`${what} ${options.target.tabId}`);
  return [];
});

vi.mock('wxt/browser', () => {
  return {
    browser: {
      scripting: {
        getRegisteredContentScripts: async () => fake.registered,
        registerContentScripts: async (scripts: { id: string }[]) => void fake.registered.push(...scripts),
        insertCSS: inject('css'),
        executeScript: inject('js'),
      },
      tabs: { query: async () => fake.tabs },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => fake.granted.has(origin)),
        request: async ({ origins }: { origins: string[] }) => {
          if (origins.length === 0) throw new Error('empty');
          return true;
        },
        onAdded: { addListener: (listener: () => void) => fake.added.push(listener) },
        onRemoved: { addListener: (listener: () => void) => fake.removed.push(listener) },
      },
    },
  };
});

const { ensureRegistered } = await import('./registration.ts');
const { injectInto, injectIntoOpenTabs } = await import('./inject.ts');
const { followGrants, requestOrigins } = await import('./grants.ts');

beforeEach(() => {
  fake.registered = [];
  fake.tabs = [];
  fake.granted = new Set();
  fake.injected = [];
  fake.hangs = false;
  fake.added = [];
  fake.removed = [];
});

describe('ensureRegistered', () => {
  it('registers once, for all of the web but the never-run list', async () => {
    await ensureRegistered();
    await ensureRegistered();
    expect(fake.registered).toHaveLength(1);
    expect(fake.registered[0]).toMatchObject({
      id: 'reader',
      js: ['reader.js'],
      css: ['assets/reader.css'],
      runAt: 'document_start',
      matches: ['https://*/*', 'http://*/*'],
      allFrames: false,
      persistAcrossSessions: true,
    });
    expect(fake.registered[0]?.excludeMatches).toContain('*://*.mail.google.com/*');
  });
});

describe('injection', () => {
  it('goes into open tabs of granted hosts only', async () => {
    fake.granted.add('https://example.com/*').add('https://mail.google.com/*');
    fake.tabs = [
      { id: 1, url: 'https://example.com/a' },
      { id: 2, url: 'https://other.example/a' },
      { id: 3 },
      { id: 4, url: 'https://mail.google.com/' },
      { id: 5, url: 'https://example.com/b', discarded: true },
      { url: 'https://example.com/c' },
      { id: 7, url: 'chrome://settings' },
    ];
    await injectIntoOpenTabs();
    expect(fake.injected.toSorted()).toEqual(['css 1', 'js 1']);
  });

  it('does not wait for ever for a host the user withheld', async () => {
    vi.useFakeTimers();
    fake.hangs = true;
    const done = injectInto(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await done).toBe(false);
    vi.useRealTimers();
  });
});

describe('grants', () => {
  it('registers and injects when hosts are added, tells when they are removed', async () => {
    const revoked = vi.fn<() => void>();
    followGrants(revoked);
    fake.granted.add('https://example.com/*');
    fake.tabs = [{ id: 1, url: 'https://example.com/a' }];
    fake.added[0]?.({ origins: [] });
    fake.added[0]?.({});
    expect(fake.registered).toHaveLength(0);
    fake.added[0]?.({ origins: ['https://example.com/*'] });
    await vi.waitFor(() => expect(fake.injected).toContain('js 1'));
    expect(fake.registered).toHaveLength(1);
    fake.removed[0]?.({});
    expect(revoked).not.toHaveBeenCalled();
    fake.removed[0]?.({ origins: ['https://example.com/*'] });
    expect(revoked).toHaveBeenCalledTimes(1);
  });

  it('takes an error of the browser for a refusal', async () => {
    expect(await requestOrigins(['https://example.com/*'])).toBe(true);
    expect(await requestOrigins([])).toBe(false);
  });
});
