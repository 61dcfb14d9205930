// What a knowledge base holds, in the words of the field.

import type { PartialDate } from '../time/partial-date.ts';

/** What an entity is. `thing` covers weapons, spacecraft, programmes, diseases, currencies, languages. */
export type EntityType =
  'person' | 'place' | 'organisation' | 'event' | 'agreement' | 'office' | 'thing' | 'work';

/** How an alias names its entity; decides what the linker demands before it believes a match. */
export type AliasKind =
  'full' | 'short' | 'acronym' | 'surname' | 'demonym' | 'metonym' | 'former' | 'native';

/** Stable slug of an entity, unique over all packs: `kim-jong-un`. */
export type EntityId = string & { readonly brand: 'EntityId' };

/** Position of an entity in its pack: what indexes and relations store. */
export type EntityIndex = number;

/** When a fact holds: `[from, to)`. No `to`: still so when the fact was checked. */
export interface Validity {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** One fact of a card: a property and either plain text or another entity. */
export interface Fact extends Validity {
  readonly property: string;
  readonly text?: string;
  readonly entity?: EntityIndex;
  /** How the entity takes part: "striker", "chief executive". */
  readonly as?: string;
  /** Source ids, as in kb/sources/sources.yaml. */
  readonly sources?: readonly string[];
}

/** Degrees, to a hundredth. */
export type Coordinates = readonly [latitude: number, longitude: number];

/** External ids, each present only where it was verified. */
export interface ExternalIds {
  readonly wikidata?: string;
  /** Title of the English Wikipedia article, with underscores. */
  readonly wikipedia?: string;
  readonly geonames?: number;
}

/** A name that held only for a time ("Burma", "Facebook, Inc."). */
export interface DatedName extends Validity {
  readonly name: string;
}

/** What only the cold part of a pack says of an entity. */
export interface ColdDetails {
  readonly hanja?: string;
  readonly native?: Readonly<Record<string, string>>;
  readonly former?: readonly DatedName[];
  readonly description: string;
  readonly facts?: readonly Fact[];
  readonly sources: readonly string[];
  readonly checked: string;
}

/** Everything a card can show of one entity: the cold part of a pack, joined with its head. */
export interface EntityDetails {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly kind: string;
  readonly name: string;
  readonly korean?: string;
  readonly hanja?: string;
  /** Names in other languages by BCP 47 tag. */
  readonly native?: Readonly<Record<string, string>>;
  readonly former?: readonly DatedName[];
  readonly description: string;
  readonly country?: EntityIndex;
  readonly facts: readonly Fact[];
  readonly coordinates?: Coordinates;
  readonly ids: ExternalIds;
  readonly sources: readonly string[];
  /** The day the record was last checked, ISO. */
  readonly checked: string;
}

/**
 * The outline of a country on an integer grid: equirectangular, true at its middle latitude. A point lies at
 * x = (longitude - west) * perLongitude, y = (north - latitude) * perLatitude, with a longitude east of `west`.
 */
export interface CountryShape {
  readonly west: number;
  readonly north: number;
  /** Grid units per degree. */
  readonly perLongitude: number;
  readonly perLatitude: number;
  readonly width: number;
  readonly height: number;
  /** Closed rings, holes among them: x and y of the first point, then steps dx, dy from point to point. */
  readonly rings: readonly (readonly number[])[];
}

/** A logo on a 24 × 24 grid: the data of one SVG path and its colour as six hexadecimal digits. */
export interface Logo {
  readonly colour: string;
  readonly path: string;
}

/** What a pack has to draw besides flags. */
export interface Pictures {
  /** By country code in lower case. */
  readonly shapes: Readonly<Record<string, CountryShape>>;
  /** By entity id. */
  readonly logos: Readonly<Record<string, Logo>>;
}

/** The hot part of an entity: what the linker and a mark need, without touching the details. */
export interface EntityHead {
  readonly index: EntityIndex;
  readonly id: EntityId;
  readonly type: EntityType;
  readonly kind: string;
  readonly name: string;
  readonly korean?: string;
  readonly country?: EntityIndex;
  /** 1 (rare) to 5 (known to everyone). */
  readonly prominence: number;
  /** First and last day it existed, as days since 1970-01-01; ±Infinity where unknown. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** One reading of an alias. */
export interface Candidate {
  readonly entity: EntityIndex;
  readonly kind: AliasKind;
  /** P(entity given this surface form), 0..1. */
  readonly prior: number;
  /** The name is also a common word, or the place is small: a second cue is demanded. */
  readonly needsContext: boolean;
}

/** A stretch of text that spells a known name; overlapping hits are all reported. */
export interface NameHit {
  /** UTF-16 offsets into the scanned text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The name as the pack spells it. */
  readonly surface: string;
  readonly candidates: readonly Candidate[];
  /** Hangul only: what stands between the name and the end of its word. */
  readonly tail: NameTail;
}

/** What follows a name inside its word: nothing, a listed particle, a head noun (정부, 시민), or something else. */
export type NameTail = 'none' | 'particle' | 'head-noun' | 'other';

/** Who held an office, or which office somebody held, and when. Days since 1970-01-01. */
export interface Term {
  readonly person: EntityIndex;
  /** An office, or an organisation when `as` says in which role. */
  readonly office: EntityIndex;
  /** "chief executive", "striker". */
  readonly as?: string;
  /** First day, and first day no longer; ±Infinity where open or unknown. */
  readonly firstDay: number;
  readonly endDay: number;
  /** `false` when the end is only "last confirmed then". */
  readonly endKnown: boolean;
}
