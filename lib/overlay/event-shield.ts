import { innerTarget, type TargetMemory, type TargetRoot } from './inner-target.ts';
import { copyOf, PASSIVE, SHIELDED } from './shield-events.ts';

/** The card the shield stands before: its host in the page and its closed root. */
export interface Shielded {
  readonly host: Element;
  readonly root: TargetRoot & Node;
}

/** Keeps what happens in the card from the page, and what the page forges from the card. */
export interface EventShield {
  /** From now on events on this host go to its root only. `undefined`: nothing to guard. */
  readonly guard: (card: Shielded | undefined) => void;
}

/**
 * Listens on the window in the capture phase. Call it at `document_start`: listeners of the page that
 * were added to the window earlier would see events on the host (never their inner nodes in Chromium).
 * While nothing is guarded a listener costs one comparison. Ends with the signal.
 */
export function createEventShield(window: Window, signal: AbortSignal): EventShield {
  /** Copies made here: the only untrusted events that may pass. */
  const ours = new WeakSet<Event>();
  let card: Shielded | undefined;
  let memory: TargetMemory = { pressed: undefined, focused: undefined };

  const onPage = (event: Event): void => {
    // Not `target`: inside an open root of the page that would be the page's own host.
    if (card === undefined || event.composedPath()[0] !== card.host) return;
    event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    const at = innerTarget(card.root, event, memory);
    if (at === undefined) return;
    const copy = copyOf(event);
    ours.add(copy);
    if (!at.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of SHIELDED) {
    window.addEventListener(type, onPage, { capture: true, passive: PASSIVE.has(type), signal });
  }

  /** In Firefox a page can get at an inner node (`window.find`) and click it by script: not with us. */
  const onRoot = (event: Event): void => {
    if (event.isTrusted || ours.has(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  return {
    guard(next) {
      if (next === card) return;
      card = next;
      memory = { pressed: undefined, focused: undefined };
      if (next === undefined) return;
      for (const type of [...SHIELDED, 'change', 'toggle', 'submit']) {
        // No signal: these go with the root, and a signal would remember every root there was.
        next.root.addEventListener(type, onRoot, { capture: true });
      }
    },
  };
}
