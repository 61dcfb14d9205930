import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { cardOf, hover, NO_CARD_MS, restOn } from './card.ts';
import { BROWSERS, useSession } from './reader-session.ts';

// Pages of all kinds: what is read, and what is left alone.

const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'none'; report-uri /csp-report; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
};

describe.each(BROWSERS)('pages in %s', (browser) => {
  const session = useSession(browser, { headers: { '/strict-csp.html': STRICT } });

  test('a front page is no article: no marks, no card', async () => {
    const { tab, report } = await session().read('front-page.html');
    expect(report).toEqual({ article: null, mentions: [] });
    expect((await session().state()).kind).toBe('not-an-article');
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    await restOn(tab, 'Moscow');
    await sleep(NO_CARD_MS);
    expect(await cardOf(tab)).toBeUndefined();
    await tab.close();
  });

  test('the demo article: headline, date, language; furniture is left alone', async () => {
    const { tab, report } = await session().read('demo.html');
    expect(report.article).toEqual({
      headline: 'Kim and Putin seal defense pact in Pyongyang as Seoul weighs arms for Kyiv',
      date: '2024-06-20',
      language: 'en',
    });
    const names = report.mentions.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Kim Jong-un', 'Vladimir Putin', 'Pyongyang']);
    // Said only in the related links, the comments and the footer.
    for (const elsewhere of ['Donald Trump', 'Xi Jinping', 'Lee Jae-myung', 'New York City', 'London']) {
      expect(names).not.toContain(elsewhere);
    }
    // "May saw none", "Lee Myung": traps.
    expect(names).not.toContain('Theresa May');
    expect(names).not.toContain('Lee Myung-bak');
    await tab.close();
  });

  test('a Korean article', async () => {
    const { tab, report } = await session().read('demo-ko.html');
    expect(report.article).toMatchObject({ date: '2024-06-20', language: 'ko' });
    const marked = report.mentions.filter((mention) => mention.marked).map(({ text }) => text);
    expect(marked).toContain('김정은');
    expect((await hover(tab, '김정은', { within: 'h1' })).text).toContain('김정은');
    await tab.close();
  });

  test('an old page of tables and line breaks', async () => {
    const { tab, report } = await session().read('plain-layout.html');
    expect(report.article).toMatchObject({
      headline: 'Security Council meets on treaty',
      date: '2024-06-28',
    });
    expect(report.mentions.map(({ name }) => name)).toContain('Kim Jong-un');
    // In the navigation cell only.
    expect(report.mentions.map(({ text }) => text)).not.toContain('London');
    await tab.close();
  });

  test('editors, inputs, code and hidden text are never read', async () => {
    const { tab, report } = await session().read('editor.html');
    const texts = report.mentions.map(({ text }) => text);
    expect(texts).toContain('Tokyo');
    const forbidden = new Set([
      'Emmanuel Macron',
      'Berlin',
      'Narendra Modi',
      'Beijing',
      'Canberra',
      'Jakarta',
      'Manila',
    ]);
    expect(texts.filter((text) => forbidden.has(text))).toEqual([]);
    await tab.close();
  });

  test('a strict policy with Trusted Types: marks, a styled card, and no violation', async () => {
    const { tab, report } = await session().read('strict-csp.html');
    expect(report.mentions.some(({ marked }) => marked)).toBe(true);
    const card = await hover(tab, 'Putin');
    expect(card.name).toBe('Vladimir Putin');
    const color = await tab.inClosedRoot((root) => {
      const dialog = root.querySelector('[role=dialog]');
      return dialog && getComputedStyle(dialog).backgroundColor;
    });
    expect(color).not.toBe('rgba(0, 0, 0, 0)');
    expect(session().server.requests.filter((path) => path.startsWith('/csp-report'))).toEqual([]);
    await tab.close();
  });
});
