import {
  hover,
  IDLE,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../lib/card/hover-machine.ts';
import { cardStringsFor } from '../../locales/card.ts';
import { listenForCard } from './card-input.ts';
import { raiseShield } from './card-shield.ts';
import { createHoverTimers } from '../../lib/overlay/hover-timers.ts';
import { openCardView, type CardMode, type CardView } from './card-view.tsx';
import type { CardContent, CardController, CardControllerOptions, Hit } from './types.ts';

/**
 * Joins pointer, touch and keyboard with the hover machine, and the machine with the card in the page.
 * Writes nothing into the page before the first card. Ends, with everything it put there, with the signal.
 */
export function createCardController(options: CardControllerOptions): CardController {
  const { source, signal, language } = options;
  const strings = cardStringsFor(language);
  const shield = raiseShield(signal);
  /** Where the mentions the machine may name were last seen. */
  const hits = new Map<number, Hit>();
  let state: HoverState = IDLE;
  let view: CardView | undefined;

  const dispatch = (event: HoverEvent): void => {
    if (signal.aborted && event.type !== 'dismiss') return;
    const [next, effects] = hover(state, event);
    state = next;
    for (const effect of effects) run(effect);
    view?.setPinned(state.phase.kind === 'pinned');
  };
  const timers = createHoverTimers((timer) => dispatch({ type: 'timer', timer }), signal);

  const run = (effect: HoverEffect): void => {
    switch (effect.do) {
      case 'start':
        timers.start(effect.timer, effect.ms);
        return;
      case 'stop':
        timers.stop(effect.timer);
        return;
      case 'hide':
        hide();
        return;
      case 'show':
        show(effect.mention, effect.by);
    }
  };

  const show = (mention: number, mode: CardMode): void => {
    hide();
    // The page may have moved during the dwell.
    const hit = relocate(mention);
    const content = hit && source.cardFor(hit);
    if (hit === undefined || content === undefined) dispatch({ type: 'dismiss' });
    else if (content instanceof Promise) void content.then((late) => open(hit, late, mode));
    else open(hit, content, mode);
  };

  /** Opens a card, unless the reader has gone elsewhere while it was fetched. */
  const open = (hit: Hit, content: CardContent | undefined, mode: CardMode): void => {
    const { phase, pointer } = state;
    if (signal.aborted || view !== undefined || !('card' in phase) || phase.card.mention !== hit.mention)
      return;
    if (content !== undefined) {
      view = openCardView({
        hit,
        content,
        mode,
        source,
        shield,
        strings,
        language,
        x: mode === 'pointer' ? pointer?.at.x : undefined,
        onPin: (on) => dispatch({ type: 'pin', on }),
        onClose: () => dispatch({ type: 'dismiss' }),
        onReject() {
          dispatch({ type: 'dismiss' });
          source.reject(hit.mention);
        },
        onBox: (box) => dispatch({ type: 'placed', box }),
      });
    }
    if (view === undefined) {
      dispatch({ type: 'dismiss' });
      return;
    }
    listeners.listenInside(view.overlay.root, view.overlay.layer);
    source.setActive(hit.mention);
  };

  const hide = (): void => {
    if (view === undefined) return;
    const closing = view;
    view = undefined;
    closing.close();
    source.setActive(undefined);
  };

  /** The mention where it is now; the box under the pointer stays the one it was, if it still is. */
  const relocate = (mention: number): Hit | undefined => {
    const before = hits.get(mention);
    const now = source.locate(mention);
    hits.clear();
    if (now === undefined || before === undefined) return now;
    const line = before.rects.findIndex(
      (rect) => rect.top === before.rect.top && rect.left === before.rect.left,
    );
    const hit = { ...now, rect: now.rects[line] ?? now.rect };
    hits.set(mention, hit);
    return hit;
  };

  /** The mention whose place matters: the one with a card, or the one about to get it. */
  const watched = (): number | undefined =>
    view?.hit.mention ?? (state.phase.kind === 'dwelling' ? state.phase.mention : undefined);

  const listeners = listenForCard(
    {
      dispatch,
      hitTest: source.hitTest,
      seen(hit) {
        hits.set(hit.mention, hit);
      },
      isOpen: () => view !== undefined,
      isSheet: () => view?.mode === 'touch',
      scrolled(scroller) {
        const mention = watched();
        const before = mention === undefined ? undefined : hits.get(mention);
        // A ticker elsewhere in the page scrolls all the time.
        if (mention === undefined || before === undefined || !scroller.contains(before.element)) return;
        const { rect } = view?.hit ?? before;
        const now = relocate(mention);
        if (now === undefined) dispatch({ type: 'dismiss' });
        else {
          const distance = Math.hypot(now.rect.left - rect.left, now.rect.top - rect.top);
          dispatch({ type: 'scroll', distance, line: rect.bottom - rect.top });
        }
      },
      resized() {
        if (view === undefined || view.mode === 'touch') return;
        const now = relocate(view.hit.mention);
        if (now === undefined) dispatch({ type: 'dismiss' });
        else view.follow(now);
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => dispatch({ type: 'dismiss' }));

  const openByKeyboard = (hit: Hit): void => {
    hits.set(hit.mention, hit);
    dispatch({ type: 'open', mention: hit.mention, by: 'keyboard' });
  };
  return {
    show: openByKeyboard,
    step(direction) {
      const hit = source.step(view?.hit.mention, direction);
      if (hit !== undefined) openByKeyboard(hit);
    },
    close: () => dispatch({ type: 'dismiss' }),
    owns: (node) => view?.overlay.host.contains(node) ?? false,
  };
}
