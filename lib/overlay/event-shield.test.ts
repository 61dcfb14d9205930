// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventShield, type EventShield } from './event-shield.ts';

// happy-dom has no trusted events; `trusted` marks those that stand for the browser's own.
const trusted = <T extends Event>(event: T): T => Object.defineProperty(event, 'isTrusted', { value: true });

let end: AbortController;
let shield: EventShield;
let host: HTMLElement;
let root: ShadowRoot;
let button: HTMLButtonElement;
let pageSaw: string[];
let cardSaw: string[];

beforeEach(() => {
  end = new AbortController();
  shield = createEventShield(window, end.signal);
  pageSaw = [];
  cardSaw = [];
  host = document.createElement('div');
  root = host.attachShadow({ mode: 'closed' });
  button = document.createElement('button');
  root.append(button);
  document.body.append(host);
  root.elementFromPoint = () => button;
  for (const type of ['click', 'pointerdown', 'keydown', 'wheel']) {
    window.addEventListener(type, (e) => pageSaw.push(`${e.type} ${(e.target as Element).localName}`), {
      capture: true,
      signal: end.signal,
    });
    button.addEventListener(type, (e) => cardSaw.push(`${e.type} ${e.constructor.name}`));
  }
});
afterEach(() => {
  end.abort();
  host.remove();
});

const press = (): Event =>
  trusted(new PointerEvent('pointerdown', { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
const click = (): MouseEvent =>
  trusted(
    new MouseEvent('click', {
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: 5,
      clientY: 5,
      detail: 1,
    }),
  );

describe('event shield', () => {
  it('lets everything pass while nothing is guarded', () => {
    host.dispatchEvent(click());
    expect(pageSaw).toEqual(['click div']);
  });

  it('keeps events on the host from the page and hands plain copies to the card', () => {
    shield.guard({ host, root });
    host.dispatchEvent(press());
    host.dispatchEvent(click());
    expect(pageSaw).toEqual([]);
    expect(cardSaw).toEqual(['pointerdown Event', 'click Event']);
  });

  it('lets events elsewhere pass', () => {
    shield.guard({ host, root });
    document.body.dispatchEvent(click());
    expect(pageSaw).toEqual(['click body']);
    expect(cardSaw).toEqual([]);
  });

  it('passes on that a handler prevented the default', () => {
    shield.guard({ host, root });
    button.addEventListener('click', (e) => e.preventDefault());
    host.dispatchEvent(press());
    const event = click();
    host.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('carries what handlers read', () => {
    shield.guard({ host, root });
    let at: unknown;
    button.addEventListener('pointerdown', (e) => (at = [e.clientX, e.clientY]));
    host.dispatchEvent(press());
    expect(at).toEqual([5, 5]);
  });

  it('drops what a page forges on the host or inside the card', () => {
    shield.guard({ host, root });
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect([pageSaw, cardSaw]).toEqual([[], []]);
  });

  it('ends with its signal, and when the card is gone', () => {
    shield.guard({ host, root });
    shield.guard(undefined);
    host.dispatchEvent(click());
    expect(pageSaw).toEqual(['click div']);
    shield.guard({ host, root });
    end.abort();
    host.dispatchEvent(press());
    expect(cardSaw).toEqual([]);
  });
});
