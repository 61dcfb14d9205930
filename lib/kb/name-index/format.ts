// The name index on disk and in memory: hashed token runs in buckets, read in place (docs/adr/0002-name-index.md).
// Little-endian. Each section is its own byte range and starts on a multiple of 64 bytes in the pack.
//
//   names/head     16 × u32   see Head below
//   names/tab      32 bytes a bucket, two to a cache line: | rank u32 | s0 | s1 | … | s13 |
//                    rank = T slots in the buckets before
//                    slot u16 = [ fingerprint 14 bits | P prefix | T terminal ], 0 = empty, nothing behind it
//   names/pay      u32[terminals]         [ record: offset / 2 on 25 bits | 7 check bits ], in slot order
//   names/starts   u32[]                  two bit filters: surfaces that begin in lower case, by their first word and
//                                         by their first two; surfaces that begin in Hangul, by two syllables
//   names/records  pages of 128 bytes (a pair of cache lines): | record | record | … | zeros |
//                    record = | shared u8 | own u8 | meta u8 | own bytes (surface-text.ts) | candidate × n | to 2 |
//                      shared = bytes in common with the page's first record, which shares none
//                      meta = [ the next record has the same key 1 bit | sole 1 bit | n 6 bits ], n > 0
//                      candidate = | entity u24 | [ 0 000 | needsContext | kind 3 bits ] | prior u8 |
//                      a sole candidate has prior 1 and does not say so: nine names in ten have one
//                    a record too long for a page has one to itself and runs on through the next ones
//
// A key is the run of a surface's tokens, hashed on two lanes: (a, b) = (seed, seed), then per token mixA, mixB.
//   bucket = ⌊a · buckets / 2³²⌋     fingerprint = b >>> 18     check = b >>> 2 & 127
// A full bucket runs over into the next, wrapping. Every proper token prefix of a surface is a key too (P), so a
// walk stops at the first dead prefix. A payload names the first record of its key; records of one key stand
// together. prior: 0 is 0, else 2^((q - 255) / 16).

import type { AliasKind } from '../types.ts';

/** Raised on any change of layout; readers refuse other versions. (Tokens and hashes: FOLD_VERSION.) */
export const NAME_INDEX_VERSION = 2;
/** "BNI1", first word of the head. */
export const MAGIC = 0x31494e42;

/** Names of the sections, as they appear in a pack. */
export const SECTION = {
  head: 'names/head',
  tab: 'names/tab',
  pay: 'names/pay',
  starts: 'names/starts',
  records: 'names/records',
} as const;

/** Position of each field in the head. */
export const HEAD = {
  magic: 0,
  version: 1,
  foldVersion: 2,
  seed: 3,
  buckets: 4,
  terminals: 5,
  maxWalk: 6,
  surfaces: 7,
  /** Binary logarithm of the number of bits of each filter. */
  lowerBits: 8,
  hangulBits: 9,
} as const;
/** Words in the head; the rest is zero. */
export const HEAD_WORDS = 16;

/** Slots to a bucket, behind the two half-words of its rank. */
export const SLOTS = 14;
export const BUCKET_BYTES = 32;
/** Bits of a slot. */
export const TERMINAL = 1;
export const PREFIX = 2;
/** Share of slots the builder fills, and the most a reader accepts. */
export const FILL = 0.8;
export const MAX_FILL = 0.9;
/** Buckets a look-up walks at most, whatever the table says; the builder re-seeds beyond half of it. */
export const WALK_LIMIT = 64;
/** Tokens of the longest surface. */
export const MAX_TOKENS = 8;
/** Bytes of a page of records. */
export const PAGE_BYTES = 128;
/** Records stand on multiples of 2 bytes; their number is their offset divided so. */
export const RECORD_SHIFT = 1;
/** Bits of a payload that check the key, below the record's number. */
export const CHECK_BITS = 7;
/** End of the largest section of records that a payload can address: some three million surfaces. */
export const MAX_RECORDS = 2 ** (32 - CHECK_BITS + RECORD_SHIFT);
/** Bytes of the longest surface, and candidates of the most ambiguous one. */
export const MAX_BYTES = 255;
export const MAX_CANDIDATES = 63;
/** Surfaces to an index: the builder sorts them with their number in 24 bits. */
export const MAX_SURFACES = 1 << 24;
/** Surfaces one key may hold ("US", "U.S.", "Us"); more are never looked at. */
export const MAX_GROUP = 64;

/** Alias kinds by their number in a candidate. */
export const KINDS: readonly AliasKind[] = [
  'full',
  'short',
  'acronym',
  'surname',
  'demonym',
  'metonym',
  'former',
  'native',
];
export const KIND_MASK = 7;
export const NEEDS_CONTEXT = 8;
export const CANDIDATE_BYTES = 5;
/** Bytes of a candidate without its prior. */
export const SOLE_BYTES = 4;
/** Bit of a record's meta byte: the next record has the same key. */
export const MORE = 0x80;
/** Bit of a record's meta byte: its one candidate has prior 1, which is left out. */
export const SOLE = 0x40;

/** Folds a token's lane 1 into the first lane of a key. */
export function mixA(a: number, lane1: number): number {
  const h = Math.imul(a ^ lane1, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Folds a token's lane 2 into the second lane of a key. */
export function mixB(b: number, lane2: number): number {
  const h = Math.imul(b + lane2, 0x85ebca77);
  return h ^ (h >>> 13);
}

/** The bits of lane `b` of a key that its payload repeats. */
export function checkBits(b: number): number {
  return (b >>> 2) & ((1 << CHECK_BITS) - 1);
}

/** Bytes that the candidates of a record with this meta byte take. */
export function candidateBytes(meta: number): number {
  return meta & SOLE ? SOLE_BYTES : (meta & MAX_CANDIDATES) * CANDIDATE_BYTES;
}

/** Bit of the filter of lower-case beginnings for a first word, whatever follows. */
export function lowerSlot(lane1: number, bits: number): number {
  return lane1 >>> (32 - bits);
}

/** Bit of the same filter for what follows it: the second word, or 0 where the surface is one word. */
export function lowerPairSlot(lane1: number, second: number, bits: number): number {
  return Math.imul(lane1 + second, 0x9e3779b1) >>> (32 - bits);
}

/** Bit of the filter of first two Hangul syllables. */
export function hangulSlot(first: number, second: number, bits: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - bits);
}

// 2^((q - 255) / 16) for every byte, so that reading a candidate costs no power.
const PRIORS = Float64Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 0 : 2 ** ((byte - 255) / 16)));

/** Prior 0..1 to a byte; anything above 0 stays above 0, steps are 4.4 %. */
export function packPrior(prior: number): number {
  if (!(prior > 0)) return 0;
  return Math.max(1, Math.min(255, Math.round(255 + 16 * Math.log2(prior))));
}

/** The byte of `packPrior` back to a prior. */
export function unpackPrior(byte: number): number {
  return PRIORS[byte] as number;
}
