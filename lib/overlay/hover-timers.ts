import type { HoverTimer } from '../card/hover-machine.ts';

/** The two clocks of the hover machine. */
export interface HoverTimers {
  /** Starts a clock, anew if it runs. */
  readonly start: (timer: HoverTimer, ms: number) => void;
  readonly stop: (timer: HoverTimer) => void;
}

/** Runs the clocks the machine asks for; all end with the signal. */
export function createHoverTimers(fired: (timer: HoverTimer) => void, signal: AbortSignal): HoverTimers {
  const running = new Map<HoverTimer, ReturnType<typeof setTimeout>>();
  const stop = (timer: HoverTimer): void => {
    clearTimeout(running.get(timer));
    running.delete(timer);
  };
  signal.addEventListener('abort', () => {
    stop('dwell');
    stop('close');
  });
  return {
    stop,
    start(timer, ms) {
      stop(timer);
      if (signal.aborted) return;
      const id = setTimeout(() => {
        running.delete(timer);
        fired(timer);
      }, ms);
      running.set(timer, id);
    },
  };
}
