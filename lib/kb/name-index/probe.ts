import { BUCKET_BYTES, PREFIX, TERMINAL } from './format.ts';
import type { Layout } from './layout.ts';

const WORDS = BUCKET_BYTES / 4;
/** The fingerprints of the two slots of a word, and their flags T. */
const FINGERPRINTS = 0xfffcfffc;
const TERMINALS = 0x00010001;
/** Records one key may seem to have: two by chance at a million names, more only in a table made to mislead. */
const MOST = 8;

/** Looks keys up in the bucketed table, two slots at a time. */
export class Probe {
  /** `PREFIX` when the key looked up last begins longer surfaces, else 0. */
  live = 0;
  /** What `find` found: first records of keys that look like the one wanted. */
  readonly records = new Int32Array(MOST);
  readonly #tab: Uint16Array;
  /** The same bytes as words: a rank, then two slots each, the first in the low half. */
  readonly #pairs: Int32Array;
  readonly #pay: Uint32Array;
  readonly #scale: number;
  readonly #maxWalk: number;

  constructor(layout: Layout) {
    const { tab } = layout;
    this.#tab = tab;
    this.#pairs = new Int32Array(tab.buffer, tab.byteOffset, tab.length / 2);
    this.#pay = layout.pay;
    this.#scale = layout.buckets / 0x100000000;
    this.#maxWalk = layout.maxWalk;
  }

  /**
   * Looks key (`a`, `b`) up; gives the number of `records` that may be its own, nearly always 0 or 1. Fingerprints can
   * agree by chance, so each must be verified. Walks at most `maxWalk` buckets, whatever the table holds.
   */
  find(a: number, b: number): number {
    const pairs = this.#pairs;
    const wanted = (b >>> 18) * 0x40004;
    let word = (((a >>> 0) * this.#scale) | 0) * WORDS;
    let found = 0;
    this.live = 0;
    for (let walk = this.#maxWalk; walk > 0; walk--) {
      const first = word++; // the rank
      for (const stop = first + WORDS; word < stop; word++) {
        // Zero where a fingerprint is the wanted one; then the classic test for a half that is zero.
        const different = ((pairs[word] as number) ^ wanted) & FINGERPRINTS;
        if (((different - TERMINALS) & ~different & 0x80008000) === 0) continue;
        found = this.#check(word * 2, first, b, found);
        found = this.#check(word * 2 + 1, first, b, found);
      }
      if ((pairs[word - 1] as number) >>> 16 === 0) return found;
      if (word >= pairs.length) word = 0;
    }
    return found;
  }

  /** Adds the record of `slot`, in the bucket that begins at word `first`, if its fingerprint and check bits fit. */
  #check(slot: number, first: number, b: number, found: number): number {
    const flags = this.#tab[slot] as number;
    if (flags >>> 2 !== b >>> 18) return found;
    this.live |= flags & PREFIX;
    if (!(flags & TERMINAL)) return found;
    let terminals = 0;
    const word = slot >> 1;
    for (let k = first + 1; k < word; k++) terminals += (this.#pairs[k] as number) & TERMINALS;
    if (slot & 1) terminals += (this.#pairs[word] as number) & TERMINAL;
    const rank = (this.#pairs[first] as number) + (terminals & 0xffff) + (terminals >>> 16);
    const pay = this.#pay[rank] as number;
    if ((pay & 255) !== ((b >>> 2) & 255) || found === MOST) return found;
    this.records[found] = pay >>> 8;
    return found + 1;
  }
}
