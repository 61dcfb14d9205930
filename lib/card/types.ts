import type { EntityId, EntityType, Logo } from '../kb/types.ts';
import type { Cue, Reading } from '../linker/types.ts';

/**
 * What a card shows of one entity on one date, ready to render: every string is final, nothing is
 * looked up or computed in the view. JSON-safe, because it crosses from background to page.
 */
export interface CardModel {
  readonly entity: EntityId;
  readonly type: EntityType;
  readonly kind: string;
  readonly name: string;
  /** Second line of names: "김정은 · 金正恩". */
  readonly nativeName?: string;
  /** Key of a flag or symbol drawn by the view: an ISO country code in lower case ("kp"). */
  readonly flag?: string;
  /** The flag as SVG source, from the pack (trusted package data). */
  readonly flagSvg?: string;
  /** The organisation's own sign, shown instead of its country's flag. */
  readonly logo?: Logo;
  /** Where a place lies in its country; the outline alone for a country. */
  readonly map?: LocatorMap;
  /** Role on the article's date, or the description when there is none. */
  readonly headline: string;
  /** The description, when `headline` is a role. */
  readonly description?: string;
  /** The day `headline` holds for, formatted, when an article date is known. */
  readonly asOf?: string;
  /** What changed since: "Deputy Chairman of the Security Council, since 2020". */
  readonly now?: string;
  readonly facts: readonly CardFact[];
  /** Dated terms for the timeline, oldest first; `at` is the article's date on the same scale. */
  readonly timeline?: Timeline;
  /** https link to the article in Wikipedia; opened only on a click. */
  readonly wikipedia?: string;
  /** "CIA World Factbook (Jan 2026)". */
  readonly source: string;
  /** The month the record was checked, formatted. */
  readonly checked: string;
  /** Id of the pack it comes from: `base` for the bundled one. */
  readonly pack: string;
}

/** A small map, drawn in its own units. */
export interface LocatorMap {
  readonly width: number;
  readonly height: number;
  /** Data of one SVG path, to be filled by the even-odd rule. */
  readonly outline: string;
  /** Where the place lies; missing where the map shows all of it. */
  readonly dot?: { readonly x: number; readonly y: number };
  /** The country's name in the card's language. */
  readonly country: string;
}

export interface CardFact {
  readonly label: string;
  readonly value: string;
  /** The entity the value names, so that a click opens its card. */
  readonly entity?: EntityId;
}

export interface Timeline {
  /** Years as decimals: 2008.35. */
  readonly from: number;
  readonly to: number;
  readonly at?: number;
  readonly spans: readonly { readonly label: string; readonly from: number; readonly to: number }[];
}

/** What is particular to the mention under the pointer; joined with the model when a card opens. */
export interface CardContext {
  readonly confidence: 'sure' | 'likely';
  readonly reading?: Reading;
  /** "the South Korean government", for a metonym. */
  readonly standsFor?: string;
  readonly why: readonly Cue[];
  readonly others: readonly {
    readonly entity: EntityId;
    readonly name: string;
    readonly description: string;
  }[];
}
