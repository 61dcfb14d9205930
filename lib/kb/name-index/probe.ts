import { PREFIX, SLOT_BITS, SLOTS, TERMINAL } from './format.ts';
import type { Layout } from './layout.ts';

/** Looks keys up in the bucketed table. */
export class Probe {
  /** `PREFIX` when the key looked up last begins longer surfaces, else 0. */
  live = 0;
  readonly #tab: Uint16Array;
  readonly #base: Uint32Array;
  readonly #pay: Uint32Array;
  readonly #scale: number;
  readonly #maxWalk: number;

  constructor(layout: Layout) {
    this.#tab = layout.tab;
    this.#base = layout.base;
    this.#pay = layout.pay;
    this.#scale = layout.buckets / 0x100000000;
    this.#maxWalk = layout.maxWalk;
  }

  /**
   * First record of key (`a`, `b`), or -1. Fingerprints can agree by chance: when the record proves wrong, ask again
   * with `skip` one higher for the next one. Walks at most `maxWalk` buckets, whatever the table holds.
   */
  find(a: number, b: number, skip: number): number {
    const tab = this.#tab;
    const size = tab.length;
    const wanted = b >>> 18;
    let k = (((a >>> 0) * this.#scale) | 0) * SLOTS;
    let left = skip;
    this.live = 0;
    for (let walk = this.#maxWalk; walk > 0; walk--) {
      const first = k;
      const stop = k + SLOTS;
      for (; k < stop; k++) {
        const slot = tab[k] as number;
        if (slot === 0) return -1;
        if (slot >>> 2 !== wanted) continue;
        this.live |= slot & PREFIX;
        if (!(slot & TERMINAL)) continue;
        let rank = this.#base[first >>> SLOT_BITS] as number;
        for (let before = first; before < k; before++) rank += (tab[before] as number) & TERMINAL;
        const pay = this.#pay[rank] as number;
        if ((pay & 255) === ((b >>> 2) & 255) && left-- === 0) return pay >>> 8;
      }
      if (k >= size) k = 0;
    }
    return -1;
  }
}
