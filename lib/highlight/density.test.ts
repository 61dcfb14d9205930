import { describe, expect, it } from 'vitest';
import { choosePainted } from './density.ts';

/** "kim" sure in the body, "kim?" likely, "kim^" in a heading. */
function mentions(text: string) {
  return text.split(' ').map((word) => ({
    entity: word.replace(/\W/g, ''),
    confidence: word.includes('?') ? ('likely' as const) : ('sure' as const),
    inBody: !word.includes('^'),
  }));
}

describe('choosePainted', () => {
  it.each<['first' | 'every' | 'none', string, number[]]>([
    ['first', 'kim putin kim seoul putin', [0, 1, 3]],
    ['every', 'kim putin kim seoul putin', [0, 1, 2, 3, 4]],
    ['none', 'kim putin', []],
    ['first', 'kim? kim kim', [1]],
    ['every', 'kim? kim', [1]],
    ['first', 'kim^ putin^ kim kim', [1, 2]],
    ['first', 'kim^ kim^', [0]],
    ['every', 'kim^ kim', [0, 1]],
  ])('%s of %j', (density, text, expected) => {
    expect(choosePainted(mentions(text), density)).toEqual(expected);
  });
});
