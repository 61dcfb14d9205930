import { LETTER, LOW } from '../../text/fold.ts';
import type { Keys } from './build-keys.ts';
import type { SurfaceStore } from './build-store.ts';

/** Letters of five bits that go into the first, native sort, below three bits for the tier. */
const SORTED_LETTERS = 7;
/** Surfaces of the first tier; each further one is four times as large, the last takes the rest. */
const FIRST_TIER = 1 << 13;
const TIERS = 8;

/**
 * The head of every key's chain of surfaces, in the order their records are written: in tiers by when they were given,
 * and in a tier by text. So neighbours share their beginnings, and the names that are mentioned most, if they were
 * given first, stand close together and stay in the processor's cache.
 */
export function orderChains(keys: Keys, store: SurfaceStore): Int32Array {
  // 3 bits of tier and 35 of letters above the surface's number sort natively, without a comparison function.
  const words = new BigUint64Array(keys.terminals);
  const halves = new Uint32Array(words.buffer);
  // A head is a surface that no other names as the one before it.
  const { next } = keys;
  const follows = new Uint8Array(next.length);
  for (const before of next) if (before >= 0) follows[before] = 1;
  let n = 0;
  for (let head = 0; head < next.length; head++) {
    if (follows[head] === 1) continue;
    let first = head;
    for (let before = next[head] as number; before >= 0; before = next[before] as number) first = before;
    writePrefix(tierOf(first), store, head, halves, n);
    n += 2;
  }
  words.sort();

  const order = new Int32Array(keys.terminals);
  for (let k = 0; k < order.length; k++) order[k] = (halves[k * 2] as number) & 0xffffff;
  for (let from = 0, to = 0; from < order.length; from = to) {
    for (to = from + 1; to < order.length && samePrefix(halves, from, to);) to++;
    if (to - from > 1) order.subarray(from, to).sort((x, y) => store.compare(x, y));
  }
  return order;
}

function tierOf(surface: number): number {
  let tier = 0;
  for (let below = FIRST_TIER; surface >= below && tier < TIERS - 1; below *= 4) tier++;
  return tier;
}

/** Packs tier and first letters into the 64-bit word at `at`: little-endian halves, the surface's number lowest. */
function writePrefix(
  tier: number,
  store: SurfaceStore,
  surface: number,
  halves: Uint32Array,
  at: number,
): void {
  let high = 0;
  let low = tier;
  let letters = 0;
  const end = store.textEnd[surface] as number;
  for (let k = store.start[surface] as number; k < end && letters < SORTED_LETTERS; k++) {
    const byte = store.bytes[k] as number;
    const fold = LOW[byte] as number;
    // Scripts whose letters take two bytes need not be in the order of their alphabet, only side by side.
    push(byte >= 0x80 ? byte & 31 : fold < LETTER ? 0 : fold < 0x61 ? 1 : fold - 0x5f);
  }
  while (letters < SORTED_LETTERS) push(0);
  halves[at] = ((low << 24) | surface) >>> 0;
  halves[at + 1] = high >>> 0;

  function push(letter: number): void {
    high = (high << 5) | (low >>> 3);
    low = ((low & 7) << 5) | letter;
    letters++;
  }
}

function samePrefix(halves: Uint32Array, x: number, y: number): boolean {
  return (
    halves[x * 2 + 1] === halves[y * 2 + 1] &&
    (halves[x * 2] as number) >>> 24 === (halves[y * 2] as number) >>> 24
  );
}
