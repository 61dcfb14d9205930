import { browser } from 'wxt/browser';

/** One value in the browser's storage, which may be missing, damaged or out of reach at any time. */
export interface Setting<T> {
  readonly key: string;
  /** The stored value, or the fallback; never rejects. */
  readonly get: () => Promise<T>;
  /** Rejects when the browser refuses to store (disk full); the caller tells the reader. */
  readonly set: (value: T) => Promise<void>;
  /** Calls back with every change, also those made here; ends with the signal. */
  readonly watch: (changed: (value: T) => void, signal: AbortSignal) => void;
}

export interface SettingOptions<T> {
  readonly key: string;
  readonly fallback: T;
  /** Reads what is stored; `undefined` when it cannot be what was once written. */
  readonly parse: (stored: unknown) => T | undefined;
}

/** Suffix of the key that keeps a damaged value when a new one takes its place. */
const DAMAGED = '~damaged';

/**
 * A setting in `storage.local`. What does not parse counts as missing, but is not lost: before
 * the first write over it, it is kept under `<key>~damaged`.
 */
export function setting<T>({ key, fallback, parse }: SettingOptions<T>): Setting<T> {
  const read = (stored: unknown): T => (stored === undefined ? fallback : (parse(stored) ?? fallback));
  return {
    key,
    async get() {
      try {
        return read((await browser.storage.local.get(key))[key]);
      } catch {
        // Firefox now and then fails with "An unexpected error occurred": the defaults serve.
        return fallback;
      }
    },
    async set(value) {
      const before = await browser.storage.local.get(key).then(
        (all) => all[key],
        () => undefined,
      );
      const damaged = before !== undefined && parse(before) === undefined;
      await browser.storage.local.set(damaged ? { [key]: value, [key + DAMAGED]: before } : { [key]: value });
    },
    watch(changed, signal) {
      if (signal.aborted) return;
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        const change = area === 'local' ? changes[key] : undefined;
        if (change !== undefined) changed(read(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
}
