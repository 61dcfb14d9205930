import type { CardModel } from '../card/types.ts';
import type { EntityId } from '../kb/types.ts';
import type { ArticleText, Mention } from '../linker/types.ts';

/**
 * Everything the background serves. Every call can be repeated: handlers keep no state between
 * messages, because the background may be killed between any two of them. JSON-safe both ways.
 */
export interface BackgroundApi {
  /** Is the reader on for this page? Also wakes the background. */
  siteState: (request: { host: string }) => SiteState;
  annotate: (request: ArticleText) => { mentions: readonly Mention[]; ms: number };
  /** Card models of the given entities as of a date; unknown ids are left out. */
  describe: (request: { entities: readonly EntityId[]; asOf?: string; language: UiLanguage }) => {
    cards: Readonly<Record<EntityId, CardModel>>;
  };
}

/** What a page asks of its content script (sent by our popup and background only). */
export interface PageApi {
  /** What the reader is doing on this page. */
  pageState: (request: Record<string, never>) => PageState;
  /** Settings changed: look again whether to run, and how densely to mark. */
  refresh: (request: SiteState) => null;
}

export type UiLanguage = 'en' | 'ko';

export type Density = 'first' | 'every' | 'none';

export interface SiteState {
  readonly on: boolean;
  readonly density: Density;
}

/** What the popup shows of a page. */
export type PageState =
  | { readonly kind: 'off' }
  | { readonly kind: 'not-an-article' }
  | { readonly kind: 'working' }
  | {
      readonly kind: 'annotated';
      readonly headline: string;
      readonly asOf?: string;
      readonly names: readonly NameOnPage[];
      readonly ms: number;
    };

export interface NameOnPage {
  readonly entity: EntityId;
  readonly name: string;
  readonly type: string;
  readonly count: number;
}
