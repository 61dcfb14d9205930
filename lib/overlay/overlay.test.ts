// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Shielded } from './event-shield.ts';
import { customElementAround, hostParent } from './find-parent.ts';
import { openOverlay, type Overlay } from './overlay.ts';

const shielded: (Shielded | undefined)[] = [];
const shield = { guard: (card: Shielded | undefined) => void shielded.push(card) };
let p: HTMLElement;
let opened: Overlay | undefined;

beforeEach(() => {
  document.body.innerHTML =
    '<dialog open><p>In a dialog</p></dialog><p id="text">Text</p><button>page</button>';
  p = document.querySelector<HTMLElement>('#text') ?? document.body;
  shielded.length = 0;
  // happy-dom has no top layer and no layout.
  HTMLElement.prototype.showPopover = vi.fn<() => void>();
  document.elementFromPoint = () => document.body.lastElementChild;
});
afterEach(() => opened?.close());

const open = (topLayer?: Element): Overlay | undefined =>
  (opened = openOverlay({ document, shield, css: '.x{}', language: 'ko', topLayer, around: p }));

describe('overlay', () => {
  it('is one plain div at the end of the body, closed, without attributes', () => {
    const before = document.body.children.length;
    const overlay = open();
    const host = document.body.lastElementChild;
    expect(host).toBe(overlay?.host);
    expect([host?.localName, host?.attributes.length, host?.shadowRoot]).toEqual(['div', 0, null]);
    expect(document.body.children.length).toBe(before + 1);
    expect([overlay?.layer.popover, overlay?.layer.lang, overlay?.layer.dir]).toEqual([
      'manual',
      'ko',
      'ltr',
    ]);
  });

  it('stands in the top layer of the mention', () => {
    const dialog = document.querySelector('dialog') ?? undefined;
    open(dialog);
    expect(dialog?.lastElementChild).toBe(opened?.host);
  });

  it('moves into the custom element when the browser has made it inert', () => {
    document.body.innerHTML = '<x-dialog><p id="text">Text</p></x-dialog>';
    p = document.querySelector<HTMLElement>('#text') ?? p;
    document.elementFromPoint = () => document.documentElement;
    open()?.placeSheet();
    expect(opened?.host.parentElement?.localName).toBe('x-dialog');
  });

  it('grows away from its line', () => {
    const overlay = open();
    overlay?.place({ side: 'above', left: 10, offset: 60, maxHeight: 200, width: 340 });
    const { top, bottom, left, width } = overlay?.layer.style ?? {};
    expect([top, bottom, left, width]).toEqual(['auto', '60px', '10px', '340px']);
    expect(overlay?.layer.style.getPropertyValue('--max-height')).toBe('200px');
  });

  it('leaves nothing behind and may be closed twice', () => {
    const before = document.body.innerHTML;
    open();
    opened?.close();
    opened?.close();
    expect(document.body.innerHTML).toBe(before);
    expect([shielded[0]?.host, shielded.at(-1)]).toEqual([opened?.host, undefined]);
  });

  it('gives the focus back to where it came from', () => {
    const button = document.querySelector('button');
    button?.focus();
    const overlay = open();
    const inner = document.createElement('button');
    overlay?.layer.append(inner);
    Object.defineProperty(overlay?.root ?? {}, 'activeElement', { value: inner });
    button?.blur();
    overlay?.close();
    expect(document.activeElement).toBe(button);
  });
});

describe('hostParent', () => {
  it('has no place in a document without a body', () => {
    const xml = new DOMParser().parseFromString('<feed/>', 'application/xml');
    expect(hostParent(xml, undefined)).toBeUndefined();
  });
  it('forgets a top layer that is gone', () => {
    expect(hostParent(document, document.createElement('dialog'))).toBe(document.body);
  });
});

describe('customElementAround', () => {
  it('finds the nearest one', () => {
    document.body.innerHTML = '<a-b><c-d><p><i></i></p></c-d></a-b>';
    const i = document.querySelector('i');
    expect(i && customElementAround(i)?.localName).toBe('c-d');
    expect(customElementAround(document.body)).toBeUndefined();
  });
});
