import type { Keys } from './build-keys.ts';
import { FILL, PREFIX, SLOTS, TERMINAL } from './format.ts';

/** The hot part of an index: buckets, ranks and payloads. */
export interface Table {
  readonly buckets: number;
  /** Buckets the longest look-up walks. */
  readonly maxWalk: number;
  readonly tab: Uint16Array;
  readonly base: Uint32Array;
  readonly pay: Uint32Array;
}

/** Fills the buckets with keys. `recordOf` gives the first record of the key whose chain begins at a surface. */
export function fillTable(keys: Keys, recordOf: (head: number) => number): Table {
  const buckets = Math.max(1, Math.ceil(keys.count / (SLOTS * FILL)));
  const scale = buckets / 0x100000000;
  const size = buckets * SLOTS;
  const tab = new Uint16Array(size);
  const wide = new Uint32Array(size);
  const used = new Uint8Array(buckets);
  let maxWalk = 1;
  for (let place = 0; place < keys.size; place++) {
    const flags = keys.flags[place] as number;
    if (flags === 0) continue;
    const b = keys.b[place] as number;
    let bucket = (((keys.a[place] as number) >>> 0) * scale) | 0;
    let walk = 1;
    while (used[bucket] === SLOTS) {
      bucket = bucket + 1 === buckets ? 0 : bucket + 1;
      walk++;
    }
    if (walk > maxWalk) maxWalk = walk;
    const slot = bucket * SLOTS + (used[bucket] as number)++;
    tab[slot] = ((b >>> 18) << 2) | (flags & (PREFIX | TERMINAL));
    if (flags & TERMINAL) {
      wide[slot] = ((recordOf(keys.head[place] as number) << 8) | ((b >>> 2) & 255)) >>> 0;
    }
  }
  const base = new Uint32Array(buckets);
  const pay = new Uint32Array(keys.terminals);
  let rank = 0;
  for (let slot = 0; slot < size; slot++) {
    if (slot % SLOTS === 0) base[slot / SLOTS] = rank;
    if ((tab[slot] as number) & TERMINAL) pay[rank++] = wide[slot] as number;
  }
  return { buckets, maxWalk, tab, base, pay };
}
