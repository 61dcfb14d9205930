import type { AliasKind, Candidate } from '../types.ts';
import {
  CANDIDATE_BYTES,
  candidateBytes,
  KIND_MASK,
  KINDS,
  MAX_BYTES,
  MAX_CANDIDATES,
  MAX_GROUP,
  MORE,
  NEEDS_CONTEXT,
  PAGE_BYTES,
  RECORD_SHIFT,
  SOLE,
  unpackPrior,
} from './format.ts';
import { followSurface, readUnits } from './surface-text.ts';

const RECORD_MASK = (1 << RECORD_SHIFT) - 1;

/** One surface of the index with what it may mean, likeliest first. */
export interface Surface {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Reads the records in place: `load` one, then ask about it. Damaged bytes give wrong surfaces, never an endless loop.
 */
export class Records {
  readonly #bytes: Uint8Array;
  // The loaded record: what it shares with the head of its page, its own letters, its candidates.
  #head = 0;
  #shared = 0;
  #own = 0;
  #candidatesAt = 0;
  #meta = 0;
  /** Whether the next record has the same key. */
  more = false;

  /** What `read` read. Two surfaces' room: damaged records may claim to share more than there is. */
  readonly units = new Uint16Array(2 * (MAX_BYTES + 1));

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads from `record`, so that it is on its way into the cache; the value means nothing. */
  touch(record: number): number {
    return this.#bytes[record << RECORD_SHIFT] as number;
  }

  /** Makes `record` the loaded one; a number out of range loads an empty surface without candidates. */
  load(record: number): void {
    const bytes = this.#bytes;
    const at = record << RECORD_SHIFT;
    const within = at + 2 < bytes.length;
    const meta = within ? (bytes[at + 2] as number) : 0;
    this.#head = (at & -PAGE_BYTES) + 3;
    this.#shared = within ? (bytes[at] as number) : 0;
    this.#own = at + 3;
    this.#candidatesAt = within ? at + 3 + (bytes[at + 1] as number) : at + 3;
    this.#meta = meta;
    this.more = (meta & MORE) !== 0;
  }

  /** The number of the record behind the loaded one. */
  next(): number {
    const end = this.#candidatesAt + candidateBytes(this.#meta);
    const next = (end + RECORD_MASK) & ~RECORD_MASK;
    // Where a page ends with no room for a meta byte, this reads the next page's first byte, which is 0.
    const onPage = (next & (PAGE_BYTES - 1)) !== 0 && this.#bytes[next + 2] !== 0;
    return (onPage ? next : Math.ceil(end / PAGE_BYTES) * PAGE_BYTES) >>> RECORD_SHIFT;
  }

  /** Where in `text` the loaded surface ends if it is spelled out there from `start` on, else -1. */
  follow(text: string, start: number): number {
    const shared = followSurface(this.#bytes, this.#head, this.#head + this.#shared, text, start);
    return shared < 0 ? -1 : followSurface(this.#bytes, this.#own, this.#candidatesAt, text, shared);
  }

  /** Reads the loaded surface's UTF-16 units into `units`, where they stay until the next read; gives their number. */
  read(): number {
    const shared = readUnits(this.#bytes, this.#head, this.#head + this.#shared, this.units, 0);
    return readUnits(this.#bytes, this.#own, this.#candidatesAt, this.units, shared);
  }

  /** The loaded surface's text. */
  text(): string {
    const length = this.read();
    let text = '';
    for (let k = 0; k < length; k++) text += String.fromCharCode(this.units[k] as number);
    return text;
  }

  /** The surface of a record, which becomes the loaded one. */
  textOf(record: number): string {
    this.load(record);
    return this.text();
  }

  /** The record whose surface is exactly `text`, among those of the key whose first one this is. */
  find(record: number, text: string): number | undefined {
    for (let next = record, left = MAX_GROUP; left > 0; left--) {
      if (this.textOf(next) === text) return next;
      if (!this.more) return undefined;
      next = this.next();
    }
    return undefined;
  }

  /** The loaded surface's candidates. */
  candidates(): readonly Candidate[] {
    const first = this.#candidate(this.#candidatesAt);
    const count = this.#meta & MAX_CANDIDATES;
    if (count === 1) return [first];
    const candidates: Candidate[] = [];
    for (let k = 0; k < count; k++)
      candidates.push(this.#candidate(this.#candidatesAt + k * CANDIDATE_BYTES));
    return candidates;
  }

  #candidate(at: number): Candidate {
    const bytes = this.#bytes;
    const flags = bytes[at + 3] as number;
    return {
      entity: (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16),
      kind: KINDS[flags & KIND_MASK] as AliasKind,
      prior: this.#meta & SOLE ? 1 : unpackPrior(bytes[at + 4] as number),
      needsContext: (flags & NEEDS_CONTEXT) !== 0,
    };
  }

  /** The surfaces of the key whose first record this is, in the order they are stored. */
  group(record: number): Surface[] {
    const group: Surface[] = [];
    for (let next = record; group.length < MAX_GROUP; next = this.next()) {
      this.load(next);
      group.push({ text: this.text(), candidates: this.candidates() });
      if (!this.more) break;
    }
    return group;
  }
}
