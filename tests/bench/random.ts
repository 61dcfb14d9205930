/** A seeded source of numbers in [0, 1): the same seed makes the same names and documents everywhere. */
export type Random = () => number;

/** Mulberry32: small, fast, good enough to draw words with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Any element, each as likely. Throws on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const index = Math.floor(random() * list.length);
  if (list.length === 0) throw new RangeError('nothing to pick from');
  return list[index] as T;
}

/** An element by prominence: as likely between the 10th and the 100th as between the 1,000th and the 10,000th. */
export function pickProminent<T>(random: Random, list: readonly T[]): T {
  const index = Math.floor((list.length + 1) ** random()) - 1;
  return list[Math.min(index, list.length - 1)] as T;
}
