import { useEffect, useRef, useState } from 'preact/hooks';
import { hover, IDLE, type HoverEvent } from '../../lib/card/hover-machine.ts';
import { createHoverTimers } from '../../lib/overlay/hover-timers.ts';

export interface Hovering {
  readonly open: number | undefined;
  readonly pinned: boolean;
  readonly by: 'pointer' | 'keyboard' | 'touch';
  readonly dispatch: (event: HoverEvent) => void;
}

const CLOSED = { open: undefined as number | undefined, pinned: false, by: 'pointer' as Hovering['by'] };

/** The reader's own hover machine over elements with `data-mention`, and a card with the class `layer`. */
export function useHover(): Hovering {
  const [shown, setShown] = useState(CLOSED);
  const sender = useRef<(event: HoverEvent) => void>(() => undefined);
  useEffect(() => {
    const end = new AbortController();
    let state = IDLE;
    let by: Hovering['by'] = 'pointer';
    const dispatch = (event: HoverEvent): void => {
      const [next, effects] = hover(state, event);
      state = next;
      for (const effect of effects) {
        if (effect.do === 'start') timers.start(effect.timer, effect.ms);
        else if (effect.do === 'stop') timers.stop(effect.timer);
        else if (effect.do === 'show') ({ by } = effect);
      }
      const open = 'card' in state.phase ? state.phase.card.mention : undefined;
      const pinned = state.phase.kind === 'pinned';
      setShown((old) =>
        old.open === open && old.pinned === pinned && old.by === by ? old : { open, pinned, by },
      );
    };
    const timers = createHoverTimers((timer) => dispatch({ type: 'timer', timer }), end.signal);
    sender.current = dispatch;
    listen(dispatch, end.signal);
    return () => end.abort();
  }, []);
  return { ...shown, dispatch: (event) => sender.current(event) };
}

function listen(dispatch: (event: HoverEvent) => void, signal: AbortSignal): void {
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const mark =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mention]') : null;
      const sample = {
        at: { x: event.clientX, y: event.clientY },
        time: event.timeStamp,
        mention: mark === null ? undefined : Number(mark.dataset['mention']),
        overCard: inCard(event.target),
      };
      dispatch({ type: 'move', sample, trusted: event.isTrusted });
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => dispatch({ type: 'press', where: inCard(target) ? 'card' : 'outside' }),
    { signal },
  );
  document.addEventListener('pointerup', () => dispatch({ type: 'release' }), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') dispatch({ type: 'dismiss' });
    },
    { signal },
  );
  document.addEventListener('scroll', () => dispatch({ type: 'scroll', distance: 99, line: 24 }), { signal });
}

function inCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.layer') !== null;
}
