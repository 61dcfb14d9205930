/**
 * Pack format, version 2. One file, little-endian, read in place. docs/pack-format.md tells the why.
 *
 *     0        8        12       16       20       24       28       32
 *     +--------+--------+--------+--------+--------+--------+--------+
 *     | magic  |version |entities| terms  |sections|hot end |  size  |      header, 32 bytes
 *     +--------+--------+--------+--------+--------+--------+--------+
 *     | name (16, ASCII, zero-padded) | offset u32 | length u32 | raw length u32 | 0 u32 |
 *     | SHA-256 of the section's bytes (32)                                             |   x sections, 64 bytes each
 *     +---------------------------------------------------------------------------------+
 *     | SHA-256 of everything above (32)                                                |
 *     +=================================================================================+
 *     | hot sections, each on a 64-byte boundary: read at start, in place               |
 *     |   meta      JSON: id, title, version, day of knowledge, licence, source titles  |
 *     |   shape     u8[32]: how this pack's rows are cut, fields of SHAPE               |
 *     |   countries u32[]: the entity of each country number but 0, which is none       |
 *     |   heads     u32[entities]: [ columns 11 | country 9 | title 1 |                 |
 *     |                              prominence 3 | kind 8 ], fields of HEAD            |
 *     |   rows/base u32[]: where every 2^SHAPE.blockBits-th row begins in `rows`        |
 *     |   rows/at   u16[entities + 1]: where each row begins behind its base            |
 *     |   rows      u8[], entity by entity:                                             |
 *     |               | name | columns that the head names, in order | tie | tie | ...  |
 *     |               name    = record of the name index << 1, or offset in strings     |
 *     |                         << 1 | 1                                                |
 *     |               column  = as COLUMN says                                          |
 *     |               tie     = entity << 4 | kind of relation; sorted                  |
 *     |   strings   UTF-8, every string followed by a zero byte; offset 0 is ""         |
 *     |   terms     i32[terms x 5], columns of TERM, sorted by office                   |
 *     |   held      u32[terms]: rows of `terms`, sorted by person                       |
 *     |   names/*   the name index, see ../name-index/                                  |
 *     |   blocks    u32[blocks + 1]: where each block of details begins in `details`    |
 *     +---------------------------------------------------------------------------------+  <- hot end
 *     | cold sections: read by slice, when a card is wanted                             |
 *     |   details   raw-deflate blocks of DETAILS_PER_BLOCK entities, each  |
 *     |             JSON of a DetailsBlock (details-block.ts)                           |
 *     |   flags     raw deflate of JSON: country code -> SVG                            |
 *     |   pictures  raw deflate of JSON, `Pictures` of ../types.ts; may be missing      |
 *     +---------------------------------------------------------------------------------+
 */
export const MAGIC = 'BGPACK\r\n';
export const FORMAT_VERSION = 2;
export const HEADER_BYTES = 32;
export const SECTION_BYTES = 64;
export const HASH_BYTES = 32;
export const SECTION_NAME_BYTES = 16;
/** Typed-array views throw on odd offsets; 64 also keeps a section on cache lines of its own. */
export const ALIGNMENT = 64;
/** Entities per compressed block: about 100 KB of JSON, a millisecond or two to inflate. */
export const DETAILS_PER_BLOCK = 1024;

/** Largest pack that a reader opens, entities and bytes: a bound on hostile files. */
export const MAX_ENTITIES = 1 << 24;
export const MAX_PACK_BYTES = 256 * 1024 * 1024;

/** Where the fields of a word of `heads` begin. */
export const HEAD = {
  /** Number of the kind in `PackMeta.kinds`, which knows the type too. */
  kind: 0,
  prominence: 8,
  /** 1 where the Wikipedia title is the name. */
  title: 11,
  /** Country number: 1 + its place in `countries`; 0 for none. */
  country: 12,
  /** A bit for each column that the entity's row has. */
  columns: 21,
} as const;
export const MAX_KINDS = 255;
export const MAX_COUNTRIES = 511;

/**
 * Columns of a row, each there only where it says something: what most entities lack costs the others
 * nothing. A text is held like the name: a record of the name index, or a string.
 */
export const COLUMN = {
  /** Id, where it is not the slug of the name; one that begins with a hyphen continues that slug. */
  id: 0,
  korean: 1,
  /** Day numbers, folded so that small ones of either sign are small: 2d, or -2d - 1. */
  firstDay: 2,
  lastDay: 3,
  /** Number of the Wikidata id. */
  wikidata: 4,
  /** Wikipedia title with underscores, where it is not the name; behind a bar it continues the name. */
  wikipedia: 5,
  geonames: 6,
  /** Office: the bare title word ("president"). Country: its ISO code. */
  word: 7,
  /** Place: the government or body it can stand for. Office: what it heads. An entity. */
  standsFor: 8,
  /** Office: the role line of a holder, when it is not the office's name. */
  line: 9,
  /** Hundredths of a degree, about a kilometre: latitude + 9000 << 16 | longitude + 18000. */
  coordinates: 10,
} as const;
export const COLUMNS = 11;

/** Bytes of `shape`. All widths are 1 to 4 bytes: a pack takes what its largest number needs. */
export const SHAPE = {
  /** Binary logarithm of the rows that share a base; so many that they end within 65,535 bytes of it. */
  blockBits: 0,
  /** Width of a name. */
  name: 1,
  /** Width of a tie. */
  tie: 2,
  /** Widths of the columns, from here on. */
  columns: 3,
  /** First kind number of each type of ENTITY_TYPES, from here on: kinds stand type by type. */
  types: 16,
} as const;
export const SHAPE_BYTES = 32;
export const MAX_BLOCK_BITS = 6;
/** Bits of the kind in a tie. */
export const TIE_KIND_BITS = 4;

/** Day numbers that stand for "always" and "never ends" in `terms`. */
export const EVER = -0x8000_0000;
export const NEVER_ENDS = 0x7fff_ffff;

/** Columns of a row of `terms`: who held what, and when. */
export const TERM = {
  person: 0,
  /** An office, or an organisation when `as` says in which role. */
  office: 1,
  firstDay: 2,
  /** First day no longer held, or the first day after it was last confirmed. */
  endDay: 3,
  /** Offset into `strings` of the role in an organisation | 0x8000_0000 when the end is only "last confirmed". */
  as: 4,
} as const;
export const TERM_COLUMNS = 5;
export const LAST_CONFIRMED = 0x8000_0000;

/** Order is part of the format: append only. */
export const ENTITY_TYPES = [
  'person',
  'place',
  'organisation',
  'event',
  'agreement',
  'office',
  'thing',
  'work',
] as const;

/** Kinds of relation, strongest first; the number is what a tie holds. Append only. */
export const RELATIONS = [
  'holds',
  'capital',
  'party',
  'parent',
  'located-in',
  'works-for',
  'participant',
  'part-of',
  'family',
  'maker',
  'related',
  'member',
  'country',
] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** What a pack says of itself. */
export interface PackMeta {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Day the knowledge was last checked, ISO. */
  readonly knowledgeDay: string;
  readonly licence: string;
  /** Order gives `kind` numbers their names; those of one type stand together. */
  readonly kinds: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Thrown for bytes that are no pack, or a damaged one; the message says what is wrong. */
export class PackError extends Error {
  override readonly name = 'PackError';
}
