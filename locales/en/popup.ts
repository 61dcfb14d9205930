import type { PopupStrings } from '../../components/popup/strings.ts';
import { formatDate } from '../dates.ts';

const names = (n: number): string => (n === 1 ? '1 name' : `${n} names`);

/** The popup's words in English. */
export const popup: PopupStrings = {
  title: 'Backgrounder',
  site: (host) => `On ${host}`,
  noSite: 'This page',
  state: (state) => {
    switch (state.kind) {
      case 'restricted':
        return {
          browser: 'Browsers keep extensions out of their own pages.',
          store: 'Browsers keep extensions out of their stores.',
          pdf: 'PDF files cannot be read yet.',
          file: 'Only pages from the web are read, not files.',
        }[state.page];
      case 'private':
        return 'Never read here: mail, documents, banks and health stay yours.';
      case 'everywhere-off':
        return 'Off on all sites.';
      case 'site-off':
        return 'Off on this site.';
      case 'not-granted':
        return 'Not allowed on this site yet.';
      case 'asleep':
        return 'This page was open before. Read it now, or load it again.';
      case 'loading':
        return 'Reading this page …';
      case 'not-an-article':
        return 'On. This page does not look like an article, so nothing is marked.';
      case 'annotated':
        return state.page.names.length === 0
          ? 'On. No names on this page that we know.'
          : `On. ${names(state.page.names.length)} explained in ${Math.max(1, Math.round(state.page.ms))} ms.`;
    }
  },
  readOnce: 'Read this page once',
  allowSite: (host) => `Always read ${host}`,
  allowHint: 'Your browser will ask. Nothing leaves this device, whichever you choose.',
  everywhere: 'Backgrounder',
  everywhereOff: 'Turned off everywhere',
  density: 'Underline',
  densities: { first: 'First mention', every: 'Every mention', none: 'Nothing' },
  densityHints: {
    first: 'Each name once. Every mention answers to a hover.',
    every: 'Each name, every time.',
    none: 'Nothing is underlined. Names still answer to a hover.',
  },
  names: 'Names on this page',
  groups: { people: 'People', places: 'Places', organisations: 'Bodies', other: 'Other' },
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  more: (count) => `and ${count} more`,
  asOf: (date) => `Explained as of ${formatDate(date, 'en-GB')}`,
  options: 'Options',
  panel: 'Who’s who in this article',
  promise: 'Works offline. Sends nothing.',
};
