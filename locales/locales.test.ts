import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../lib/linker/weights.ts';
import { formatDate } from './dates.ts';
import { en } from './en.ts';
import { interfaceLanguage, stringsFor } from './index.ts';
import { ko } from './ko.ts';
import { withParticle } from './particles.ts';

describe('locales', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['kok', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('%s is shown in %s', (tag, expected) => {
    expect(interfaceLanguage(tag)).toBe(expected);
    expect(stringsFor(interfaceLanguage(tag))).toBe(expected === 'ko' ? ko : en);
  });

  it('gives both languages the same reasons', () => {
    for (const cue of Object.keys(WEIGHTS)) {
      const seen = { cue, weight: 1, detail: 'X' };
      expect([cue, ko.card.cue(seen) === undefined]).toEqual([cue, en.card.cue(seen) === undefined]);
    }
    expect(en.card.cue({ cue: 'toString', weight: 1 })).toBeUndefined();
  });

  it('has words for everything that speaks for a reading', () => {
    const thresholds = new Set(['sure', 'likely', 'margin']);
    const silent = Object.entries(WEIGHTS)
      .filter(([cue, weight]) => weight > 0 && !thresholds.has(cue))
      .filter(([cue]) => en.card.cue({ cue, weight: 1 }) === undefined);
    expect(silent).toEqual([]);
  });

  it('puts what a cue saw into words literally', () => {
    expect(en.card.cue({ cue: 'introducedAbove', weight: 1, detail: "$& $'" })).toBe(
      "Introduced above as $& $'.",
    );
    expect(en.card.cue({ cue: 'introducedAbove', weight: 1 })).toBe('Introduced above by the full name.');
  });

  it.each([
    ['2024-05-09', 'en-GB', '9 May 2024'],
    ['2024-05', 'en-GB', 'May 2024'],
    ['2024', 'en-GB', '2024'],
    ['2024-05-09', 'ko-KR', '2024년 5월 9일'],
    ['last May', 'en-GB', 'last May'],
  ])('%s in %s', (date, locale, expected) => expect(formatDate(date, locale)).toBe(expected));

  it.each([
    ['정부', 'object', '정부를'],
    ['서울', 'object', '서울을'],
    ['서울', 'direction', '서울로'],
    ['평양', 'direction', '평양으로'],
    ['러시아', 'topic', '러시아는'],
    ['KCNA', 'object', 'KCNA을(를)'],
    ['KCNA', 'direction', 'KCNA(으)로'],
    ['', 'topic', '은(는)'],
  ] as const)('%s + %s is %s', (word, particle, expected) =>
    expect(withParticle(word, particle)).toBe(expected),
  );
});
