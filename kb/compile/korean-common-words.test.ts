import { describe, expect, it } from 'vitest';
import { isKoreanCommonWord } from './korean-common-words.ts';

describe('isKoreanCommonWord', () => {
  it.each([
    // Towns that are words too, and towns that are none.
    ['구리', 2, 'KR', 'place', 'city', true],
    ['이천', 2, 'KR', 'place', 'city', true],
    ['공주', 3, 'KR', 'place', 'city', true],
    ['광주', 4, 'KR', 'place', 'city', false],
    ['안성', 2, 'KR', 'place', 'city', false],
    // Short foreign names, unless everybody knows them, or their letters are in no word.
    ['보이', 1, 'NG', 'place', 'city', true],
    ['아이기', 1, 'TZ', 'place', 'city', true],
    ['파리', 5, 'FR', 'place', 'city', false],
    ['톈진', 3, 'CN', 'place', 'city', false],
    ['라오스', 3, undefined, 'place', 'country', false],
    ['메콩강', 3, undefined, 'place', 'river', false],
    ['수단', 4, undefined, 'place', 'country', true],
    // A figure, whoever is called so.
    ['수치', 5, 'MM', 'person', 'politician', true],
    ['블라디미르 푸틴', 5, 'RU', 'person', 'politician', false],
  ] as const)('%s', (name, prominence, country, type, kind, expected) => {
    expect(isKoreanCommonWord(name, { prominence, country, type, kind })).toBe(expected);
  });
});
