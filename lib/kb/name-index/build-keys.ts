import { mixA, mixB, PREFIX, TERMINAL } from './format.ts';

/** Token hashes of all surfaces, one after another: surface `s` has tokens `first[s]` … `first[s + 1] - 1`. */
export interface TokenLanes {
  readonly first: Uint32Array;
  readonly lane1: Int32Array;
  readonly lane2: Int32Array;
}

/** Words of an entry of `Keys.table`, and what they hold. */
export const KEY_WORDS = 4;
export const KEY_A = 0;
export const KEY_B = 1;
/** `TERMINAL | PREFIX`, 0 where the place is empty. */
export const KEY_FLAGS = 2;
/** Surface that was added last with this key; the others follow in `next`. Only where `TERMINAL` is set. */
export const KEY_HEAD = 3;

/** Every key of an index (surfaces and their proper prefixes), in an open table ordered by lane a. */
export interface Keys {
  readonly table: Int32Array;
  readonly count: number;
  readonly terminals: number;
  /** The surface before with the same key, -1 for none. */
  readonly next: Int32Array;
}

/** Hashes the keys of surfaces 0 … `surfaces - 1` with a seed and chains the surfaces that share one. */
export function collectKeys(lanes: TokenLanes, surfaces: number, seed: number): Keys {
  const tokens = lanes.first[surfaces] as number;
  let bits = 4;
  while (2 ** bits < tokens * 1.25 && bits < 28) bits++;
  const table = new Int32Array(KEY_WORDS * 2 ** bits);
  const next = new Int32Array(surfaces).fill(-1);
  let count = 0;
  let terminals = 0;
  for (let surface = 0; surface < surfaces; surface++) {
    let a = seed;
    let b = seed;
    const last = (lanes.first[surface + 1] as number) - 1;
    for (let token = lanes.first[surface] as number; token <= last; token++) {
      a = mixA(a, lanes.lane1[token] as number);
      b = mixB(b, lanes.lane2[token] as number);
      // Ordered by lane a like the buckets, so that filling them later runs through memory in order.
      let at = (a >>> (32 - bits)) * KEY_WORDS;
      while (table[at + KEY_FLAGS] !== 0 && (table[at] !== a || table[at + KEY_B] !== b)) {
        at += KEY_WORDS;
        if (at === table.length) at = 0;
      }
      const flags = table[at + KEY_FLAGS] as number;
      if (flags === 0) {
        table[at] = a;
        table[at + KEY_B] = b;
        count++;
      }
      table[at + KEY_FLAGS] = flags | (token < last ? PREFIX : TERMINAL);
      if (token < last) continue;
      if (flags & TERMINAL) next[surface] = table[at + KEY_HEAD] as number;
      else terminals++;
      table[at + KEY_HEAD] = surface;
    }
  }
  return { table, count, terminals, next };
}
