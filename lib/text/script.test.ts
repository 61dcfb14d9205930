import fc from 'fast-check';
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

  it('tells title case as counting every word would', () => {
    const small = new Set(
      'a an and as at but by de for from if in into la le nor of off on or over per s so t than the to up v via vs with yet'.split(' '),
    ); // prettier-ignore
    const plainly = (line: string) => {
      if (isAllCaps(line)) return false;
      const words = (line.match(/[\p{L}\p{M}]+/gu) ?? [])
        .slice(1)
        .filter((word) => word.toLowerCase() !== word.toUpperCase() && !small.has(word.toLowerCase()));
      const capital = words.filter((word) => word[0] !== word[0]!.toLowerCase()).length;
      return words.length >= 4 && capital >= words.length * 0.8;
    };
    const word = fc.constantFrom(
      'Korea',
      'Fires',
      'Over',
      'of',
      'missile',
      'the',
      'Ébène',
      '한국',
      '2026',
      'A',
      'sea',
    );
    const gap = fc.constantFrom(' ', ' ', ' ', ', ', '-', '’', ': ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 16 }), (parts) => {
        const line = parts.flat().join('');
        expect(isTitleCase(line)).toBe(plainly(line));
      }),
    );
  });
});
