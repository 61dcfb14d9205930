import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

describe('normalise', () => {
  it('gives the very same string back when nothing changes', () => {
    const source = 'Kim Jong-un’s “visit” \u00ad 김정은';
    const { text, toSource } = normalise(source);
    expect(text).toBe(source);
    expect(toSource(7)).toBe(7);
  });

  it('maps offsets around what it composed', () => {
    const { text, toSource } = normalise('가\u1100\u1161\u11a8x e\u0301!');
    expect(text).toBe('가각x é!');
    expect([0, 1, 2, 3, 4, 5, 6].map(toSource)).toEqual([0, 1, 4, 5, 6, 8, 9]);
  });

  it('is NFC, with monotonous offsets that name the same characters, for any text', () => {
    const unit = constantFrom('a', ' ', 'e\u0301', '\u0301', '\u0323', '가', '\u1100', '\u1161', '\u11a8', '\u0958', '\u212b', '𝅗𝅥', '🙂', 'ệ'); // prettier-ignore
    assert(
      property(array(unit, { maxLength: 20 }), (units) => {
        const source = units.join('');
        const { text, toSource } = normalise(source);
        expect(text).toBe(source.normalize('NFC'));
        expect(toSource(0)).toBe(0);
        expect(toSource(text.length)).toBe(source.length);
        for (let at = 1; at <= text.length; at++) {
          expect(toSource(at)).toBeGreaterThanOrEqual(toSource(at - 1));
          if (text.charAt(at - 1) === ' ') expect(source.charAt(toSource(at) - 1)).toBe(' ');
        }
      }),
      { numRuns: 500 },
    );
  });
});
