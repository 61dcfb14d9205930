import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortFew } from './sort-few.ts';

describe('sortFew', () => {
  it('sorts as the language does, equals in their order', () => {
    const byTens = (a: number, b: number) => Math.floor(a / 10) - Math.floor(b / 10);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }), (numbers) => {
        expect(sortFew([...numbers], byTens)).toEqual(numbers.toSorted(byTens));
      }),
    );
  });

  it('gives back the list it was given', () => {
    const list = [2, 1];
    expect(sortFew(list, (a, b) => a - b)).toBe(list);
  });
});
