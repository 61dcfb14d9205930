/** Longest wait for a call into a tab, ms. Chromium never settles one on a host the user withheld. */
export const TAB_CALL_LIMIT = 3_000;

/**
 * Settles like the promise, or with `undefined` when it takes longer than `ms` or rejects: a tab may be
 * gone, discarded, or showing an error page at any time, and there is nothing to be done about it.
 */
export function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      () => {
        clearTimeout(timer);
        resolve(undefined);
      },
    );
  });
}
