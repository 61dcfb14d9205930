import type { HoverEvent, PointerSample } from '../../lib/card/hover-machine.ts';
import type { Hit } from './types.ts';

/** What the listeners need to know of the card, and where they report. */
export interface CardInput {
  readonly dispatch: (event: HoverEvent) => void;
  readonly hitTest: (x: number, y: number) => Hit | undefined;
  /** Remembers where a mention was last seen: the machine knows its number only. */
  readonly seen: (hit: Hit) => void;
  readonly isOpen: () => boolean;
  /** The open card is a sheet: it swallows the tap that closes it. */
  readonly isSheet: () => boolean;
  /** Something in the page scrolled. */
  readonly scrolled: (scroller: Node) => void;
  readonly resized: () => void;
}

export interface CardListeners {
  /** Listens in an open card as well: the shield keeps its events from the window, so also from us. */
  readonly listenInside: (root: ShadowRoot, layer: HTMLElement) => void;
}

/** Elements whose tap means something else already. */
const TAPPABLE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[onclick],[contenteditable]';

/** Listens to pointer, touch and keyboard until the signal ends, and tells the machine. */
export function listenForCard(input: CardInput, signal: AbortSignal): CardListeners {
  const { dispatch } = input;
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, listener, { capture: true, passive: PASSIVE.has(type), signal });

  // The latest position, looked at once a frame: the first of a frame would lose where the pointer ends.
  let latest: (() => PointerSample) | undefined;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const sample = latest;
    latest = undefined;
    if (sample !== undefined && !signal.aborted) dispatch({ type: 'move', sample: sample(), trusted: true });
  };
  const moveTo = (sample: () => PointerSample): void => {
    latest = sample;
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  on('pointermove', (event) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: time, buttons } = event;
    moveTo(() => {
      const hit = buttons === 0 ? input.hitTest(x, y) : undefined;
      if (hit !== undefined) input.seen(hit);
      return { at: { x, y }, time, mention: hit?.mention, overCard: false };
    });
  });
  on('pointerout', (event) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null) return;
    latest = undefined;
    dispatch({ type: 'out' });
  });
  on('pointerdown', (event) => {
    if (event.isTrusted && !input.isSheet()) dispatch({ type: 'press', where: 'outside' });
  });
  on('pointerup', () => dispatch({ type: 'release' }));
  on('pointercancel', () => dispatch({ type: 'release' }));

  on('click', (event) => {
    if (!event.isTrusted) return;
    if (input.isSheet()) {
      // Closing must not also follow the link that happened to be beneath.
      event.preventDefault();
      event.stopImmediatePropagation();
      dispatch({ type: 'press', where: 'outside' });
      return;
    }
    // A tap is a click by touch: scrolling and long presses never become one.
    const target = event.composedPath()[0];
    if ((event as PointerEvent).pointerType !== 'touch' || !(target instanceof Element)) return;
    if (target.closest(TAPPABLE) !== null) return;
    const hit = input.hitTest(event.clientX, event.clientY);
    if (hit === undefined) return;
    input.seen(hit);
    dispatch({ type: 'open', mention: hit.mention, by: 'touch' });
  });

  on('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted || !input.isOpen()) return;
    // Taken only while a card is open; else the page's own dialog would close with it.
    event.preventDefault();
    event.stopImmediatePropagation();
    dispatch({ type: 'dismiss' });
  });

  on('scroll', ({ target }) => target instanceof Node && input.scrolled(target));
  on('resize', ({ target }) => target === window && input.resized());
  on('pagehide', () => dispatch({ type: 'dismiss' }));
  document.addEventListener('fullscreenchange', () => dispatch({ type: 'dismiss' }), { signal });

  return {
    listenInside(root, layer) {
      layer.addEventListener('pointermove', ({ clientX: x, clientY: y, timeStamp: time, pointerType }) => {
        if (pointerType !== 'touch')
          moveTo(() => ({ at: { x, y }, time, mention: undefined, overCard: true }));
      });
      layer.addEventListener('pointerdown', () => dispatch({ type: 'press', where: 'card' }));
      layer.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        dispatch({ type: 'dismiss' });
      });
      layer.addEventListener('pointerup', () => dispatch({ type: 'release' }));
      layer.addEventListener('focusin', () => {
        // A click focuses too; only the keyboard's focus keeps a card from closing.
        if (root.activeElement?.matches(':focus-visible')) dispatch({ type: 'focus', inside: true });
      });
      layer.addEventListener('focusout', () =>
        queueMicrotask(() => root.activeElement === null && dispatch({ type: 'focus', inside: false })),
      );
    },
  };
}

/** These never cancel; the browser need not wait for them. */
const PASSIVE: ReadonlySet<string> = new Set(['pointermove', 'scroll', 'resize', 'pointerout']);
