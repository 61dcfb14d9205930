import { describe, expect, it } from 'vitest';
import { BREAK, HANGUL, START, Tokeniser } from './tokeniser.ts';

const tokeniser = new Tokeniser();

/** Tokens with their flags: `|` a break before, `^` may start a name, `한` Hangul. */
function tokens(text: string): string[] {
  tokeniser.fill(text);
  return Array.from({ length: tokeniser.count }, (_, k) => {
    const flags = tokeniser.flags[k] ?? 0;
    const marks = (flags & BREAK ? '|' : '') + (flags & START ? '^' : '') + (flags & HANGUL ? '한' : '');
    return marks + text.slice(tokeniser.start[k], tokeniser.end[k]);
  });
}

function hash(text: string): string {
  tokeniser.fill(text);
  return `${tokeniser.count} ${tokeniser.lane1[0]} ${tokeniser.lane2[0]}`;
}

describe('Tokeniser', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' – ', []],
    ["Putin's N. Korea", ['^Putin', 's', '^N', '^Korea']],
    ['Kim Jong-un! now', ['^Kim', '^Jong', 'un', '|now']],
    ['U.S.-led U.S. p.m. e.g', ['^U.S', 'led', '^U.S', 'p.m', 'e.g']],
    ['J. K. Rowling, J.K. Rowling', ['^J. K', '^Rowling', '^J.K', '^Rowling']],
    ['U.S. A.I. policy', ['^U.S', '^A.I', 'policy']],
    ['Plan B. I went. A U.Sx', ['^Plan', '^B', '^I', 'went', '^A', '^U', '^Sx']],
    ['1.5 3D ', ['^1', '^5', '^3D']],
    ['SK하이닉스는 北미사일', ['^SK', '^한하이닉스는', '^北', '^한미사일']],
    ['10만원 K9자주포 U.S.는', ['^10', '한만원', '^K9', '한자주포', '^U.S', '^한는']],
    ['𝐊im 🙂Kim', ['^𝐊im', '|^Kim']],
    ['Zürich Éa éa', ['^Zürich', '^Éa', 'éa']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('hashes what folds to the same alike, and nothing else', () => {
    expect(new Set(['Zürich', 'zurich', 'ZURICH', 'Zu\u0308rich', 'Zu\u00adrich'].map(hash)).size).toBe(1);
    expect(new Set(['US', 'U.S', 'U. S.', 'us', 'ＵＳ'].map(hash)).size).toBe(1);
    const words = Array.from({ length: 20_000 }, (_, k) => `w${k}`);
    expect(new Set(words.map(hash)).size).toBe(words.length);
  });

  it('keeps the hashes of the file format', () => {
    // Test vectors: if they change, FOLD_VERSION must.
    tokeniser.fill('Kim U.S. 서울 北京 Łódź');
    const lanes = Array.from({ length: tokeniser.count }, (_, k) => [tokeniser.lane1[k], tokeniser.lane2[k]]);
    expect(lanes).toMatchInlineSnapshot(`
      [
        [
          -99154111,
          90127117,
        ],
        [
          -852831103,
          673326203,
        ],
        [
          -863712150,
          1443022859,
        ],
        [
          -1863465485,
          1882677570,
        ],
        [
          1364464310,
          1317002188,
        ],
      ]
    `);
  });

  it('stops when full and goes on where it is told', () => {
    const small = new Tokeniser(3);
    expect(small.fill('a b c')).toBe(true);
    expect(small.fill('a b c ')).toBe(true);
    const text = 'one two three four';
    expect(small.fill(text)).toBe(false);
    expect(small.count).toBe(3);
    expect(small.fill(text, small.start[2])).toBe(true);
    expect(text.slice(small.start[1], small.end[1])).toBe('four');
  });
});
