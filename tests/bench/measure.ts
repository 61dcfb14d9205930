import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects the garbage that making a million names leaves behind: it is not what a scan costs. */
export function settle(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Something to time: called once for every text (or article, or whatever the loops are run over). */
export type Loop<T = string> = (text: T) => unknown;

/** Times of several loops over the same texts, taken in turn so that they share the machine's moods. */
export interface Timing {
  /** Median microseconds a text. */
  micros(loop: string): number;
  /** Median over the rounds of `loop`'s time divided by `base`'s time in the same round. */
  ratio(loop: string, base: string): number;
}

const WARM = 3;
const ROUNDS = 11;

/** Runs every loop over all texts, round after round; the first rounds only warm up. */
export function measure<T>(
  loops: Readonly<Record<string, Loop<T>>>,
  texts: readonly T[],
  rounds = ROUNDS,
): Timing {
  settle();
  const times = new Map<string, number[]>(Object.keys(loops).map((name) => [name, []]));
  let sink = 0;
  for (let round = 0; round < WARM + rounds; round++) {
    for (const [name, loop] of Object.entries(loops)) {
      const started = performance.now();
      for (const text of texts) sink += loop(text) === undefined ? 1 : 0;
      const taken = performance.now() - started;
      if (round >= WARM) times.get(name)?.push((taken * 1000) / texts.length);
    }
  }
  if (sink < 0) throw new Error('unreachable: keeps the loops from being optimised away');
  const of = (name: string): number[] => {
    const list = times.get(name);
    if (list === undefined) throw new Error(`no loop ${name}`);
    return list;
  };
  return {
    micros: (loop) => median(of(loop)),
    ratio: (loop, base) => median(of(loop).map((time, round) => time / (of(base)[round] as number))),
  };
}

/** The middle value, the upper one of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Milliseconds a call takes, and what it gave. */
export function timed<T>(call: () => T): { ms: number; result: T } {
  const started = performance.now();
  const result = call();
  return { ms: performance.now() - started, result };
}
