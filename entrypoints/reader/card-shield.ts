import { createEventShield, type EventShield } from '../../lib/overlay/event-shield.ts';

let raised: { readonly shield: EventShield; readonly signal: AbortSignal } | undefined;

/**
 * The page's one event shield. Call it first thing at `document_start`, before the page can add
 * listeners of its own; later calls give the same shield until its signal has ended.
 */
export function raiseShield(signal: AbortSignal): EventShield {
  if (raised === undefined || raised.signal.aborted)
    raised = { shield: createEventShield(window, signal), signal };
  return raised.shield;
}
