/**
 * Pack format, version 1. One file, little-endian, read in place. docs/pack-format.md tells the why.
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
 *     |   heads     u32[entities x 6], columns of HEAD                                  |
 *     |   extras    u32[]: a mask of EXTRA columns, then those columns; entity by entity|
 *     |   strings   UTF-8, every string followed by a zero byte; offset 0 is ""         |
 *     |   terms     i32[terms x 5], columns of TERM, sorted by office        |
 *     |   held      u32[terms x 2]: person, row of `terms`; by person                   |
 *     |   rel       u32[entities + 1] then u32[relations]: kind << 24 | entity, sorted  |
 *     |   names/*   the name index, see ../name-index/                                  |
 *     |   blocks    u32[blocks + 1]: where each block of details begins in `details`    |
 *     +---------------------------------------------------------------------------------+  <- hot end
 *     | cold sections: read by slice, when a card is wanted                             |
 *     |   details   raw-deflate blocks, each a JSON array of DETAILS_PER_BLOCK records; |
 *     |             what the hot part knows of an entity is not said again              |
 *     |   flags     raw deflate of JSON: country code -> SVG                            |
 *     |   pictures  raw deflate of JSON, `Pictures` of ../types.ts; may be missing      |
 *     +---------------------------------------------------------------------------------+
 */
export const MAGIC = 'BGPACK\r\n';
export const FORMAT_VERSION = 1;
export const HEADER_BYTES = 32;
export const SECTION_BYTES = 64;
export const HASH_BYTES = 32;
export const SECTION_NAME_BYTES = 16;
/** Typed-array views throw on odd offsets; 64 also keeps a section on cache lines of its own. */
export const ALIGNMENT = 64;
/** Entities per compressed block: about 160 KB of JSON, a millisecond or two to inflate. */
export const DETAILS_PER_BLOCK = 512;

/** Largest pack that a reader opens, entities and bytes: a bound on hostile files. */
export const MAX_ENTITIES = 1 << 24;
export const MAX_PACK_BYTES = 256 * 1024 * 1024;

/** Columns of a row of `heads`, each 32 bits. String columns are offsets into `strings`. */
export const HEAD = {
  /** type | kind << 8 | prominence << 16 | flags << 24 */
  class: 0,
  /** Entity index + 1 of its country; 0 for none. */
  country: 1,
  id: 2,
  name: 3,
  geonames: 4,
  /** Position in `extras` + 1; 0 for none: most cities have only the columns above. */
  extra: 5,
} as const;
export const HEAD_COLUMNS = 6;

/** Set in the flags of HEAD.class: the Wikipedia title is the name; the id is the slug of the name (and not stored). */
export const TITLE_IS_NAME = 1 << 24;
export const ID_IS_SLUG = 1 << 25;

/**
 * Columns of `extras`, each 32 bits. An entity has those whose bit its mask holds, in this order; the
 * others are 0, or unknown days.
 */
export const EXTRA = {
  korean: 0,
  /** Day numbers (i32); EVER and NEVER_ENDS stand for unknown. */
  firstDay: 1,
  lastDay: 2,
  /** Number of the Wikidata id. */
  wikidata: 3,
  /** Wikipedia title, where it is not the name. */
  wikipedia: 4,
  /** Office: the bare title word ("president"). Country: its ISO code. */
  word: 5,
  /** Place: entity index + 1 of the government or body it can stand for. Office: + 1 of what it heads. */
  standsFor: 6,
  /** Office: the role line of a holder, when it is not the office's name. */
  line: 7,
} as const;
export const EXTRA_COLUMNS = 8;

/** Day numbers that stand for "always" and "never ends" in i32 columns. */
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

/** Kinds of relation, strongest first; the number is what `rel` holds. Append only. */
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
  /** Order gives `kind` numbers their names. */
  readonly kinds: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Thrown for bytes that are no pack, or a damaged one; the message says what is wrong. */
export class PackError extends Error {
  override readonly name = 'PackError';
}
