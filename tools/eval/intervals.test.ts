import { describe, expect, it } from 'vitest';
import { intervalsOf, type Counts } from './intervals.ts';

const NEUTRAL = { unknown: 0, predNeutralOk: 0, nested: 0 };
const GOOD: Counts = { words: 500, pred: 10, wrong: 0, gold: 10, tpLoose: 9, ...NEUTRAL };
const BAD: Counts = { words: 500, pred: 10, wrong: 5, gold: 10, tpLoose: 1, ...NEUTRAL };

describe('intervalsOf', () => {
  it('is a point where all documents are alike', () => {
    const { cardP, coverage, wrongPer1000w } = intervalsOf([BAD, BAD, BAD], false);
    expect([cardP, coverage, wrongPer1000w]).toEqual([
      [0.5, 0.5],
      [0.1, 0.1],
      [10, 10],
    ]);
  });

  it('holds the figure itself, and narrows with more documents', () => {
    const few = intervalsOf([GOOD, GOOD, GOOD, BAD], false);
    const many = intervalsOf(
      Array.from({ length: 100 }, (_, i) => (i % 4 ? GOOD : BAD)),
      false,
    );
    for (const { cardP, wrongPer1000w } of [few, many]) {
      expect(cardP[0]).toBeLessThan(0.875);
      expect(cardP[1]).toBeGreaterThan(0.875);
      expect(wrongPer1000w[0]).toBeLessThan(2.5);
      expect(wrongPer1000w[1]).toBeGreaterThan(2.5);
    }
    expect(few.cardP[1] - few.cardP[0]).toBeGreaterThan(2 * (many.cardP[1] - many.cardP[0]));
    // The binomial of one bad document in four, a hundred times: 0.875 ± 0.25 · 2 · 0.433 / 10.
    expect(many.cardP[0]).toBeCloseTo(0.83, 1);
  });

  it('leaves out the cards that the scorer leaves out', () => {
    const neutral = { ...BAD, unknown: 1, predNeutralOk: 2, nested: 2 };
    expect(intervalsOf([neutral], true).cardP[0]).toBeCloseTo(0);
    expect(intervalsOf([neutral], false).cardP[0]).toBeCloseTo(1 - 5 / 7);
  });

  it('is the same every time', () => {
    expect(intervalsOf([GOOD, BAD, GOOD], false)).toEqual(intervalsOf([GOOD, BAD, GOOD], false));
  });
});
