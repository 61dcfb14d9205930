import { describe, expect, it } from 'vitest';
import { hasLower, hasUpper, isAllCaps, isHangul, isTitleCase, isWordAt } from './script.ts';

describe('script', () => {
  it('tells scripts and case', () => {
    expect([isHangul('ab 한'), isHangul('ab'), isHangul('a한', 1), isHangul('a한', 0)]).toEqual([true, false, true, false]); // prettier-ignore
    expect([hasUpper('abC'), hasUpper('abc 1한'), hasUpper('É')]).toEqual([true, false, true]);
    expect([hasLower('ABc'), hasLower('ABC 1'), hasLower('é')]).toEqual([true, false, true]);
    expect([isWordAt('a b', 0), isWordAt('a b', 1), isWordAt('a b', 3), isWordAt('a', -1)]).toEqual([true, false, false, false]); // prettier-ignore
  });

  it.each<[string, boolean, boolean]>([
    ['NORTH KOREA FIRES MISSILE', true, false],
    ['NATO', false, false],
    ['McDONALD’S WORKERS STRIKE AGAIN IN CHICAGO', true, false],
    ['North Korea Fires a Missile Into the Sea', false, true],
    ['North Korea fires a missile into the sea', false, false],
    ['Kim Jong Un Arrives', false, false],
    ['What We Know About the Deal Between Seoul and Tokyo', false, true],
    ['한국 정부', false, false],
    ['', false, false],
  ])('%s', (line, caps, title) => {
    expect([isAllCaps(line), isTitleCase(line)]).toEqual([caps, title]);
  });
});
