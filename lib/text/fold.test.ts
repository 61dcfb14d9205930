import { describe, expect, it } from 'vitest';
import { caseAt, caseOf, foldAt, foldOf, HARD, IGNORABLE, LOW, LOWER, SOFT, UPPER, WIDE } from './fold.ts';

/** Folded letters of a text; separators as a space (soft) or a bar (hard). */
function folded(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const fold = foldAt(text, at);
    if (fold > 0xffff || text.codePointAt(at) !== text.charCodeAt(at)) at++;
    if (fold === SOFT) result += ' ';
    else if (fold === HARD) result += '|';
    else if (fold !== IGNORABLE) result += String.fromCodePoint(fold);
  }
  return result;
}

describe('fold', () => {
  it.each([
    ['Zürich ÅØÆß ıİ đĐłŁœ', 'zurich aoas ii ddllo'],
    ['e\u0301\u00adx\u200b\ufeffy', 'exy'],
    ['a-b’c.d,e&f–g—h‑i·j\u00a0k', 'a b c d e f g h i j k'],
    ['a!b?c;d:e(f)g[h]i"j“k”l«m»n…o/p|q\tr\ns', 'a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s'],
    ['ＫＢＳ ﬁ ² ½', 'kbs f    '],
    ['Ελλάς Москва 서울 北京', 'ελλασ москва 서울 北京'],
    ['𝐊im 🙂 \ud83d', 'kim | |'],
    ['Hawaiʻi كـتاب', 'hawaii كتاب'],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('has one truth in both tables, and it is idempotent', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const fold = foldOf(unit);
      expect(fold).toBeGreaterThan(0);
      if (unit < 256) expect(LOW[unit]).toBe(fold);
      if (fold > IGNORABLE) expect(foldOf(fold)).toBe(fold);
      if ((unit & 0xf800) !== 0xd800) expect(WIDE[unit]).toBe(fold);
    }
  });

  it('knows case', () => {
    expect([...'aAéÉ1한ა'].map((character) => caseOf(character.charCodeAt(0)))).toEqual([
      LOWER,
      UPPER,
      LOWER,
      UPPER,
      0,
      0,
      0,
    ]);
    expect(caseAt('𝐊', 0)).toBe(UPPER);
  });
});
