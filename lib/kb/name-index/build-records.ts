import type { Candidate } from '../types.ts';
import {
  BLOCK,
  CANDIDATE_BYTES,
  KINDS,
  MAX_BYTES,
  NEEDS_CONTEXT,
  packPrior,
  SAME_KEY,
} from './format.ts';

/** Writes front-coded records one after another. */
export class RecordWriter {
  #bytes: Uint8Array;
  #length = 0;
  #written = 0;
  readonly #blocks: number[] = [];
  #before = new Uint8Array(MAX_BYTES + 1);
  #beforeLength = 0;
  #text = new Uint8Array(MAX_BYTES + 1);

  /** `expected` surfaces only sets the first allocation. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 24 + 1024);
  }

  /** Adds a surface of at most `MAX_BYTES` in UTF-8 and gives its number. */
  add(text: string, candidates: readonly Candidate[], sameKey: boolean): number {
    const length = encode(text, this.#text);
    const own = this.#text;
    let shared = 0;
    if (this.#written % BLOCK === 0) this.#blocks.push(this.#length);
    else while (shared < length && shared < this.#beforeLength && own[shared] === this.#before[shared]) shared++;

    const needed = this.#length + 3 + length + candidates.length * CANDIDATE_BYTES;
    if (needed > this.#bytes.length) this.#grow(needed);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = shared;
    bytes[at++] = length - shared;
    bytes[at++] = candidates.length | (sameKey ? SAME_KEY : 0);
    for (let k = shared; k < length; k++) bytes[at++] = own[k] as number;
    for (const { entity, prior, kind, needsContext } of candidates) {
      bytes[at++] = entity;
      bytes[at++] = entity >>> 8;
      bytes[at++] = entity >>> 16;
      bytes[at++] = packPrior(prior);
      bytes[at++] = KINDS.indexOf(kind) | (needsContext ? NEEDS_CONTEXT : 0);
    }
    this.#length = at;
    this.#text = this.#before;
    this.#before = own;
    this.#beforeLength = length;
    return this.#written++;
  }

  /** The two sections: block offsets and records. */
  finish(): { blocks: Uint32Array; records: Uint8Array } {
    return {
      blocks: Uint32Array.from([...this.#blocks, this.#length]),
      records: this.#bytes.slice(0, this.#length),
    };
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const utf8 = new TextEncoder();

function encode(text: string, into: Uint8Array): number {
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit > 127) return utf8.encodeInto(text, into).written;
    into[k] = unit;
  }
  return text.length;
}

/** Bytes of `text` in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit > 0x7f) bytes++;
    // Each half of a pair adds one: four bytes for two units.
    if (unit > 0x7ff && (unit & 0xf800) !== 0xd800) bytes++;
  }
  return bytes;
}
