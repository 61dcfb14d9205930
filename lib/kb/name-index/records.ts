import type { Candidate } from '../types.ts';
import {
  BLOCK,
  CANDIDATE_BYTES,
  KIND_MASK,
  KINDS,
  MAX_GROUP,
  NEEDS_CONTEXT,
  SAME_KEY,
  unpackPrior,
} from './format.ts';

/** One surface of the index with what it may mean. */
export interface Surface {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** Groups kept decoded: a page repeats its names, so most hits find theirs here. */
const CACHED = 4096;

/** Reads the front-coded records in place. Damaged bytes give wrong surfaces, never an endless loop. */
export class Records {
  readonly #blocks: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #surfaces: number;
  // Direct-mapped cache: the record a place holds, and its group. Made at the first hit.
  #cachedRecord: Int32Array | undefined;
  #cachedGroup: (readonly Surface[])[] = [];
  // Offsets of the records of the block being read.
  readonly #at = new Int32Array(BLOCK);
  readonly #units = new Uint8Array(256);

  constructor(blocks: Uint32Array, bytes: Uint8Array, surfaces: number) {
    this.#blocks = blocks;
    this.#bytes = bytes;
    this.#surfaces = surfaces;
  }

  /** The surfaces whose key begins at `record`, in the order they are stored; empty when out of range. */
  group(record: number): readonly Surface[] {
    this.#cachedRecord ??= new Int32Array(CACHED).fill(-1);
    const place = Math.imul(record, 0x9e3779b1) >>> 20;
    if (this.#cachedRecord[place] === record) return this.#cachedGroup[place] as readonly Surface[];
    const group = this.#read(record);
    this.#cachedRecord[place] = record;
    this.#cachedGroup[place] = group;
    return group;
  }

  #read(record: number): Surface[] {
    if (record >= this.#surfaces) return [];
    const group = [this.surface(record)];
    const last = Math.min(this.#surfaces, record + MAX_GROUP);
    for (let next = record + 1; next < last && this.#meta(next) & SAME_KEY; next++) group.push(this.surface(next));
    return group;
  }

  #meta(record: number): number {
    return this.#bytes[this.#locate(record) + 2] as number;
  }

  /** Offset of a record; leaves the offsets of those before it in its block in `#at`. */
  #locate(record: number): number {
    const bytes = this.#bytes;
    let at = this.#blocks[(record / BLOCK) | 0] as number;
    const position = record % BLOCK;
    for (let k = 0; k < position; k++) {
      this.#at[k] = at;
      at += 3 + (bytes[at + 1] as number) + ((bytes[at + 2] as number) & ~SAME_KEY) * CANDIDATE_BYTES;
    }
    this.#at[position] = at;
    return at;
  }

  /** One record, decoded. */
  surface(record: number): Surface {
    const at = this.#locate(record);
    const own = this.#bytes[at + 1] as number;
    const count = (this.#bytes[at + 2] as number) & ~SAME_KEY;
    return { text: this.#text(record % BLOCK), candidates: this.#candidates(at + 3 + own, count) };
  }

  /** The text of record `position` of the block whose offsets stand in `#at`: each byte is copied once. */
  #text(position: number): string {
    const bytes = this.#bytes;
    let at = this.#at[position] as number;
    let wanted = bytes[at] as number;
    const length = wanted + (bytes[at + 1] as number);
    const units = length <= this.#units.length ? this.#units : new Uint8Array(length);
    let wide = 0;
    for (let k = wanted, from = at + 3; k < length; k++) wide |= units[k] = bytes[from++] as number;
    for (let before = position - 1; before >= 0 && wanted > 0; before--) {
      at = this.#at[before] as number;
      const shared = bytes[at] as number;
      for (let k = shared, from = at + 3; k < wanted; k++) wide |= units[k] = bytes[from++] as number;
      if (shared < wanted) wanted = shared;
    }
    return wide < 128 ? ascii(units, length) : utf8.decode(units.subarray(0, length));
  }

  #candidates(from: number, count: number): readonly Candidate[] {
    const bytes = this.#bytes;
    const candidates: Candidate[] = [];
    for (let k = 0, at = from; k < count; k++, at += CANDIDATE_BYTES) {
      const flags = bytes[at + 4] as number;
      candidates.push({
        entity: (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16),
        kind: KINDS[flags & KIND_MASK] ?? 'full',
        prior: unpackPrior(bytes[at + 3] as number),
        needsContext: (flags & NEEDS_CONTEXT) !== 0,
      });
    }
    return candidates;
  }
}

const utf8 = new TextDecoder();

function ascii(units: Uint8Array, length: number): string {
  return String.fromCharCode.apply(undefined, units.subarray(0, length) as unknown as number[]);
}
