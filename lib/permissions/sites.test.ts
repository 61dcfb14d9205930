import { describe, expect, it } from 'vitest';
import { NEVER_RUN, neverRuns, neverRunPatterns } from './never-run.ts';
import { hostOf, isUnder, originOf } from './origin.ts';
import { NEWS_ORIGINS, NEWS_SITES } from './sites.ts';
import { within } from './within.ts';

const PATTERN = /^(?:https|\*):\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/;

describe('origins', () => {
  it.each<[string | undefined, string | undefined, string | undefined]>([
    ['https://www.bbc.com/news/x?y#z', 'https://www.bbc.com/*', 'bbc.com'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1/*', '127.0.0.1'],
    ['https://user:pass@Example.COM/', 'https://example.com/*', 'example.com'],
    ['about:blank', undefined, undefined],
    ['chrome://extensions', undefined, undefined],
    ['file:///a.html', undefined, undefined],
    ['not a url', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s', (url, origin, host) => expect([originOf(url), hostOf(url)]).toEqual([origin, host]));

  it.each([
    ['bbc.com', 'bbc.com', true],
    ['news.bbc.com', 'bbc.com', true],
    ['notbbc.com', 'bbc.com', false],
    ['com', 'bbc.com', false],
  ])('%s under %s: %s', (host, listed, expected) => expect(isUnder(host, listed)).toBe(expected));
});

describe('site lists', () => {
  it('are well-formed patterns without repeats', () => {
    for (const pattern of [...NEWS_ORIGINS, ...neverRunPatterns()]) expect(pattern).toMatch(PATTERN);
    for (const list of [NEWS_SITES, NEVER_RUN]) expect(new Set(list).size).toBe(list.length);
    expect(NEWS_SITES.length).toBeGreaterThan(150);
  });

  it('never asks for a site it would never read', () => {
    expect(NEWS_SITES.filter(neverRuns)).toEqual([]);
  });

  it.each([
    ['mail.google.com', true],
    ['docs.google.com', true],
    ['online.citi.com', true],
    ['news.google.com', false],
    ['koreatimes.co.kr', false],
  ])('%s is never read: %s', (host, expected) => expect(neverRuns(host)).toBe(expected));
});

describe('within', () => {
  it.each<[string, () => Promise<number>, number | undefined]>([
    ['a value', () => Promise.resolve(1), 1],
    ['an error', () => Promise.reject(new Error('gone')), undefined],
    ['a promise that never settles', () => new Promise(() => undefined), undefined],
  ])('%s', async (_, start, expected) => expect(await within(start(), 5)).toBe(expected));
});
