import type { Candidate } from '../types.ts';
import {
  CANDIDATE_BYTES,
  KINDS,
  MAX_BYTES,
  MAX_RECORDS,
  MORE,
  NEEDS_CONTEXT,
  packPrior,
  PAGE_BYTES,
  RECORD_SHIFT,
} from './format.ts';
import { unitWidth, writeSurface } from './surface-text.ts';

/** Writes records into pages one after another. */
export class RecordWriter {
  #bytes: Uint8Array;
  /** Where the open page begins, and where the next record goes, the same while it is empty. */
  #page = 0;
  #at = 0;
  /** The first surface of the open page, and the one being written. */
  #head = new Uint8Array(3 * MAX_BYTES);
  #headLength = 0;
  #text = new Uint8Array(3 * MAX_BYTES);

  /** `expected` surfaces only sets the first allocation. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 24 + 8 * PAGE_BYTES);
  }

  /**
   * Adds a surface of at most `MAX_BYTES` and gives its number; `more` when the next one has the same key. Throws a
   * RangeError when the section is full.
   */
  add(text: string, candidates: readonly Candidate[], more: boolean): number {
    const length = writeSurface(text, this.#text);
    const rest = 3 + length + candidates.length * CANDIDATE_BYTES;
    let shared = this.#at === this.#page ? 0 : this.#sharedWithHead(length);
    if (this.#at === this.#page || this.#at + rest - shared > this.#page + PAGE_BYTES) {
      shared = 0;
      this.#openPage(length, rest);
    }
    const own = shared === 0 && this.#at === this.#page ? this.#head : this.#text;
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = shared;
    bytes[at++] = length - shared;
    bytes[at++] = candidates.length | (more ? MORE : 0);
    for (let k = shared; k < length; k++) bytes[at++] = own[k] as number;
    for (const { entity, prior, kind, needsContext } of candidates) {
      bytes[at++] = entity;
      bytes[at++] = entity >>> 8;
      bytes[at++] = entity >>> 16;
      bytes[at++] = packPrior(prior);
      bytes[at++] = KINDS.indexOf(kind) | (needsContext ? NEEDS_CONTEXT : 0);
    }
    const record = this.#at >>> RECORD_SHIFT;
    this.#at = roundUp(at, 1 << RECORD_SHIFT);
    // A long record fills its last page: what follows must not take its bytes for a head.
    if (this.#at > this.#page + PAGE_BYTES) this.#page = this.#at = roundUp(at, PAGE_BYTES);
    return record;
  }

  /** The section: whole pages. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, roundUp(this.#at, PAGE_BYTES));
  }

  #openPage(length: number, rest: number): void {
    this.#page = this.#at = roundUp(this.#at, PAGE_BYTES);
    if (this.#at + rest > MAX_RECORDS) throw new RangeError('name index: too many surfaces');
    const needed = this.#at + rest + PAGE_BYTES;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    [this.#head, this.#text] = [this.#text, this.#head];
    this.#headLength = length;
  }

  /** Bytes the surface being written shares with the head of the page, cut between letters. */
  #sharedWithHead(length: number): number {
    const most = Math.min(length, this.#headLength);
    let shared = 0;
    for (;;) {
      const next = shared + unitWidth(this.#text[shared] as number);
      if (next > most) return shared;
      for (let k = shared; k < next; k++) if (this.#text[k] !== this.#head[k]) return shared;
      shared = next;
    }
  }
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
