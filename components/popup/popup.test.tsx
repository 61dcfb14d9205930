// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { NameOnPage, PageState } from '../../lib/messaging/protocol.ts';
import { groupNames } from './groups.ts';
import { Popup, type PopupProps } from './Popup.tsx';
import { popupState, type PopupInput } from './state.ts';
import type { PopupStrings } from './strings.ts';

const INPUT: PopupInput = {
  url: 'https://example.com/a',
  host: 'example.com',
  neverRun: false,
  everywhere: true,
  siteOff: false,
  granted: true,
  page: { kind: 'not-an-article' },
};
const name = (entity: string, type: string): NameOnPage =>
  ({ entity, name: entity, type, count: 2 }) as unknown as NameOnPage;
const ANNOTATED: PageState = {
  kind: 'annotated',
  headline: 'h',
  names: [name('a', 'person'), name('b', 'event')],
  ms: 3,
};

describe('popupState', () => {
  it.each<[string, Partial<PopupInput>, string]>([
    ['an article', { page: ANNOTATED }, 'annotated'],
    ['a page being read', { page: { kind: 'working' } }, 'loading'],
    ['no article', {}, 'not-an-article'],
    ['read once, without leave', { granted: false, page: ANNOTATED }, 'annotated'],
    ['granted, nobody answers', { page: undefined }, 'asleep'],
    ['neither', { page: undefined, granted: false }, 'not-granted'],
    ['off here', { siteOff: true, page: { kind: 'off' } }, 'site-off'],
    ['off everywhere counts more', { siteOff: true, everywhere: false }, 'everywhere-off'],
    ['never run counts most', { neverRun: true, everywhere: false }, 'private'],
    ['a page of the browser', { host: undefined, url: 'about:blank' }, 'restricted'],
    ['a page we may not see', { host: undefined, url: undefined }, 'restricted'],
    [
      'a store',
      { url: 'https://addons.mozilla.org/en-US/firefox/', host: 'addons.mozilla.org' },
      'restricted',
    ],
    ['not a store', { url: 'https://addons.mozilla.org.example.com/', page: ANNOTATED }, 'annotated'],
    ['a PDF', { url: 'https://example.com/a.pdf?x' }, 'restricted'],
  ])('%s', (_, change, expected) => expect(popupState({ ...INPUT, ...change }).kind).toBe(expected));
});

describe('groupNames', () => {
  it('keeps the order of the page and puts rare types last', () => {
    const groups = groupNames([
      name('a', 'thing'),
      name('b', 'person'),
      name('c', 'work'),
      name('d', 'place'),
    ]);
    expect([...groups].map(([group, names]) => `${group} ${names.map((n) => n.entity).join('')}`)).toEqual([
      'people b',
      'places d',
      'organisations ',
      'other ac',
    ]);
  });
});

const strings = new Proxy({} as PopupStrings, {
  get: (_, key: string) =>
    ['densities', 'densityHints', 'groups'].includes(key)
      ? new Proxy({}, { get: (__, inner: string) => `${key}.${inner}` })
      : ['site', 'state', 'allowSite', 'times', 'more', 'asOf'].includes(key)
        ? () => key
        : key,
});

const counts = () => [...document.querySelectorAll('.count b')].map((b) => b.textContent);

const press = (words: string) =>
  act(() => {
    const all = [...document.querySelectorAll<HTMLElement>('button, input')];
    all
      .find(
        (one) =>
          one.getAttribute('aria-label') === words ||
          one.textContent?.includes(words) ||
          one.getAttribute('value') === words,
      )
      ?.click();
  });

function show(state: PopupProps['state'], props: Partial<PopupProps> = {}) {
  const calls = {
    onSite: vi.fn(),
    onEverywhere: vi.fn(),
    onDensity: vi.fn(),
    onAllow: vi.fn(),
    onReadOnce: vi.fn(),
  };
  const at = document.createElement('div');
  document.body.replaceChildren(at);
  void act(() =>
    render(<Popup state={state} everywhere density="first" strings={strings} {...calls} {...props} />, at),
  );
  return calls;
}

describe('Popup', () => {
  it('turns the site off and on', () => {
    const on = show({ kind: 'not-an-article', host: 'example.com' });
    void press('site');
    expect(on.onSite).toHaveBeenCalledWith(false);
    const off = show({ kind: 'site-off', host: 'example.com' });
    void press('site');
    expect(off.onSite).toHaveBeenCalledWith(true);
  });

  it('has no switch for what it cannot switch', () => {
    show({ kind: 'restricted', page: 'browser' });
    expect(document.querySelectorAll('[role=switch]').length).toBe(1);
  });

  it('offers what is missing', () => {
    const { onAllow, onReadOnce } = show({ kind: 'not-granted', host: 'example.com' });
    void press('allowSite');
    void press('readOnce');
    expect([onAllow.mock.calls.length, onReadOnce.mock.calls.length]).toEqual([1, 1]);
    show({ kind: 'asleep', host: 'example.com' });
    expect(document.body.textContent).not.toContain('allowSite');
    expect(document.body.textContent).toContain('readOnce');
  });

  it('changes density and everywhere', () => {
    const { onDensity, onEverywhere } = show({ kind: 'not-an-article', host: 'example.com' });
    void press('none');
    void press('everywhere');
    expect(onDensity).toHaveBeenCalledWith('none');
    expect(onEverywhere).toHaveBeenCalledWith(false);
  });

  it('counts names by group and opens a group into its list', () => {
    show({ kind: 'annotated', host: 'example.com', page: ANNOTATED });
    expect(counts()).toEqual(['1', '0', '0', '1']);
    void press('groups.people');
    expect([...document.querySelectorAll('.name-list bdi')].map((li) => li.textContent)).toEqual(['a']);
    void press('groups.people');
    expect(document.querySelector('.name-list')).toBeNull();
  });
});
