/** The longest a piece of background work may hold the page: half a frame. */
export const SLICE_MS = 8;
/** Work of ours may take this share of the page's time, whatever the page does. */
const SHARE = 0.05;
/** Between two readings of a changing page at least, and (but for the share) at most, in ms. */
const MIN_PAUSE_MS = 250;
const MAX_PAUSE_MS = 10_000;

/**
 * Runs steps in idle time, at most 8 ms at once (and one step at least).
 * @param first run the first slice at once: most pages need no second
 * @returns what the steps return; `undefined` once aborted
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  first = true,
): Promise<T | undefined> {
  if (!first) await idle();
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await idle();
  }
  return undefined;
}

/**
 * How long to wait after a reading that took so long, before the next: so that readings take at most
 * 5 % of the time, in ms.
 */
export function pauseAfter(cost: number): number {
  return Math.min(Math.max(cost / SHARE, MIN_PAUSE_MS), MAX_PAUSE_MS);
}

/** Settles when the browser is idle, after half a second at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 1);
  });
}
