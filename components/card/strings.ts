import type { EntityType } from '../../lib/kb/types.ts';
import type { Cue } from '../../lib/linker/types.ts';

/** The card's words. Injected, so that a card needs no browser; the translations are in locales/. */
export interface CardStrings {
  readonly types: Readonly<Record<EntityType, string>>;
  /** Name of the dialog for screen readers. */
  readonly dialog: (name: string) => string;
  /** Around the name of what a metonym stands for: "Here: ", "." */
  readonly here: (standsFor: string) => readonly [before: string, after: string];
  /** What the place itself is to what it stands for. */
  readonly seat: { readonly city: string; readonly other: string };
  readonly probably: string;
  /** Heading of the other bearers of a name: "Kim" could also be. */
  readonly others: (text: string) => string;
  /** Under the role: the day it holds for. */
  readonly asOf: (date: string) => string;
  readonly now: string;
  /** Heading of the timeline. */
  readonly offices: string;
  /** Text alternative of the map: a place in a country, or a country alone when `name` is missing. */
  readonly map: (country: string, name: string | undefined) => string;
  /** On the timeline: the day of the article. */
  readonly thisArticle: string;
  /** The years of an office; `to` is missing for a term that runs. */
  readonly years: (from: number, to: number | undefined) => string;
  readonly why: string;
  /** First line of the reasons, with the text as the page spells it. */
  readonly whyIntro: (text: string, name: string) => string;
  /** A reason in plain words; `undefined` when it means nothing to a reader. */
  readonly cue: (cue: Cue) => string | undefined;
  /** When no reason can be put in words. */
  readonly noCue: string;
  readonly notThis: string;
  readonly pin: string;
  readonly unpin: string;
  readonly panel: string;
  readonly close: string;
  readonly back: (name: string) => string;
  readonly wikipedia: string;
  /** For screen readers, after the name of a link. */
  readonly newTab: string;
  readonly checked: (month: string) => string;
  /** When a fact comes from a pack the reader added. */
  readonly pack: (pack: string) => string;
}
