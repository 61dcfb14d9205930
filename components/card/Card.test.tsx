// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContext } from '../../lib/card/types.ts';
import { Card, type CardProps } from './Card.tsx';
import { CARD_EXAMPLES, renderExample } from './Card.examples.tsx';
import { kim, maker, medvedev, seoul, sure } from './example-models.ts';
import { brightnessOf } from './Symbol.tsx';
import type { CardStrings } from './strings.ts';

/** Every word is its own key, so that a test sees which one was used, and none is a translation. */
const strings: CardStrings = {
  types: {} as CardStrings['types'],
  dialog: (name) => `dialog ${name}`,
  here: (standsFor) => ['here ', ` after ${standsFor.length}`],
  seat: { city: 'city-seat', other: 'other-seat' },
  probably: 'probably',
  others: (text) => `others ${text}`,
  asOf: (date) => `as-of ${date}`,
  now: 'now',
  offices: 'offices',
  map: (country, name) => `map ${country} ${name ?? 'alone'}`,
  thisArticle: 'this-article',
  years: (from, to) => `${from}>${to ?? ''}`,
  why: 'why',
  whyIntro: (text, name) => `intro ${text} ${name}`,
  cue: ({ cue }) => (cue === 'unknown' ? undefined : `cue ${cue}`),
  noCue: 'no-cue',
  notThis: 'not-this',
  pin: 'pin',
  unpin: 'unpin',
  panel: 'panel',
  close: 'close',
  back: (name) => `back ${name}`,
  wikipedia: 'wikipedia',
  newTab: 'new-tab',
  checked: (month) => `checked ${month}`,
  pack: (pack) => `pack ${pack}`,
};

let at: HTMLElement;
const calls = {
  onOpen: vi.fn(),
  onPin: vi.fn(),
  onClose: vi.fn(),
  onReject: vi.fn(),
  onPanel: vi.fn(),
  onBack: vi.fn(),
};

beforeEach(() => {
  at = document.createElement('div');
  document.body.replaceChildren(at);
  for (const call of Object.values(calls)) call.mockReset();
});

const show = (props: Partial<CardProps> = {}): void =>
  void act(() =>
    render(
      <Card
        model={medvedev}
        context={sure}
        text="Medvedev"
        strings={strings}
        pinned={false}
        {...calls}
        {...props}
      />,
      at,
    ),
  );
const text = (selector: string): string | undefined => at.querySelector(selector)?.textContent ?? undefined;
const press = (label: string): void => {
  const button = [...at.querySelectorAll<HTMLElement>('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent?.includes(label),
  );
  if (button === undefined) throw new Error(`no button ${label}`);
  void act(() => button.click());
};

describe('Card', () => {
  it('says in its first lines who it was on the article’s date', () => {
    show();
    expect([text('.name'), text('.role'), text('.as-of'), text('.now')]).toEqual([
      'Dmitry Medvedev',
      'President of Russia',
      'as-of 7 July 2009',
      'now Deputy Chairman of the Security Council, since 2020',
    ]);
  });

  it('is a dialog that does not claim to be modal, named by its heading', () => {
    show();
    const dialog = at.querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    const name = at.querySelector(`#${CSS.escape(dialog?.getAttribute('aria-labelledby') ?? '')}`);
    expect([name?.textContent, name?.getAttribute('tabindex')]).toEqual(['Dmitry Medvedev', '-1']);
  });

  it.each<[string, Partial<CardProps>, string | undefined]>([
    [
      'a metonym',
      { model: seoul, context: { ...sure, reading: 'metonym', standsFor: 'Seoul gov' } },
      'here Seoul gov after 9 city-seat',
    ],
    [
      'a metonym that is no city',
      { model: { ...seoul, kind: 'palace' }, context: { ...sure, reading: 'metonym', standsFor: 'X' } },
      'here X after 1 other-seat',
    ],
    [
      'the city itself',
      { model: seoul, context: { ...sure, reading: 'literal', standsFor: 'X' } },
      undefined,
    ],
  ])('explains %s', (_, props, expected) => {
    show(props);
    expect(text('.reading')).toBe(expected);
  });

  it('lists the other bearers only when it is not sure', () => {
    const others = [{ entity: kim.entity, name: 'Kim Jong-un', description: 'leader' }];
    show({ context: { ...sure, others } });
    expect(text('.others')).toBeUndefined();
    show({ context: { ...sure, confidence: 'likely', others } });
    expect([text('.probably'), text('.others h3')]).toEqual(['probably', 'others Medvedev']);
    press('Kim Jong-un');
    expect(calls.onOpen).toHaveBeenCalledWith(kim.entity);
  });

  it('tells why, strongest first, without what speaks against or means nothing', () => {
    const why: CardContext['why'] = [
      { cue: 'a', weight: 2 },
      { cue: 'unknown', weight: 1 },
      { cue: 'against', weight: -1 },
      { cue: 'b', weight: 0.5 },
    ];
    show({ context: { ...sure, why } });
    expect(text('.why')).toBeUndefined();
    press('why');
    expect([...at.querySelectorAll('.why li')].map((li) => li.textContent)).toEqual(['cue a', 'cue b']);
    press('not-this');
    expect(calls.onReject).toHaveBeenCalledTimes(1);
    press('why');
    expect(text('.why')).toBeUndefined();
  });

  it('opens Wikipedia only by a click, and tells it nothing', () => {
    show();
    const link = at.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([
      medvedev.wikipedia,
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('reports what is pressed', () => {
    show({ back: 'Seoul', closable: true });
    for (const label of ['pin', 'close', 'panel', 'back Seoul', 'Vladimir Putin']) press(label);
    expect(calls.onPin).toHaveBeenCalledWith(true);
    expect(calls.onOpen).toHaveBeenCalledWith('vladimir-putin');
    for (const call of [calls.onClose, calls.onPanel, calls.onBack]) expect(call).toHaveBeenCalledTimes(1);
    show({ pinned: true });
    press('pin');
    expect(calls.onPin).toHaveBeenLastCalledWith(false);
  });

  it('shows the pack of what the reader added, and no other', () => {
    show();
    expect(text('.source')).toBe('CIA World Factbook (Jan 2026) · checked Nov 2026');
    show({ model: { ...medvedev, pack: 'Desk' } });
    expect(text('.source b')).toContain('pack Desk');
  });

  it('treats every string as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    show({ model: { ...medvedev, name: evil, headline: evil, facts: [{ label: evil, value: evil }] } });
    expect(at.querySelectorAll('img:not(.flag)').length).toBe(0);
    expect(text('.name')).toBe(evil);
  });

  it('ticks the office of the article’s date in the list of offices', () => {
    show();
    press('offices');
    expect([...at.querySelectorAll('.terms .then')].map((li) => li.textContent)).toEqual([
      '2008>2012President of Russiathis-article',
    ]);
  });

  it.each(CARD_EXAMPLES.map((example) => [example.title, example] as const))('renders “%s”', (_, example) => {
    void act(() => render(renderExample(example, strings), at));
    expect(text('.name')).toBe(example.props.model.name);
  });
});

describe('the map', () => {
  it('is one image with one name, and its parts say nothing', () => {
    show({ model: seoul });
    const images = [...at.querySelectorAll('[role=img]')];
    expect(images.map((image) => image.getAttribute('aria-label'))).toEqual(['map South Korea Seoul']);
    expect(at.querySelector('.map title')).toBeNull();
    expect(at.querySelector('.spot')?.getAttribute('cx')).toBe('13');
  });
  it('of a country has no dot', () => {
    const { dot: _, ...whole } = seoul.map!;
    show({ model: { ...seoul, name: 'South Korea', map: whole } });
    expect(at.querySelector('.map')?.getAttribute('aria-label')).toBe('map South Korea alone');
    expect(at.querySelector('.spot')).toBeNull();
  });
  it('is no higher than two lines, whatever the shape of the country', () => {
    for (const [width, height] of [
      [150, 60],
      [40, 150],
      [150, 150],
    ] as const) {
      show({ model: { ...seoul, map: { ...seoul.map!, width, height } } });
      const { style } = at.querySelector<SVGElement>('.map')!;
      expect(Number.parseFloat(style.height) * 14).toBeLessThanOrEqual(48.1);
      expect(Number.parseFloat(style.width) * 14).toBeLessThanOrEqual(84.1);
    }
  });
  it('is not there when there is none', () => {
    show({ model: medvedev });
    expect(at.querySelector('.map')).toBeNull();
  });
});

describe('a logo', () => {
  it('stands where the flag would, silent', () => {
    show({ model: { ...maker, flagSvg: '<svg/>' } });
    expect(at.querySelector('.flag')).toBeNull();
    expect(at.querySelector('.logo svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(at.querySelector('.logo path')?.getAttribute('fill')).toBe('#0A3D91');
  });
  it('gets dark paper when it is pale', () => {
    show({ model: maker });
    expect(at.querySelector('.logo')!.className).toBe('logo');
    show({ model: { ...maker, logo: { ...maker.logo!, colour: 'FFD400' } } });
    expect(at.querySelector('.logo')!.className).toBe('logo pale');
  });
  it.each([
    ['000000', 0],
    ['FFFFFF', 1],
    ['ff0000', 0.299],
  ])('%s has brightness %d', (colour, expected) => expect(brightnessOf(colour)).toBeCloseTo(expected));
});
