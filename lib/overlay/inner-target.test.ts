// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { innerTarget, type TargetMemory, type TargetRoot } from './inner-target.ts';

const make = (id: string, ...children: Element[]): Element => {
  const element = document.createElement('div');
  element.id = id;
  element.append(...children);
  return element;
};
const a = make('a');
const b = make('b');
const card = make('card', make('list', a, b));
const outside = make('outside');

function check(
  event: { type: string; detail?: number; clientX?: number; touches?: number },
  under: Element,
  memory: Partial<TargetMemory>,
  expected: string | undefined,
): void {
  const root: TargetRoot = {
    elementFromPoint: () => under,
    activeElement: a,
    contains: (node) => node !== null && card.contains(node),
  };
  const { type, ...rest } = event;
  const given = { type, clientX: 1, clientY: 1, detail: 1, ...rest } as unknown as Event;
  expect(innerTarget(root, given, { pressed: undefined, focused: undefined, ...memory })?.id).toBe(expected);
}

describe('innerTarget', () => {
  it.each<[string, Parameters<typeof check>]>([
    ['a move: what is under it', [{ type: 'pointermove' }, b, {}, 'b']],
    ['captured, far outside: where it was pressed', [{ type: 'pointermove' }, outside, { pressed: a }, 'a']],
    ['a click: what is under it', [{ type: 'click' }, a, { pressed: a }, 'a']],
    ['pressed here, released there: what holds both', [{ type: 'click' }, b, { pressed: a }, 'list']],
    ['a click that was pressed in the page: none', [{ type: 'click' }, b, {}, undefined]],
    ['a click by keyboard: what has the focus', [{ type: 'click', detail: 0 }, b, {}, 'a']],
    ['a key: what has the focus', [{ type: 'keydown' }, b, {}, 'a']],
    ['typing: what has the focus', [{ type: 'beforeinput' }, b, {}, 'a']],
    ['focus gone: what had it', [{ type: 'focusout' }, b, { focused: b }, 'b']],
    ['focus come: what has it', [{ type: 'focusin' }, b, {}, 'a']],
  ])('%s', (_, row) => check(...row));

  it('remembers where it was pressed', () => {
    const memory: TargetMemory = { pressed: undefined, focused: undefined };
    const root: TargetRoot = { elementFromPoint: () => b, activeElement: null, contains: () => true };
    innerTarget(root, new PointerEvent('pointerdown', { clientX: 1, clientY: 1 }), memory);
    expect(memory.pressed).toBe(b);
  });
});
