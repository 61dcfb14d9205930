import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DWELL,
  DWELL_WHILE_OPEN,
  GRACE,
  hover,
  IDLE,
  TRIANGLE_REST,
  type HoverEvent,
  type HoverState,
} from './hover-machine.ts';

// The stage: name 1 at (100..200, 100..120), its card below it, other names wherever a step puts them.
const BOX = { left: 84, top: 128, right: 424, bottom: 328 };

type Step = HoverEvent | 'dwell' | 'close';

const on = (mention: number | undefined, x: number, y: number, time = 0): HoverEvent => ({
  type: 'move',
  trusted: true,
  sample: { at: { x, y }, time, mention, overCard: false },
});
const card = (x: number, y: number): HoverEvent => ({
  type: 'move',
  trusted: true,
  sample: { at: { x, y }, time: 0, mention: undefined, overCard: true },
});
const placed: HoverEvent = { type: 'placed', box: BOX };
const rest = (time = 100): HoverEvent => on(1, 150, 110, time);
const SHOWN: readonly Step[] = [rest(0), 'dwell', placed];
const PRESS: HoverEvent = { type: 'press', where: 'card' };
const OUTSIDE: HoverEvent = { type: 'press', where: 'outside' };
const RELEASE: HoverEvent = { type: 'release' };
const ESC: HoverEvent = { type: 'dismiss' };
const OUT: HoverEvent = { type: 'out' };
const PIN: HoverEvent = { type: 'pin', on: true };
const UNPIN: HoverEvent = { type: 'pin', on: false };
const FOCUS: HoverEvent = { type: 'focus', inside: true };
const BLUR: HoverEvent = { type: 'focus', inside: false };
const scroll = (distance: number): HoverEvent => ({ type: 'scroll', distance, line: 20 });
const open = (by: 'keyboard' | 'touch'): HoverEvent => ({ type: 'open', mention: 4, by });
const forged: HoverEvent = { ...rest(), trusted: false } as HoverEvent;

const BACK = ['stop dwell', 'stop close'];
const HIDE = [...BACK, 'hide'];
const GRACE_RUNS = [`close ${GRACE}`, 'stop dwell'];
const ON_THE_WAY = ['stop dwell', `close ${TRIANGLE_REST}`];
const away = on(undefined, 700, 60, 200);

function play(steps: readonly Step[]): { state: HoverState; log: string[]; last: string[] } {
  let state = IDLE;
  let last: string[] = [];
  const log: string[] = [];
  for (const step of steps) {
    const event: HoverEvent = typeof step === 'string' ? { type: 'timer', timer: step } : step;
    const [next, effects] = hover(state, event);
    state = next;
    last = effects.map((e) =>
      e.do === 'start'
        ? `${e.timer} ${e.ms}`
        : e.do === 'stop'
          ? `stop ${e.timer}`
          : e.do === 'show'
            ? `show ${e.mention} by ${e.by}`
            : 'hide',
    );
    log.push(...last);
  }
  return { state, log, last };
}

/** Plays the steps and compares the final phase and what the last step did. */
function check(steps: readonly Step[], phase: string, last: readonly string[]): void {
  const result = play(steps);
  expect([result.state.phase.kind, ...result.last]).toEqual([phase, ...last]);
}

describe('hover machine', () => {
  it.each<[string, readonly Step[], string, readonly string[]]>([
    ['a rest on a name starts the dwell', [rest()], 'dwelling', [`dwell ${DWELL}`]],
    ['the dwell shows the card', [rest(), 'dwell'], 'shown', ['stop close', 'show 1 by pointer']],
    ['forged moves are nothing', [forged], 'idle', []],
    [
      'a name sliding under a resting pointer is nothing',
      [on(undefined, 150, 110), on(1, 150, 110, 50)],
      'idle',
      [],
    ],
    ['a slow move within the name goes on dwelling', [rest(0), on(1, 155, 110, 100)], 'dwelling', []],
    ['a fast one begins anew', [rest(0), on(1, 195, 110, 16)], 'dwelling', [`dwell ${DWELL}`]],
    ['leaving before the dwell: nothing opens', [rest(), away], 'idle', ['stop dwell']],
    [
      'another name before the dwell: its own dwell',
      [rest(), on(2, 260, 110, 500)],
      'dwelling',
      [`dwell ${DWELL}`],
    ],
    ['a click while dwelling is not a look-up', [rest(), OUTSIDE], 'idle', ['stop dwell']],
    ['a scroll while dwelling neither', [rest(), scroll(3)], 'idle', ['stop dwell']],
    ['leaving name and card starts the grace', [...SHOWN, away], 'leaving', GRACE_RUNS],
    ['the grace over: hidden', [...SHOWN, away, 'close'], 'idle', HIDE],
    ['back on the name within the grace', [...SHOWN, away, rest(300)], 'shown', BACK],
    ['back on the card within the grace', [...SHOWN, away, card(300, 200)], 'shown', BACK],
    ['on the way to the card: more time', [...SHOWN, on(undefined, 152, 122)], 'leaving', ON_THE_WAY],
    [
      'nearer: the time begins anew',
      [...SHOWN, on(undefined, 152, 122), on(undefined, 153, 125)],
      'leaving',
      ON_THE_WAY,
    ],
    ['not nearer: it does not', [...SHOWN, on(undefined, 152, 122), on(undefined, 153, 122)], 'leaving', []],
    ['another name on the way changes nothing', [...SHOWN, on(2, 152, 122), 'dwell'], 'leaving', []],
    [
      'resting on it does',
      [...SHOWN, on(2, 152, 122), 'close'],
      'shown',
      ['stop close', 'show 2 by pointer'],
    ],
    ['out of the triangle: grace', [...SHOWN, on(undefined, 152, 122), away], 'leaving', GRACE_RUNS],
    [
      'another name elsewhere: a short dwell',
      [...SHOWN, on(2, 300, 110)],
      'leaving',
      [`close ${GRACE}`, `dwell ${DWELL_WHILE_OPEN}`],
    ],
    [
      'which shows it in place of the first',
      [...SHOWN, on(2, 300, 110), 'dwell'],
      'shown',
      ['stop close', 'show 2 by pointer'],
    ],
    ['grace over while dwelling there', [...SHOWN, on(2, 300, 110), 'close'], 'dwelling', ['hide']],
    ['the window left: grace', [...SHOWN, OUT], 'leaving', GRACE_RUNS],
    ['Esc', [...SHOWN, ESC], 'idle', HIDE],
    ['a press outside', [...SHOWN, OUTSIDE], 'idle', HIDE],
    ['a scroll of a line or less', [...SHOWN, scroll(20)], 'shown', []],
    ['a scroll of more', [...SHOWN, scroll(21)], 'idle', HIDE],
    ['a selection dragged out of the card holds it', [...SHOWN, card(300, 200), PRESS, away], 'shown', []],
    ['until it is released', [...SHOWN, card(300, 200), PRESS, away, RELEASE], 'leaving', GRACE_RUNS],
    ['keyboard focus inside holds it', [...SHOWN, FOCUS, away], 'shown', []],
    ['and against scrolling', [...SHOWN, FOCUS, scroll(99)], 'shown', []],
    ['focus gone, pointer elsewhere', [...SHOWN, FOCUS, away, BLUR], 'leaving', GRACE_RUNS],
    ['focus coming while leaving', [...SHOWN, away, FOCUS], 'shown', BACK],
    ['pinned: the pointer may go', [...SHOWN, PIN, away, 'close'], 'pinned', []],
    ['pinned: other names do not open', [...SHOWN, PIN, on(2, 300, 110), 'dwell'], 'pinned', []],
    ['pinned: scroll', [...SHOWN, PIN, scroll(999)], 'pinned', []],
    ['pinned: press outside', [...SHOWN, PIN, OUTSIDE], 'pinned', []],
    ['pinned: Esc', [...SHOWN, PIN, ESC], 'idle', HIDE],
    ['unpinned with the pointer elsewhere', [...SHOWN, PIN, away, UNPIN], 'leaving', GRACE_RUNS],
    ['keyboard: at once, and held', [open('keyboard'), away], 'shown', []],
    [
      'keyboard: the next name replaces it',
      [...SHOWN, open('keyboard')],
      'shown',
      ['stop dwell', 'stop close', 'show 4 by keyboard'],
    ],
    ['a tap opens a sheet', [open('touch')], 'touch', ['stop dwell', 'stop close', 'show 4 by touch']],
    ['a sheet stays while the page scrolls', [open('touch'), scroll(99)], 'touch', []],
    ['a tap outside closes it', [open('touch'), OUTSIDE], 'idle', HIDE],
  ])('%s', (_, steps, phase, last) => check(steps, phase, last));

  it('shows and hides in turn, whatever comes', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
    const event: fc.Arbitrary<HoverEvent> = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        trusted: fc.boolean(),
        sample: fc.record({
          at: point,
          time: fc.nat(9999),
          mention: fc.option(fc.nat(3), { nil: undefined }),
          overCard: fc.boolean(),
        }),
      }),
      fc.constantFrom<HoverEvent>(
        OUT,
        { type: 'timer', timer: 'dwell' },
        { type: 'timer', timer: 'close' },
        placed,
        { type: 'open', mention: 1, by: 'keyboard' },
        { type: 'open', mention: 2, by: 'touch' },
        PRESS,
        OUTSIDE,
        RELEASE,
        FOCUS,
        BLUR,
        scroll(30),
        PIN,
        UNPIN,
        ESC,
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = IDLE;
        let shown = false;
        const running = new Set<string>();
        for (const e of events) {
          if (e.type === 'timer' && !running.delete(e.timer)) continue;
          const [next, effects] = hover(state, e);
          for (const effect of effects) {
            if (effect.do === 'start') running.add(effect.timer);
            else if (effect.do === 'stop') running.delete(effect.timer);
            else if (effect.do === 'show') shown = true;
            else {
              expect(shown).toBe(true);
              shown = false;
            }
          }
          state = next;
          expect('card' in state.phase).toBe(shown);
          // A card that is being left always has a clock running, so none can stay for ever.
          if (state.phase.kind === 'leaving') expect(running.has('close')).toBe(true);
          if (state.phase.kind === 'dwelling') expect(running.has('dwell')).toBe(true);
        }
      }),
    );
  });
});
