import { describe, expect, test } from 'vitest';
import type { Tab } from '../../tools/browser/index.ts';
import { EVERY_SITE } from '../../tools/reader-run.ts';
import { hover, leave, until } from './card.ts';
import { BROWSERS, useSession } from './reader-session.ts';

// "Never breaks a page": what a page can see of us, and that turning off leaves it as it was.

async function markupOf(tab: Tab): Promise<string> {
  return await tab.evaluate(() => document.documentElement.outerHTML);
}

async function marksOf(tab: Tab): Promise<number> {
  return await tab.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
}

/** Changes and messages the page itself noted (tests/fixtures/pages/traced.html). */
async function noticed(tab: Tab): Promise<readonly string[]> {
  return await tab.evaluate(() => [...(window as unknown as { noticed: readonly string[] }).noticed]);
}

describe.each(BROWSERS)('before and after permission in %s', (browser) => {
  const session = useSession(browser, { allowed: false });

  test('nothing runs before the reader is allowed; then marks, and the same markup', async () => {
    const { open, read } = session();
    const before = await open('traced.html');
    const untouched = await markupOf(before);
    expect(await marksOf(before)).toBe(0);
    await before.close();

    await session().browser.allow(EVERY_SITE);
    const { tab } = await read('traced.html');
    expect(await marksOf(tab)).toBeGreaterThan(3);
    expect(await markupOf(tab)).toBe(untouched);
    expect(await noticed(tab)).toEqual([]);
    await tab.close();
  });
});

describe.each(BROWSERS)('no trace in %s', (browser) => {
  const session = useSession(browser);

  test('a card is one node in the body, and none after', async () => {
    const { tab } = await session().read('traced.html');
    const before = await markupOf(tab);
    await hover(tab, 'Putin');
    expect(await tab.evaluate(() => document.body.lastElementChild?.shadowRoot)).toBeNull();
    await leave(tab);
    expect(await markupOf(tab)).toBe(before);
    // Added and removed: two records of the body's children, no attribute of the page's.
    expect(await noticed(tab)).toEqual(['childList BODY ', 'childList BODY ']);
    await tab.close();
  });

  test('turning the site off in the real popup takes every mark away', async () => {
    const { tab } = await session().read('demo.html');
    const before = await markupOf(tab);
    expect(await marksOf(tab)).toBeGreaterThan(5);

    const popup = await session().browser.openPopup(tab);
    // The host, and how many names: the popup knows the page.
    const shown = await until(4000, async () => {
      const text = await popup.evaluate(() => document.querySelector('.site')?.textContent ?? '');
      return /127\.0\.0\.1.*\d+ names/s.test(text) ? text : undefined;
    });
    expect(shown).toBeDefined();
    await popup.clickOn('.site [role=switch]');
    const left = await until(4000, async () => ((await marksOf(tab)) === 0 ? 0 : undefined));
    await popup.close();
    expect(left).toBe(0);
    expect(await markupOf(tab)).toBe(before);

    await tab.reload();
    expect((await session().state()).kind).toBe('off');
    expect(await marksOf(tab)).toBe(0);
    await tab.close();
  });
});
