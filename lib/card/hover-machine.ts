//                    rests 250 ms                leaves name and card
//   ┌──────┐ on name ┌──────────┐ dwell ┌───────┐ ───────────────────► ┌─────────┐
//   │ idle │ ──────► │ dwelling │ ────► │ shown │                      │ leaving │
//   └──────┘ ◄────── └──────────┘       └───────┘ ◄─────────────────── └─────────┘
//      ▲     leaves        ▲            ▲ │ ▲  ▲    comes back            │ │ │
//      │                   │   keyboard ┘ │ │  └──── 50 ms on another ────┘ │ │
//      │                   │              │ │ pin/unpin                     │ │
//      │                   │              ▼ ▼                               │ │
//      │                   │          ┌────────┐      ┌───────┐             │ │
//      │                   │          │ pinned │      │ touch │ ◄── tap     │ │
//      │                   │          └────────┘      └───────┘             │ │
//      │                   └──────── grace over, resting on another ────────┘ │
//      └── grace over, or no nearer to the card for 400 ms ───────────────────┘
//      Esc and dismiss: from everywhere. Outside press, scroll: from all but pinned (touch: press only).

import type { Box } from './place-card.ts';
import { distanceTo, inSafeTriangle, type Point } from './safe-triangle.ts';

/** Rest on a name before its card comes, ms: tells intent from passing by; the data is long there. */
export const DWELL = 250;
/** The same while a card is open: the reader is already looking names up. */
export const DWELL_WHILE_OPEN = 50;
/** Time a card stays after the pointer left it and its name, ms (WCAG 1.4.13, hoverable). */
export const GRACE = 300;
/** Time a pointer on its way to the card may stay without coming nearer, ms. */
export const TRIANGLE_REST = 400;
/** Faster than this within a name, px/ms, is passing through: the dwell begins again. */
export const PASSING_SPEED = 0.5;

/** A card that is open. `held`: the keyboard's focus or a press is in it, so it may not go by itself. */
export interface OpenCard {
  readonly mention: number;
  /** Where it stands; `undefined` until it was placed. */
  readonly box: Box | undefined;
  readonly focused: boolean;
  readonly pressed: boolean;
}

export type HoverPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'dwelling'; readonly mention: number }
  | { readonly kind: 'shown' | 'pinned' | 'touch'; readonly card: OpenCard }
  | {
      readonly kind: 'leaving';
      readonly card: OpenCard;
      /** Where the pointer left the name or the card. */
      readonly from: Point;
      /** On its way to the card: names it crosses do not count. */
      readonly heading: boolean;
      /** Distance to the card at its nearest so far. */
      readonly nearest: number;
      /** The name it rests on meanwhile. */
      readonly next: number | undefined;
    };

/** One position of the pointer. `mention`: the name under it, if any and no button is held. */
export interface PointerSample {
  readonly at: Point;
  /** Milliseconds on any monotonic clock. */
  readonly time: number;
  readonly mention: number | undefined;
  readonly overCard: boolean;
}

export interface HoverState {
  readonly phase: HoverPhase;
  /** The last sample; a dwell starts only when the pointer itself moved, not the page under it. */
  readonly pointer: PointerSample | undefined;
}

export type HoverEvent =
  | { readonly type: 'move'; readonly sample: PointerSample; readonly trusted: boolean }
  /** The pointer left the window. */
  | { readonly type: 'out' }
  | { readonly type: 'timer'; readonly timer: HoverTimer }
  /** The card was placed, or its size changed. */
  | { readonly type: 'placed'; readonly box: Box }
  | { readonly type: 'open'; readonly mention: number; readonly by: 'keyboard' | 'touch' }
  | { readonly type: 'press'; readonly where: 'card' | 'outside' }
  | { readonly type: 'release' }
  /** Keyboard focus came into the card, or left it. */
  | { readonly type: 'focus'; readonly inside: boolean }
  /** The page is `distance` px from where it was when the card opened; a line is `line` px high. */
  | { readonly type: 'scroll'; readonly distance: number; readonly line: number }
  | { readonly type: 'pin'; readonly on: boolean }
  /** Esc, the close button, "not this one", the article gone. */
  | { readonly type: 'dismiss' };

export type HoverTimer = 'dwell' | 'close';

/** What the controller has to do, in order. Starting a timer that runs starts it anew. */
export type HoverEffect =
  | { readonly do: 'start'; readonly timer: HoverTimer; readonly ms: number }
  | { readonly do: 'stop'; readonly timer: HoverTimer }
  | { readonly do: 'show'; readonly mention: number; readonly by: 'pointer' | 'keyboard' | 'touch' }
  | { readonly do: 'hide' };

export type HoverStep = readonly [state: HoverState, effects: readonly HoverEffect[]];

/** Nothing open, pointer never seen. */
export const IDLE: HoverState = { phase: { kind: 'idle' }, pointer: undefined };

/** Where the pointer is for those who use none: a card they have left must close too. */
const NOWHERE: PointerSample = { at: { x: -1, y: -1 }, time: 0, mention: undefined, overCard: false };

const STOP_DWELL = { do: 'stop', timer: 'dwell' } as const;
const STOP_CLOSE = { do: 'stop', timer: 'close' } as const;

/** The hover card's life, without a clock or a page: the next state and what to do about it. Total. */
export function hover(state: HoverState, event: HoverEvent): HoverStep {
  const { phase, pointer } = state;
  const stay: HoverStep = [state, []];
  switch (event.type) {
    case 'move': {
      if (!event.trusted) return stay;
      const [next, effects] = move(phase, event.sample, pointer);
      return [{ phase: next, pointer: event.sample }, effects];
    }
    case 'out': {
      if (pointer === undefined) return stay;
      return settle({ phase, pointer: { ...pointer, mention: undefined, overCard: false } });
    }
    case 'timer':
      return event.timer === 'dwell' ? dwelt(state) : closed(state);
    case 'placed':
      return 'card' in phase ? [withCard(state, { ...phase.card, box: event.box }), []] : stay;
    case 'open': {
      const focused = event.by === 'keyboard';
      const card = { mention: event.mention, box: undefined, focused, pressed: false };
      const kind = event.by === 'touch' ? 'touch' : 'shown';
      const show = { do: 'show', mention: event.mention, by: event.by } as const;
      return [{ phase: { kind, card }, pointer }, [STOP_DWELL, STOP_CLOSE, show]];
    }
    case 'press':
      if (event.where === 'card') return 'card' in phase ? held(state, { pressed: true }) : stay;
      return phase.kind === 'pinned' || phase.kind === 'idle' ? stay : dismiss(state);
    case 'release':
      return 'card' in phase && phase.card.pressed ? held(state, { pressed: false }) : stay;
    case 'focus':
      return 'card' in phase ? held(state, { focused: event.inside }) : stay;
    case 'scroll':
      if (phase.kind === 'dwelling') return dismiss(state);
      if (phase.kind !== 'shown' && phase.kind !== 'leaving') return stay;
      return phase.card.focused || event.distance <= event.line ? stay : dismiss(state);
    case 'pin':
      if (event.on && (phase.kind === 'shown' || phase.kind === 'leaving'))
        return [{ phase: { kind: 'pinned', card: phase.card }, pointer }, [STOP_DWELL, STOP_CLOSE]];
      if (!event.on && phase.kind === 'pinned')
        return settle({ phase: { kind: 'shown', card: phase.card }, pointer });
      return stay;
    case 'dismiss':
      return dismiss(state);
  }
}

/** What a new position of the pointer means. */
function move(
  phase: HoverPhase,
  sample: PointerSample,
  last: PointerSample | undefined,
): readonly [HoverPhase, readonly HoverEffect[]] {
  const { mention } = sample;
  switch (phase.kind) {
    case 'idle':
      if (mention === undefined || !moved(sample, last)) return [phase, []];
      return [{ kind: 'dwelling', mention }, [{ do: 'start', timer: 'dwell', ms: DWELL }]];
    case 'dwelling':
      if (mention === undefined) return [{ kind: 'idle' }, [STOP_DWELL]];
      if (mention === phase.mention && speed(sample, last) <= PASSING_SPEED) return [phase, []];
      return [{ kind: 'dwelling', mention }, [{ do: 'start', timer: 'dwell', ms: DWELL }]];
    case 'shown':
      if (phase.card.focused || phase.card.pressed || onCard(phase.card, sample)) return [phase, []];
      return leave(phase.card, sample, last?.at ?? sample.at);
    case 'leaving':
      if (onCard(phase.card, sample)) return [{ kind: 'shown', card: phase.card }, [STOP_DWELL, STOP_CLOSE]];
      return drift(phase, sample);
    case 'pinned':
    case 'touch':
      return [phase, []];
  }
}

type Leaving = Extract<HoverPhase, { kind: 'leaving' }>;

/** The pointer has just left the name and the card. */
function leave(card: OpenCard, sample: PointerSample, from: Point) {
  const out = { kind: 'leaving', card, from, heading: false, nearest: Infinity, next: undefined } as const;
  // Without a movement (focus went, the window was left) there is no way to be on.
  const still = sample.at.x === from.x && sample.at.y === from.y;
  const [phase, effects] = still ? outside(out, sample.mention) : drift(out, sample);
  const grace = { do: 'start', timer: 'close', ms: GRACE } as const;
  return [phase, phase.heading ? effects : [grace, ...effects]] as const;
}

/** The pointer moves about outside: towards the card, or over other names. */
function drift(phase: Leaving, sample: PointerSample): readonly [Leaving, readonly HoverEffect[]] {
  const { card, from, heading } = phase;
  const next = sample.mention;
  if (card.box !== undefined && inSafeTriangle(from, sample.at, card.box)) {
    const away = distanceTo(card.box, sample.at);
    const nearer = !heading || away < phase.nearest;
    const nearest = Math.min(phase.nearest, away);
    const rest = { do: 'start', timer: 'close', ms: TRIANGLE_REST } as const;
    return [{ ...phase, heading: true, nearest, next }, nearer ? [STOP_DWELL, rest] : []];
  }
  return outside(phase, next);
}

/** The pointer is elsewhere, on the name `next` or on none. */
function outside(phase: Leaving, next: number | undefined): readonly [Leaving, readonly HoverEffect[]] {
  const { heading } = phase;
  const effects: HoverEffect[] = [];
  if (heading) effects.push({ do: 'start', timer: 'close', ms: GRACE });
  if (next === undefined) effects.push(STOP_DWELL);
  else if (heading || next !== phase.next)
    effects.push({ do: 'start', timer: 'dwell', ms: DWELL_WHILE_OPEN });
  return [{ ...phase, heading: false, nearest: Infinity, next }, effects];
}

/** The dwell is over. */
function dwelt(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.kind === 'dwelling') return showUnderPointer(state, phase.mention);
  if (phase.kind === 'leaving' && !phase.heading && phase.next !== undefined)
    return showUnderPointer(state, phase.next);
  return [state, []];
}

/** The time to come back is over. */
function closed(state: HoverState): HoverStep {
  const { phase, pointer } = state;
  if (phase.kind !== 'leaving') return [state, []];
  // It rested on a name inside the triangle: that name was meant, and the wait was longer than a dwell.
  if (phase.heading && phase.next !== undefined) return showUnderPointer(state, phase.next);
  if (phase.next === undefined) return dismiss(state);
  return [{ phase: { kind: 'dwelling', mention: phase.next }, pointer }, [{ do: 'hide' }]];
}

function showUnderPointer({ pointer }: HoverState, mention: number): HoverStep {
  const card = { mention, box: undefined, focused: false, pressed: false };
  return [{ phase: { kind: 'shown', card }, pointer }, [STOP_CLOSE, { do: 'show', mention, by: 'pointer' }]];
}

function dismiss({ phase, pointer }: HoverState): HoverStep {
  const effects: HoverEffect[] = phase.kind === 'idle' ? [] : [STOP_DWELL];
  if ('card' in phase) effects.push(STOP_CLOSE, { do: 'hide' });
  return [{ phase: { kind: 'idle' }, pointer }, effects];
}

/** The card's focus or press changed: when nothing holds it any more, the pointer decides again. */
function held(state: HoverState, change: Partial<OpenCard>): HoverStep {
  if (!('card' in state.phase)) return [state, []];
  const next = withCard(state, { ...state.phase.card, ...change });
  const { phase } = next;
  if (phase.kind === 'leaving' && (phase.card.focused || phase.card.pressed))
    return [{ ...next, phase: { kind: 'shown', card: phase.card } }, [STOP_DWELL, STOP_CLOSE]];
  return settle(next);
}

/** Looks again where the pointer is, without a new position. */
function settle(state: HoverState): HoverStep {
  const sample = state.pointer ?? NOWHERE;
  const [phase, effects] = move(state.phase, sample, sample);
  return [{ phase, pointer: state.pointer }, effects];
}

function withCard(state: HoverState, card: OpenCard): HoverState {
  return 'card' in state.phase ? { ...state, phase: { ...state.phase, card } } : state;
}

function onCard(card: OpenCard, sample: PointerSample): boolean {
  return sample.overCard || sample.mention === card.mention;
}

function moved(sample: PointerSample, last: PointerSample | undefined): boolean {
  return last === undefined || sample.at.x !== last.at.x || sample.at.y !== last.at.y;
}

function speed(sample: PointerSample, last: PointerSample | undefined): number {
  if (last === undefined) return 0;
  const way = Math.hypot(sample.at.x - last.at.x, sample.at.y - last.at.y);
  return way === 0 ? 0 : way / Math.max(1, sample.time - last.time);
}
