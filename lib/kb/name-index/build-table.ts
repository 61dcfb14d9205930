import { KEY_A, KEY_B, KEY_FLAGS, KEY_HEAD, KEY_WORDS, type Keys } from './build-keys.ts';
import { BUCKET_BYTES, CHECK_BITS, checkBits, FILL, PREFIX, SLOTS, TERMINAL } from './format.ts';

/** The hot part of an index: buckets with their ranks, and payloads. */
export interface Table {
  readonly buckets: number;
  /** Buckets the longest look-up walks. */
  readonly maxWalk: number;
  readonly tab: Uint16Array;
  readonly pay: Uint32Array;
}

const HALVES = BUCKET_BYTES / 2;
const FIRST_SLOT = HALVES - SLOTS;

/** Fills the buckets with keys. `recordOf` gives the first record of the key whose chain begins at a surface. */
export function fillTable(keys: Keys, recordOf: (head: number) => number): Table {
  const buckets = Math.max(1, Math.ceil(keys.count / (SLOTS * FILL)));
  const scale = buckets / 0x100000000;
  const tab = new Uint16Array(buckets * HALVES);
  const pays = new Uint32Array(buckets * HALVES);
  const used = new Uint8Array(buckets);
  let maxWalk = 1;
  for (let at = 0; at < keys.table.length; at += KEY_WORDS) {
    const flags = keys.table[at + KEY_FLAGS] as number;
    if (flags === 0) continue;
    const b = keys.table[at + KEY_B] as number;
    let bucket = (((keys.table[at + KEY_A] as number) >>> 0) * scale) | 0;
    let walk = 1;
    while (used[bucket] === SLOTS) {
      bucket = bucket + 1 === buckets ? 0 : bucket + 1;
      walk++;
    }
    if (walk > maxWalk) maxWalk = walk;
    const slot = bucket * HALVES + FIRST_SLOT + (used[bucket] as number)++;
    tab[slot] = ((b >>> 18) << 2) | (flags & (PREFIX | TERMINAL));
    if (flags & TERMINAL) {
      pays[slot] = (recordOf(keys.table[at + KEY_HEAD] as number) << CHECK_BITS) | checkBits(b);
    }
  }
  const pay = new Uint32Array(keys.terminals);
  let rank = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const first = bucket * HALVES;
    tab[first] = rank;
    tab[first + 1] = rank >>> 16;
    for (let slot = first + FIRST_SLOT; slot < first + HALVES; slot++) {
      if ((tab[slot] as number) & TERMINAL) pay[rank++] = pays[slot] as number;
    }
  }
  return { buckets, maxWalk, tab, pay };
}
