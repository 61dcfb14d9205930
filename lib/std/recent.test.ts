import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('makes a value once, and again when too many came in between', () => {
  const made: number[] = [];
  const squares = new Recent(2, (key: number) => {
    made.push(key);
    return key * key;
  });
  expect([3, 3, 4, 3, 5, 3].map((key) => squares.get(key))).toEqual([9, 9, 16, 9, 25, 9]);
  expect(made).toEqual([3, 4, 5, 3]);
});
