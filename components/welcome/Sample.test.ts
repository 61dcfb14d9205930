import { describe, expect, it } from 'vitest';
import { cutSample } from './Sample.tsx';

describe('cutSample', () => {
  it.each<[string, [number, number][], string]>([
    ['no names', [], 'ABCDEF'],
    ['a name inside', [[2, 4]], 'AB [CD 0] EF'],
    [
      'names side by side and at both ends',
      [
        [0, 2],
        [2, 6],
      ],
      '[AB 0] [CDEF 1]',
    ],
    [
      'of two that overlap the first',
      [
        [1, 4],
        [3, 5],
      ],
      'A [BCD 0] EF',
    ],
  ])('%s', (_, mentions, expected) => {
    const pieces = cutSample(
      'ABCDEF',
      mentions.map(([start, end]) => ({ start, end })),
    );
    expect(
      pieces.map(({ text, mention }) => (mention === undefined ? text : `[${text} ${mention}]`)).join(' '),
    ).toBe(expected);
  });
});
