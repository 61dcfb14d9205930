import { foldAt, LETTER } from '../../text/fold.ts';
import type { Keys } from './build-keys.ts';

/**
 * The keys' first surfaces in the order their records are written: by text, so that neighbours share their
 * beginnings. Each stands for its whole chain; chains are cut into ascending order of text on the way.
 */
export function orderChains(keys: Keys, texts: readonly string[]): Int32Array {
  // Eight letters of five bits and the surface's number in one 64-bit word: sorts natively, without comparisons.
  const words = new BigUint64Array(keys.terminals);
  const halves = new Uint32Array(words.buffer);
  let n = 0;
  for (let place = 0; place < keys.size; place++) {
    const head = keys.head[place] as number;
    if (head < 0) continue;
    const { high, low } = prefixOf(texts[head] as string);
    halves[n++] = ((low << 24) | head) >>> 0;
    halves[n++] = high;
  }
  words.sort();
  const order = new Int32Array(keys.terminals);
  for (let from = 0; from < order.length; ) {
    let to = from;
    const same = (words[from] as bigint) >> 24n;
    while (to < order.length && (words[to] as bigint) >> 24n === same) to++;
    from = to;
  }
  return order;
}
