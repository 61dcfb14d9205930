import type { CardModel } from '../card/types.ts';
import type { EntityId, EntityType } from '../kb/types.ts';
import type { ArticleText, Confidence, Language, Mention, Reading } from '../linker/types.ts';

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
  /**
   * Opens the panel (or, where a page may not, the popup) at an entity. The handler must call the
   * browser before its first `await`: the click that asked for it does not survive one.
   */
  openPanel: (request: { entity: EntityId }) => { opened: boolean };
}

/** What a page asks of its content script (sent by our pages and background only). */
export interface PageApi {
  /** What the reader is doing on this page. */
  pageState: (request: Record<string, never>) => PageState;
  /** Settings changed: look again whether to run, and how densely to mark. */
  refresh: (request: SiteState) => null;
  /** Everything found on the page, in document order: for the panel, the command line and tests. */
  report: (request: Record<string, never>) => PageReport;
  /** Shows the card of the next or previous name, for the keyboard commands. */
  step: (request: { direction: 1 | -1 }) => { shown: boolean };
  /** Scrolls to the nth mention (from 0, wrapping round) of an entity and shows its card. */
  reveal: (request: { entity: EntityId; nth: number }) => { shown: boolean };
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

/** The whole result on a page. `article` is null where the reader found none, or is off. */
export interface PageReport {
  readonly article: {
    readonly headline: string;
    readonly date: string | null;
    readonly language: Language;
  } | null;
  readonly mentions: readonly ReportedMention[];
}

export interface ReportedMention {
  readonly text: string;
  readonly entity: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: Confidence;
  readonly reading?: Reading;
  readonly role?: string;
  /** Painted at the present density. */
  readonly marked: boolean;
}
