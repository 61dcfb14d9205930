import { mixA, mixB, PREFIX, TERMINAL } from './format.ts';

/** Token hashes of all surfaces, one after another: surface `s` has tokens `first[s]` … `first[s + 1] - 1`. */
export interface TokenLanes {
  readonly first: Uint32Array;
  readonly lane1: Int32Array;
  readonly lane2: Int32Array;
}

/** Every key of an index (surfaces and their proper prefixes), in an open table ordered by lane a. */
export interface Keys {
  readonly size: number;
  readonly count: number;
  readonly terminals: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** `TERMINAL | PREFIX`, 0 where the place is empty. */
  readonly flags: Uint8Array;
  /** Surface that was added last with this key, -1 for none; the others follow in `next`. */
  readonly head: Int32Array;
  readonly next: Int32Array;
}

/** Hashes the keys of surfaces 0 … `surfaces - 1` with a seed and chains the surfaces that share one. */
export function collectKeys(lanes: TokenLanes, surfaces: number, seed: number): Keys {
  const tokens = lanes.first[surfaces] as number;
  let bits = 4;
  while (2 ** bits < tokens * 1.5 && bits < 31) bits++;
  const size = 2 ** bits;
  const a = new Int32Array(size);
  const b = new Int32Array(size);
  const flags = new Uint8Array(size);
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(surfaces).fill(-1);
  let count = 0;
  let terminals = 0;
  for (let surface = 0; surface < surfaces; surface++) {
    let keyA = seed;
    let keyB = seed;
    const last = (lanes.first[surface + 1] as number) - 1;
    for (let token = lanes.first[surface] as number; token <= last; token++) {
      keyA = mixA(keyA, lanes.lane1[token] as number);
      keyB = mixB(keyB, lanes.lane2[token] as number);
      // Ordered by lane a like the table itself, so that filling the table later runs through memory in order.
      let place = keyA >>> (32 - bits);
      while (flags[place] !== 0 && (a[place] !== keyA || b[place] !== keyB)) place = (place + 1) & (size - 1);
      if (flags[place] === 0) {
        a[place] = keyA;
        b[place] = keyB;
        count++;
      }
      if (token < last) flags[place] = (flags[place] as number) | PREFIX;
      else {
        if (!((flags[place] as number) & TERMINAL)) terminals++;
        flags[place] = (flags[place] as number) | TERMINAL;
        next[surface] = head[place] as number;
        head[place] = surface;
      }
    }
  }
  return { size, count, terminals, a, b, flags, head, next };
}
