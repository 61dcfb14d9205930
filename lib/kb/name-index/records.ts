import type { Candidate } from '../types.ts';
import {
  BLOCK,
  CANDIDATE_BYTES,
  KIND_MASK,
  KINDS,
  MAX_BYTES,
  MAX_GROUP,
  MORE,
  NEEDS_CONTEXT,
  unpackPrior,
} from './format.ts';
import { readSurface, surfaceIsAt } from './surface-text.ts';

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
  // Offsets of the records of the block being read, up to the one wanted.
  readonly #at = new Int32Array(BLOCK);
  /** The loaded record: its spelling, its length in bytes, its candidates and whether its key has more records. */
  readonly #spelling = new Uint8Array(2 * (MAX_BYTES + 1));
  #length = 0;
  #candidatesAt = 0;
  #count = 0;
  more = false;

  constructor(blocks: Uint32Array, bytes: Uint8Array, surfaces: number) {
    this.#blocks = blocks;
    this.#bytes = bytes;
    this.#surfaces = surfaces;
  }

  /** Makes `record` the loaded one; a number out of range loads an empty surface without candidates. */
  load(record: number): void {
    const bytes = this.#bytes;
    const position = record % BLOCK;
    let at = record < this.#surfaces ? (this.#blocks[(record / BLOCK) | 0] as number) : bytes.length;
    for (let k = 0; k < position; k++) {
      this.#at[k] = at;
      at += 3 + (bytes[at + 1] as number) + ((bytes[at + 2] as number) & ~MORE) * CANDIDATE_BYTES;
    }
    if (at >= bytes.length) {
      this.#length = this.#count = 0;
      this.more = false;
      return;
    }
    const meta = bytes[at + 2] as number;
    let wanted = bytes[at] as number;
    const length = wanted + (bytes[at + 1] as number);
    const spelling = this.#spelling;
    let from = at + 3;
    for (let k = wanted; k < length; k++) spelling[k] = bytes[from++] as number;
    this.#length = length;
    this.#candidatesAt = from;
    this.#count = meta & ~MORE;
    this.more = (meta & MORE) !== 0;
    // What is shared stands with the records before: each byte is copied once, from the last that wrote it.
    for (let before = position - 1; before >= 0 && wanted > 0; before--) {
      at = this.#at[before] as number;
      const shared = bytes[at] as number;
      if (shared >= wanted) continue;
      from = at + 3;
      for (let k = shared; k < wanted; k++) spelling[k] = bytes[from++] as number;
      wanted = shared;
    }
  }

  /** Whether the loaded surface is spelled exactly like `text` from `start` to `end`. */
  isAt(text: string, start: number, end: number): boolean {
    return surfaceIsAt(this.#spelling, this.#length, text, start, end);
  }

  /** The loaded surface's text. */
  text(): string {
    return readSurface(this.#spelling, this.#length);
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
