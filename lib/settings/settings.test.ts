import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A storage.local of a few lines, which can be made to fail. */
const storage = vi.hoisted(() => ({
  data: {} as Record<string, unknown>,
  broken: false,
  listeners: new Set<(...a: never[]) => void>(),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        async get(key: string) {
          if (storage.broken) throw new Error('An unexpected error occurred');
          return key in storage.data ? { [key]: storage.data[key] } : {};
        },
        async set(values: Record<string, unknown>) {
          if (storage.broken) throw new Error('QuotaExceededError');
          Object.assign(storage.data, values);
          const changes = Object.fromEntries(
            Object.entries(values).map(([key, newValue]) => [key, { newValue }]),
          );
          for (const listener of storage.listeners)
            (listener as (c: unknown, a: string) => void)(changes, 'local');
        },
      },
      onChanged: {
        addListener: (listener: () => void) => storage.listeners.add(listener),
        removeListener: (listener: () => void) => storage.listeners.delete(listener),
      },
    },
  },
}));

const { density, everywhere, setSite, sitesOff, siteState, watchSiteState, welcomeChoice } =
  await import('./settings.ts');

beforeEach(() => {
  storage.data = {};
  storage.broken = false;
  storage.listeners.clear();
});

describe('settings', () => {
  it.each([
    ['missing', {}, true],
    ['stored', { everywhere: false }, false],
    ['damaged', { everywhere: 'no' }, true],
  ])('%s', async (_, data, expected) => {
    storage.data = data;
    expect(await everywhere.get()).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ['a density that never was', { density: 'loud' }, 'first'],
    ['sites that are no list', { 'sites-off': { a: 1 } }, 'first'],
  ])('%s: the fallback, and the value stays', async (_, data, expected) => {
    storage.data = { ...data };
    expect(await density.get()).toBe(expected);
    expect(await sitesOff.get()).toEqual([]);
    expect(storage.data).toEqual(data);
  });

  it('keeps a damaged value beside the new one', async () => {
    storage.data = { 'sites-off': { a: 1 } };
    await setSite('example.com', false);
    expect(storage.data).toEqual({ 'sites-off': ['example.com'], 'sites-off~damaged': { a: 1 } });
    await setSite('example.org', false);
    expect(storage.data['sites-off~damaged']).toEqual({ a: 1 });
  });

  it('works from the defaults when storage fails, and says when it cannot write', async () => {
    storage.broken = true;
    expect(await siteState('example.com')).toEqual({ on: true, density: 'first' });
    await expect(everywhere.set(false)).rejects.toThrow('Quota');
  });

  it('turns sites off and on one by one', async () => {
    await setSite('b.com', false);
    await setSite('a.com', false);
    await setSite('a.com', false);
    expect(storage.data['sites-off']).toEqual(['a.com', 'b.com']);
    expect(await siteState('a.com')).toMatchObject({ on: false });
    await setSite('a.com', true);
    expect(await siteState('a.com')).toMatchObject({ on: true });
    expect(await siteState('b.com')).toMatchObject({ on: false });
    await everywhere.set(false);
    expect(await siteState('a.com')).toMatchObject({ on: false });
  });

  it('tells of changes until the signal ends', async () => {
    const end = new AbortController();
    const changed = vi.fn<() => void>();
    watchSiteState(changed, end.signal);
    await density.set('every');
    await welcomeChoice.set('news');
    expect(changed).toHaveBeenCalledTimes(1);
    end.abort();
    await density.set('none');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(storage.listeners.size).toBe(0);
  });
});
