import { describe, expect, it } from 'vitest';
import { parseGold, readGoldFolder } from './read-gold.ts';

const HEAD = 'date: 2024-05-09\nlang: en\nhost: www.example.kr\ntitle: [Seoul](seoul:met) waits\n';

describe('parseGold', () => {
  it('takes the marks out and says where they stood', () => {
    const gold = parseGold(
      `${HEAD}\n[Kim](kim-jong-un) met [Ann Lee](-).\n\nIn [X](w:X_(site)?).\n`,
      'a.txt',
    );
    expect(gold).toMatchObject({ id: 'a', date: '2024-05-09', lang: 'en', host: 'www.example.kr' });
    expect(gold.title).toBe('Seoul waits');
    expect(gold.text).toBe('Seoul waits\n\nKim met Ann Lee.\n\nIn X.');
    expect(gold.mentions).toEqual([
      { start: 0, end: 5, text: 'Seoul', line: 4, kind: 'named', targets: ['seoul'], reading: 'metonym' },
      { start: 13, end: 16, text: 'Kim', line: 6, kind: 'named', targets: ['kim-jong-un'] },
      { start: 21, end: 28, text: 'Ann Lee', line: 6, kind: 'nil', targets: [] },
      { start: 34, end: 35, text: 'X', line: 8, kind: 'named', targets: ['w:X_(site)'], optional: true },
    ]);
  });

  it('reads alternatives, a literal reading, and a mark inside round brackets', () => {
    const { mentions, text } = parseGold(`${HEAD}\n[유엔](un|w:UN:lit?)([IMF](imf))의\n`, 'a.txt');
    expect(text).toBe('Seoul waits\n\n유엔(IMF)의');
    expect(mentions.slice(1)).toMatchObject([
      { targets: ['un', 'w:UN'], reading: 'literal', optional: true },
      { start: 16, end: 19, targets: ['imf'] },
    ]);
  });

  it.each([
    ['an unclosed mark', `${HEAD}\nIn [Seoul](seoul`, 'a.txt:6: a broken mark near "In [Seoul](seoul"'],
    ['a mark without a target', `${HEAD}\nIn [Seoul] now`, 'a.txt:6: a broken mark'],
    ['an empty target', `${HEAD}\nIn [Seoul]() now`, 'a.txt:6: not a target: ""'],
    ['an id that cannot be one', `${HEAD}\n[Kim](Kim_Jong)`, 'a.txt:6: not a target: "Kim_Jong"'],
    ['an unknown reading', `${HEAD}\n[Seoul](seoul:gov)`, 'a.txt:6: not a target: "seoul:gov"'],
    ['a question mark in the middle', `${HEAD}\n[Seoul](seoul?|korea)`, 'a.txt:6: not a target'],
    ['blanks in the name', `${HEAD}\nx\n[ Kim](kim)`, 'a.txt:7: not a name: "[ Kim](kim)"'],
    ['no blank line', HEAD.trimEnd(), 'no blank line'],
    ['an unknown head', `author: x\n${HEAD}\nx`, 'a.txt:1: not a head'],
    ['a head twice', `lang: en\n${HEAD}\nx`, 'a.txt:3: a second "lang:" line'],
    ['no title', 'date: 2024-05-09\nlang: en\n\nx', 'no "title:" line'],
    ['a date that is none', 'title: x\ndate: 2024-02-31\nlang: en\n\nx', 'a.txt:2: no day: 2024-02-31'],
    ['another language', 'title: x\ndate: 2024-02-01\nlang: fr\n\nx', 'a.txt:3: no language of ours: fr'],
  ])('says what is wrong: %s', (_, source, message) => {
    expect(() => parseGold(source, 'a.txt')).toThrow(message);
  });
});

describe('the gold articles', () => {
  const articles = readGoldFolder();

  it('are of both languages and of many years', () => {
    expect(articles.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(14);
    expect(articles.filter(({ lang }) => lang === 'ko').length).toBeGreaterThanOrEqual(7);
    expect(new Set(articles.map(({ date }) => date.slice(0, 4))).size).toBeGreaterThanOrEqual(12);
  });

  it.each(articles.map((article) => [article.id, article] as const))(
    '%s: offsets are exact',
    (_, article) => {
      for (const { start, end, text } of article.mentions) expect(article.text.slice(start, end)).toBe(text);
      expect(article.mentions.some(({ kind }) => kind === 'nil')).toBe(true);
    },
  );
});
