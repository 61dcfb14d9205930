import type { Candidate } from '../types.ts';
import {
  BLOCK,
  BLOCK_BITS,
  CANDIDATE_BYTES,
  KIND_MASK,
  KINDS,
  MAX_GROUP,
  MORE,
  NEEDS_CONTEXT,
  unpackPrior,
} from './format.ts';
import { followSurface, readSurface } from './surface-text.ts';

/** One surface of the index with what it may mean, likeliest first. */
export interface Surface {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Reads the front-coded records in place: `load` one, then ask about it. Damaged bytes give wrong surfaces, never an
 * endless loop.
 */
export class Records {
  readonly #blocks: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #surfaces: number;
  // The loaded record: what it shares with the head of its block, its own letters, its candidates.
  #head = 0;
  #shared = 0;
  #own = 0;
  #candidatesAt = 0;
  #count = 0;
  /** Whether the next record has the same key. */
  more = false;
  /** Kept only so that `prefetch` is not optimised away. */
  touched = 0;

  constructor(blocks: Uint32Array, bytes: Uint8Array, surfaces: number) {
    this.#blocks = blocks;
    this.#bytes = bytes;
    this.#surfaces = surfaces;
  }

  /** Touches the blocks of `count` records, so that they are on their way into the cache together. */
  prefetch(records: Int32Array, count: number): void {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += this.#bytes[this.#blocks[(records[k] as number) >>> BLOCK_BITS] as number] as number;
    }
    this.touched = sum;
  }

  /** Makes `record` the loaded one; a number out of range loads an empty surface without candidates. */
  load(record: number): void {
    const bytes = this.#bytes;
    const head = record < this.#surfaces ? (this.#blocks[record >>> BLOCK_BITS] as number) : bytes.length;
    let at = head;
    for (let left = record & (BLOCK - 1); left > 0; left--) {
      at += 3 + (bytes[at + 1] as number) + ((bytes[at + 2] as number) & ~MORE) * CANDIDATE_BYTES;
    }
    const within = at + 2 < bytes.length;
    const meta = within ? (bytes[at + 2] as number) : 0;
    this.#head = head + 3;
    this.#shared = within ? (bytes[at] as number) : 0;
    this.#own = at + 3;
    this.#candidatesAt = within ? at + 3 + (bytes[at + 1] as number) : at + 3;
    this.#count = meta & ~MORE;
    this.more = (meta & MORE) !== 0;
  }

  /** Whether the loaded surface is spelled exactly like `text` from `start` to `end`. */
  isAt(text: string, start: number, end: number): boolean {
    const shared = followSurface(this.#bytes, this.#head, this.#head + this.#shared, text, start);
    return shared >= 0 && followSurface(this.#bytes, this.#own, this.#candidatesAt, text, shared) === end;
  }

  /** The loaded surface's text. */
  text(): string {
    const shared = readSurface(this.#bytes, this.#head, this.#head + this.#shared);
    return shared + readSurface(this.#bytes, this.#own, this.#candidatesAt);
  }

  /** The loaded surface's candidates. */
  candidates(): readonly Candidate[] {
    const bytes = this.#bytes;
    const candidates: Candidate[] = [];
    for (let k = 0, at = this.#candidatesAt; k < this.#count; k++, at += CANDIDATE_BYTES) {
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

  /** The surfaces of the key whose first record this is, in the order they are stored. */
  group(record: number): Surface[] {
    const group: Surface[] = [];
    for (let next = record; group.length < MAX_GROUP; next++) {
      this.load(next);
      group.push({ text: this.text(), candidates: this.candidates() });
      if (!this.more) break;
    }
    return group;
  }
}
