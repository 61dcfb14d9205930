import type { Score } from './sets.ts';

/** 95 % intervals of three figures: shares from 0 to 1, and wrong cards per 1,000 words. */
export interface Intervals {
  readonly cardP: readonly [low: number, high: number];
  readonly coverage: readonly [low: number, high: number];
  readonly wrongPer1000w: readonly [low: number, high: number];
}

/** The counts of one document that the figures are made of. */
export type Counts = Pick<
  Score,
  'words' | 'pred' | 'unknown' | 'predNeutralOk' | 'nested' | 'wrong' | 'gold' | 'tpLoose'
>;

/** Enough for the second digit of an interval. */
const RESAMPLES = 2000;

/**
 * Bootstrap over documents, whose names hang together: as many documents are drawn anew, with
 * replacement, and the figures taken of their sums. The same documents always give the same intervals.
 */
export function intervalsOf(documents: readonly Counts[], nestedOk: boolean): Intervals {
  const draw = drawer(documents.length);
  const cardP: number[] = [];
  const coverage: number[] = [];
  const wrongPer1000w: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    let [words, cards, wrong, gold, found] = [0, 0, 0, 0, 0];
    for (let n = 0; n < documents.length; n++) {
      const one = documents[draw()]!;
      words += one.words;
      // As the scorer counts: a card on a name that need not be found is no card, if it is right.
      cards += one.pred - one.unknown - one.predNeutralOk - (nestedOk ? one.nested : 0);
      wrong += one.wrong;
      gold += one.gold;
      found += one.tpLoose;
    }
    cardP.push(1 - wrong / Math.max(1, cards));
    coverage.push(found / Math.max(1, gold));
    wrongPer1000w.push((1000 * wrong) / Math.max(1, words));
  }
  return { cardP: middle(cardP), coverage: middle(coverage), wrongPer1000w: middle(wrongPer1000w) };
}

/** The bounds of the middle 95 %. */
function middle(values: number[]): [number, number] {
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/** Whole numbers below `bound`, the same ones every time (mulberry32). */
function drawer(bound: number): () => number {
  let state = 20_240_509;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}
