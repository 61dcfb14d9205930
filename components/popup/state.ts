import type { PageState } from '../../lib/messaging/protocol.ts';

/** What the popup knows of the tab it was opened over, in the order in which one stands in the way. */
export type PopupState =
  /** Not a web page, or one where no extension may run. */
  | { readonly kind: 'restricted'; readonly page: 'browser' | 'store' | 'pdf' | 'file' }
  /** On the list of places we never read: mail, documents, banks, health. */
  | { readonly kind: 'private'; readonly host: string }
  | { readonly kind: 'everywhere-off'; readonly host: string }
  | { readonly kind: 'site-off'; readonly host: string }
  /** The browser has no leave to run us here. */
  | { readonly kind: 'not-granted'; readonly host: string }
  /** Granted and on, but nobody answers: the page was open before. */
  | { readonly kind: 'asleep'; readonly host: string }
  | { readonly kind: 'loading'; readonly host: string }
  | { readonly kind: 'not-an-article'; readonly host: string }
  | {
      readonly kind: 'annotated';
      readonly host: string;
      readonly page: Extract<PageState, { kind: 'annotated' }>;
    };

/** What is needed to tell. */
export interface PopupInput {
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly neverRun: boolean;
  readonly everywhere: boolean;
  readonly siteOff: boolean;
  readonly granted: boolean;
  /** `undefined`: no answer from the page. */
  readonly page: PageState | undefined;
}

/** The one state that matters. */
export function popupState(input: PopupInput): PopupState {
  const { host, page } = input;
  if (isStore(input.url)) return { kind: 'restricted', page: 'store' };
  if (host === undefined)
    return { kind: 'restricted', page: input.url?.startsWith('file:') ? 'file' : 'browser' };
  if (isPdf(input.url)) return { kind: 'restricted', page: 'pdf' };
  if (input.neverRun) return { kind: 'private', host };
  if (!input.everywhere) return { kind: 'everywhere-off', host };
  if (input.siteOff) return { kind: 'site-off', host };
  if (page === undefined || page.kind === 'off')
    return { kind: input.granted ? 'asleep' : 'not-granted', host };
  if (page.kind === 'annotated') return { kind: 'annotated', host, page };
  return { kind: page.kind === 'working' ? 'loading' : 'not-an-article', host };
}

/** Sites the browsers keep for themselves. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;

function isStore(url: string | undefined): boolean {
  return url !== undefined && STORES.test(url);
}

function isPdf(url: string | undefined): boolean {
  return url !== undefined && /\.pdf($|[?#])/i.test(url);
}
