// The one shape in which every source of the base pack hands over its records: the layers made from
// packages, and the reader of the curated YAML (kb/FORMAT.md). Field for field the curated format, with
// kebab-case keys in camelCase and rows as objects.

import type { PartialDate } from '../time/partial-date.ts';
import type { EntityType } from './types.ts';

/**
 * When a row holds: `[from, to)`. `from` absent: unknown or always. `to` absent: still so on the day the
 * record was checked; `2023-01~`: last confirmed then; a plain date: the first day on which it no longer holds.
 */
export interface DraftSpan {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A name once in use: `{ name: 'Burma', to: '1989-06-18' }`. */
export interface DraftFormerName extends DraftSpan {
  readonly name: string;
}

/**
 * A dated tie to another record: an office held (`held`), its holder (`holders`), a party, a club, an
 * owner, a body one is a member of. `ref` is a record id, a country code in capitals, or, for owners, plain text.
 */
export interface DraftTie extends DraftSpan {
  readonly ref: string;
  /** The role in it: `striker`, `chief executive`. */
  readonly as?: string;
}

/** A short fact of the card; `label` is one of the labels of kb/FORMAT.md. */
export interface DraftFact extends DraftSpan {
  readonly label: string;
  readonly value: string;
}

/** A member of the family: `{ relation: 'father', ref: 'kim-jong-il' }`. */
export interface DraftRelative {
  readonly relation: string;
  readonly ref: string;
}

/** What every record has, whatever its type. */
interface DraftCommon {
  /** Slug of the English Wikipedia title, see kb/FORMAT.md "Ids". Unique over all layers. */
  readonly id: string;
  readonly type: EntityType;
  /** Finer class; absent only for offices and agreements. */
  readonly kind?: string;
  /** English name as news writes it most; no brackets, no "the". */
  readonly name: string;
  readonly ko?: string;
  readonly hanja?: string;
  /** Names in other languages by BCP 47 tag. */
  readonly native?: Readonly<Record<string, string>>;
  /** Other forms that mean just this. */
  readonly aka?: readonly string[];
  /** In capitals; dotted forms (U.S.) follow from them. */
  readonly acronym?: readonly string[];
  /** Forms that are right only in context. */
  readonly short?: readonly string[];
  readonly akaKo?: readonly string[];
  readonly shortKo?: readonly string[];
  readonly former?: readonly DraftFormerName[];
  /** Adjectives and people words: `South Korean`, `South Koreans`. */
  readonly demonym?: readonly string[];
  /** Who or what, one plain line, at most 90 characters. */
  readonly is: string;
  /** Country it belongs to or acts for: ISO 3166-1 code in capitals, or `XK`, `EU`, `UN`, `SU`. */
  readonly country?: string;
  /** 1 (rare) to 5 (known to everyone); 3 when absent. */
  readonly prominence?: number;
  /**
   * No name of this record may be believed without a second cue (small places, common words).
   * Absent means false.
   */
  readonly needsContext?: boolean;
  /** Those names (from any of the fields above) that need a second cue although the others do not. */
  readonly gated?: readonly string[];
  /** Only where a check confirmed id and label. */
  readonly wikidata?: string;
  /** Exact English title, with spaces. Absent: the same as `name`; `none`: no article that anybody checked. */
  readonly wikipedia?: string;
  readonly geonames?: number;
  /** Key of `FLAGS` in flags.ts: a country code in lower case. */
  readonly flag?: string;
  readonly related?: readonly string[];
  readonly facts?: readonly DraftFact[];
  /** Source ids, of kb/sources/sources.yaml or of `LAYER_SOURCES` in sources.ts. */
  readonly sources: readonly string[];
  /** The day it was checked, ISO. For layers: the day the package's content holds for. */
  readonly checked: string;
  /** For reviewers; not shown. */
  readonly note?: string;
  /** Which layer made it; absent for curated records. */
  readonly layer?: LayerName;
}

/** What only some types have. All optional: the checks say which field goes with which type. */
interface DraftByType {
  // person
  readonly surname?: string;
  readonly familyFirst?: boolean;
  readonly mononym?: boolean;
  readonly born?: PartialDate;
  readonly died?: PartialDate;
  readonly held?: readonly DraftTie[];
  readonly party?: readonly DraftTie[];
  readonly worksFor?: readonly DraftTie[];
  readonly family?: readonly DraftRelative[];
  // office
  readonly of?: string;
  readonly word?: string;
  readonly role?: string;
  readonly seats?: 'many';
  readonly holders?: readonly DraftTie[];
  // organisation
  readonly founded?: PartialDate;
  readonly dissolved?: PartialDate;
  readonly parent?: string;
  readonly seat?: string;
  readonly member?: readonly DraftTie[];
  readonly owner?: readonly DraftTie[];
  readonly actsFor?: string;
  // place
  /** Record id of the place, or code of the country, in which it lies. */
  readonly in?: string;
  /** Latitude, longitude in degrees. */
  readonly at?: readonly [latitude: number, longitude: number];
  readonly standsFor?: string;
  /** Countries and former states only: the code by which other records refer to it (`KR`). */
  readonly code?: string;
  /** Countries and subdivisions: record id of the capital city. */
  readonly capital?: string;
  // event
  readonly date?: PartialDate;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly place?: string;
  readonly participants?: readonly string[];
  readonly partOf?: string;
  // agreement
  readonly signed?: PartialDate;
  readonly inForce?: PartialDate;
  readonly ended?: PartialDate;
  // thing
  readonly maker?: string;
  readonly operator?: string;
  readonly first?: PartialDate;
  // work
  readonly by?: string;
}

/** One record before merging: of a layer, or of a curated file. */
export interface RecordDraft extends DraftCommon, DraftByType {}

/** The layers made from packages, in the order of precedence when two make the same record, and Wikidata. */
export type LayerName =
  'countries' | 'cities' | 'subdivisions' | 'organisations' | 'wordnet' | 'other' | 'wikidata' | 'wikidata';

/** The longest description line, in characters. */
export const MAX_DESCRIPTION = 90;

/**
 * Turns a Wikipedia title or a name into a record id: accents dropped, apostrophes and dots removed,
 * everything else that is neither letter nor digit becomes one `-`. Empty when nothing Latin is left.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØłŁđĐıßæÆœŒəƏðÐþÞ]/gu, (letter) => SPECIAL_LETTERS[letter] ?? '')
    .replace(/['’ʼ‘ʻ`.]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ə: 'a',
  Ə: 'A',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
};
