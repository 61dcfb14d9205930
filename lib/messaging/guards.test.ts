import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backgroundGuards, isArticleText, MAX_BLOCKS, MAX_ENTITIES, MAX_TEXT, pageGuards } from './guards.ts';

const block = (text: string) => ({ text, role: 'body' });
const article = {
  blocks: [block('Pyongyang fired a missile.')],
  language: 'en',
  asOf: '2024-05-09',
  host: 'a.example',
};

describe('isArticleText', () => {
  it.each<[string, unknown, boolean]>([
    ['an article', article, true],
    ['one without date and host', { blocks: [], language: 'other' }, true],
    ['a partial date', { ...article, asOf: '2024-05' }, true],
    ['a date that is none', { ...article, asOf: 'yesterday' }, false],
    ['a date with a time', { ...article, asOf: '2024-05-09T00:00' }, false],
    ['a null date', { ...article, asOf: null }, false],
    ['an unknown language', { ...article, language: 'fr' }, false],
    ['an unknown role', { ...article, blocks: [{ text: 'x', role: 'advert' }] }, false],
    ['a block that is null', { ...article, blocks: [null] }, false],
    ['a text that is a number', { ...article, blocks: [{ text: 1, role: 'body' }] }, false],
    ['blocks that only look like a list', { ...article, blocks: { length: 1, 0: block('x') } }, false],
    ['a host with a path', { ...article, host: 'a.example/b' }, false],
    ['as many blocks as allowed', { ...article, blocks: Array(MAX_BLOCKS).fill(block('')) }, true],
    ['one block more', { ...article, blocks: Array(MAX_BLOCKS + 1).fill(block('')) }, false],
    ['as much text as allowed', { ...article, blocks: [block('a'.repeat(MAX_TEXT))] }, true],
    ['one character more', { ...article, blocks: [block('a'.repeat(MAX_TEXT)), block('b')] }, false],
    ['an array', [], false],
    ['nothing', undefined, false],
  ])('%s', (_what, value, expected) => {
    expect(isArticleText(value)).toBe(expected);
  });
});

describe('other requests', () => {
  it.each<[keyof typeof backgroundGuards, unknown, boolean]>([
    ['siteState', { host: 'news.example' }, true],
    ['siteState', { host: '' }, true],
    ['siteState', {}, false],
    ['siteState', { host: 'x'.repeat(254) }, false],
    ['describe', { entities: ['kim-jong-un'], language: 'ko', asOf: '2024-05-09' }, true],
    ['describe', { entities: [''], language: 'ko' }, false],
    ['describe', { entities: ['kim-jong-un'], language: 'fr' }, false],
    ['describe', { entities: Array(MAX_ENTITIES + 1).fill('a'), language: 'en' }, false],
    ['openPanel', { entity: 'putin' }, true],
    ['openPanel', { entity: 7 }, false],
  ])('%s %j is %s', (method, request, expected) => {
    expect(backgroundGuards[method](request)).toBe(expected);
  });

  it.each<[keyof typeof pageGuards, unknown, boolean]>([
    ['pageState', {}, true],
    ['report', [], false],
    ['refresh', { on: true, density: 'every' }, true],
    ['refresh', { on: 1, density: 'every' }, false],
    ['refresh', { on: true, density: 'some' }, false],
    ['step', { direction: -1 }, true],
    ['step', { direction: 2 }, false],
    ['reveal', { entity: 'putin', nth: 0 }, true],
    ['reveal', { entity: 'putin', nth: -1 }, false],
    ['reveal', { entity: 'putin', nth: 0.5 }, false],
  ])('%s %j is %s', (method, request, expected) => {
    expect(pageGuards[method](request)).toBe(expected);
  });

  it('never throws, whatever it is sent', () => {
    const all = [...Object.values(backgroundGuards), ...Object.values(pageGuards)];
    assert(
      property(jsonValue(), (value) => {
        for (const guard of all) expect(typeof guard(value)).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});
