import { BUCKET_BYTES, CHECK_BITS, checkBits, PREFIX, TERMINAL } from './format.ts';
import type { Layout } from './layout.ts';

const WORDS = BUCKET_BYTES / 4;
/** The fingerprints of the two slots of a word, and their flags T. */
const FINGERPRINTS = 0xfffcfffc;
const TERMINALS = 0x00010001;
/** Payloads one key may seem to have: two by chance at a million names, more only in a table made to mislead. */
const MOST = 8;

/** Looks keys up in the bucketed table, two slots at a time. */
export class Probe {
  /** `PREFIX` when the key looked up last begins longer surfaces, else 0. */
  live = 0;
  /** What `find` found: the places of payloads of keys with the wanted fingerprint. */
  readonly ranks = new Int32Array(MOST);
  /** The table as words: the rank of a bucket, then two slots each, the first in the low half. */
  readonly #words: Int32Array;
  readonly #pay: Uint32Array;
  readonly #scale: number;
  readonly #maxWalk: number;

  constructor(layout: Layout) {
    this.#words = layout.tab;
    this.#pay = layout.pay;
    this.#scale = layout.buckets / 0x100000000;
    this.#maxWalk = layout.maxWalk;
  }

  /** Reads from the bucket of lane `a`, so that it is on its way into the cache; the value means nothing. */
  touch(a: number): number {
    return this.#words[(((a >>> 0) * this.#scale) | 0) * WORDS] as number;
  }

  /**
   * Looks key (`a`, `b`) up; gives the number of `ranks` that may be its own, nearly always 0 or 1. Fingerprints can
   * agree by chance, so each must be verified. Walks at most `maxWalk` buckets, whatever the table holds.
   */
  find(a: number, b: number): number {
    const words = this.#words;
    const wanted = (b >>> 18) * 0x40004;
    let at = (((a >>> 0) * this.#scale) | 0) * WORDS;
    let found = 0;
    this.live = 0;
    for (let walk = this.#maxWalk; walk > 0; walk--) {
      const last = words[at + 7] as number;
      // The whole bucket in one decision: in seven, the processor would guess each.
      const agreeing =
        agrees(words[at + 1] as number, wanted) |
        agrees(words[at + 2] as number, wanted) |
        agrees(words[at + 3] as number, wanted) |
        agrees(words[at + 4] as number, wanted) |
        agrees(words[at + 5] as number, wanted) |
        agrees(words[at + 6] as number, wanted) |
        agrees(last, wanted);
      if (agreeing !== 0) found = this.#gather(at, wanted, found);
      if (last >>> 16 === 0) return found;
      at += WORDS;
      if (at >= words.length) at = 0;
    }
    return found;
  }

  /** Takes the slots of a bucket that have the wanted fingerprint. */
  #gather(bucket: number, wanted: number, before: number): number {
    let found = before;
    for (let at = bucket + 1; at < bucket + WORDS; at++) {
      const word = this.#words[at] as number;
      const different = (word ^ wanted) & FINGERPRINTS;
      if ((different & 0xffff) === 0) found = this.#note(word & 0xffff, bucket, at, 0, found);
      if (different >>> 16 === 0) found = this.#note(word >>> 16, bucket, at, word & TERMINAL, found);
    }
    return found;
  }

  /** The first record of the key whose payload stands at `rank`, or -1 when its check bits are not those of `b`. */
  recordAt(rank: number, b: number): number {
    const pay = this.#pay[rank] as number;
    return (pay & ((1 << CHECK_BITS) - 1)) === checkBits(b) ? pay >>> CHECK_BITS : -1;
  }

  /** Takes a slot of the word at `at` that has the wanted fingerprint; `before` are the terminals ahead of it there. */
  #note(slot: number, bucket: number, at: number, before: number, found: number): number {
    this.live |= slot & PREFIX;
    if (!(slot & TERMINAL) || found === MOST) return found;
    let terminals = before;
    for (let k = bucket + 1; k < at; k++) terminals += (this.#words[k] as number) & TERMINALS;
    this.ranks[found] = (this.#words[bucket] as number) + (terminals & 0xffff) + (terminals >>> 16);
    return found + 1;
  }
}

/** Not 0 where one of a word's two fingerprints is the wanted one: the classic test for a half that is zero. */
function agrees(word: number, wanted: number): number {
  const different = (word ^ wanted) & FINGERPRINTS;
  return (different - TERMINALS) & ~different & 0x80008000;
}
