import { expect, it } from 'vitest';
import { upperBound } from './binary-search.ts';

it.each([
  [[], 1, 0],
  [[1, 3, 3, 5], 0, 0],
  [[1, 3, 3, 5], 3, 3],
  [[1, 3, 3, 5], 4, 3],
  [[1, 3, 3, 5], 9, 4],
])('upperBound(%j, %i) is %i', (values, value, expected) => {
  expect(upperBound(values, value)).toBe(expected);
});
