import type { Candidate } from '../types.ts';
import {
  BLOCK,
  CANDIDATE_BYTES,
  KINDS,
  MAX_BYTES,
  MORE,
  NEEDS_CONTEXT,
  packPrior,
} from './format.ts';
import { unitWidth, writeSurface } from './surface-text.ts';

/** Writes front-coded records one after another. */
export class RecordWriter {
  #bytes: Uint8Array;
  #length = 0;
  #written = 0;
  readonly #blocks: number[] = [];
  #head = new Uint8Array(MAX_BYTES + 1);
  #headLength = 0;
  #text = new Uint8Array(MAX_BYTES + 1);

  /** `expected` surfaces only sets the first allocation. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 24 + 1024);
  }

  /** Adds a surface of at most `MAX_BYTES` and gives its number; `more` when the next one has the same key. */
  add(text: string, candidates: readonly Candidate[], more: boolean): number {
    const own = this.#text;
    const length = writeSurface(text, own);
    let shared = 0;
    if (this.#written % BLOCK === 0) {
      this.#blocks.push(this.#length);
      this.#text = this.#head;
      this.#head = own;
      this.#headLength = length;
    } else {
      shared = this.#shared(Math.min(length, this.#headLength));
    }

    const needed = this.#length + 3 + length + candidates.length * CANDIDATE_BYTES;
    if (needed > this.#bytes.length) this.#grow(needed);
    const bytes = this.#bytes;
    let at = this.#length;
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
    this.#length = at;
    return this.#written++;
  }

  /** The two sections: block offsets and records. */
  finish(): { blocks: Uint32Array; records: Uint8Array } {
    return {
      blocks: Uint32Array.from([...this.#blocks, this.#length]),
      records: this.#bytes.slice(0, this.#length),
    };
  }

  /** Bytes shared with the head of the block, cut between letters. */
  #shared(most: number): number {
    let shared = 0;
    for (;;) {
      const next = shared + unitWidth(this.#text[shared] as number);
      if (next > most) return shared;
      for (let k = shared; k < next; k++) if (this.#text[k] !== this.#head[k]) return shared;
      shared = next;
    }
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
