import type { ComponentChild } from 'preact';
import type { EntityId } from '../../lib/kb/types.ts';
import type { Density, NameOnPage } from '../../lib/messaging/protocol.ts';
import { Popup } from './Popup.tsx';
import type { PopupState } from './state.ts';
import type { PopupStrings } from './strings.ts';

const name = (text: string, type: string, count: number): NameOnPage => ({
  entity: text as EntityId,
  name: text,
  type,
  count,
});

const NAMES: readonly NameOnPage[] = [
  name('Kim Jong-un', 'person', 7),
  name('Vladimir Putin', 'person', 8),
  name('Sergey Shoigu', 'person', 1),
  name('Moscow', 'place', 3),
  name('Vostochny Cosmodrome', 'place', 2),
  name('KCNA', 'organisation', 1),
  name('Ministry of Unification', 'organisation', 1),
  name('Victory Day', 'event', 4),
];

const host = 'koreajoongangdaily.joins.com';
const annotated: PopupState = {
  kind: 'annotated',
  host,
  page: {
    kind: 'annotated',
    headline: 'North’s Kim congratulates Putin',
    asOf: '2024-05-09',
    names: NAMES,
    ms: 6.4,
  },
};

/** A popup over some page. */
export interface PopupExample {
  readonly title: string;
  readonly language: 'en' | 'ko';
  readonly state: PopupState;
  readonly everywhere?: boolean;
  readonly density?: Density;
}

/** Every sentence the popup can say that looks different. */
export const POPUP_EXAMPLES: readonly PopupExample[] = [
  { title: 'Popup: an article', language: 'en', state: annotated },
  { title: 'Popup: in Korean', language: 'ko', state: annotated, density: 'every' },
  { title: 'Popup: no leave yet', language: 'en', state: { kind: 'not-granted', host } },
  { title: 'Popup: not an article', language: 'en', state: { kind: 'not-an-article', host: 'example.com' } },
  {
    title: 'Popup: off everywhere',
    language: 'en',
    state: { kind: 'everywhere-off', host },
    everywhere: false,
    density: 'none',
  },
  { title: 'Popup: a page of the browser', language: 'ko', state: { kind: 'restricted', page: 'browser' } },
];

const nothing = (): void => undefined;

/** Renders an example with the words of its language. */
export function renderPopupExample(example: PopupExample, strings: PopupStrings): ComponentChild {
  return (
    <Popup
      state={example.state}
      everywhere={example.everywhere ?? true}
      density={example.density ?? 'first'}
      strings={strings}
      onSite={nothing}
      onEverywhere={nothing}
      onDensity={nothing}
      onAllow={nothing}
      onReadOnce={nothing}
      onPanel={nothing}
      onOptions={nothing}
    />
  );
}
