import { expect, it } from 'vitest';
import { firstWords, lastWords, plainWordAfter, plainWordBefore } from './phrases.ts';

it.each([
  ['retailer Boots', 9, 'retailer'],
  ['start-up Boots', 9, 'up'],
  ['the “retailer” Boots', 15, ''],
  ['by  Boots', 4, ''],
  ['Boots', 0, ''],
  [' Boots', 1, ''],
  ['café Boots', 5, ''],
])('plainWordBefore(%j, %i) is %j', (text, start, word) => {
  expect(plainWordBefore(text, start)).toBe(word);
});

it.each([
  ['Boots added', 5, 'added'],
  ['Boots bank-led', 5, 'bank'],
  ["Boots' bank", 5, ''],
  ['Apollo 11.', 6, '11'],
  ['Boots', 5, ''],
  ['Boots ', 5, ''],
])('plainWordAfter(%j, %i) is %j', (text, end, word) => {
  expect(plainWordAfter(text, end)).toBe(word);
});

it('takes the words at the edges of phrases', () => {
  expect([...firstWords('trade union|bank')]).toEqual(['trade', 'trades', 'bank', 'banks']);
  expect([...lastWords('against both|start-up|bank')]).toEqual(['both', 'up', 'bank']);
});
