import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tab } from '../../tools/browser/index.ts';
import { cardIsGone, cardOf, hover, leave, NO_CARD_MS, restOn } from './card.ts';
import { BROWSERS, useSession } from './reader-session.ts';

// What the project is for: rest on a name, and know who or what it is as of the article's date.

interface Case {
  readonly name: string;
  readonly text: string;
  readonly within?: string;
  readonly nth?: number;
  /** The card's heading. */
  readonly card: string;
  /** And what else it must say. */
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: 'a surname in the headline', text: 'Kim', within: 'h1', card: 'Kim Jong-un', says: /North Korea/ },
  {
    name: 'the other side’s, too',
    text: 'Putin',
    within: 'h1',
    card: 'Vladimir Putin',
    says: /President of Russia/,
  },
  {
    name: 'a short name of a country',
    text: 'North’s',
    within: 'article p:nth-of-type(4)',
    card: 'North Korea',
    says: /\w/,
  },
  {
    name: 'a capital that stands for its government',
    text: 'Moscow',
    within: 'article',
    card: 'Moscow',
    says: /government/i,
  },
  {
    name: 'an office that has changed hands since',
    text: 'Yoon Suk-yeol',
    card: 'Yoon Suk Yeol',
    says: /President of South Korea/,
  },
  { name: 'an acronym', text: 'KCNA', card: 'Korean Central News Agency', says: /North Korea/ },
];

describe.each(BROWSERS)('the card in %s', (browser) => {
  const session = useSession(browser);
  let tab: Tab;
  beforeAll(async () => {
    ({ tab } = await session().read('demo.html'));
  });
  // Each test starts with no card, whatever the one before came to.
  beforeEach(async () => await leave(tab));

  test.each(cases)('$name: $text', async ({ text, within, nth, card: heading, says }) => {
    const card = await hover(tab, text, { ...(within ? { within } : {}), ...(nth ? { nth } : {}) });
    expect(card.name).toBe(heading);
    expect(card.text).toMatch(says);
  });

  test('stands inside the viewport and not on the name', async () => {
    const { x, y } = await restOn(tab, 'Kim', { within: 'h1' });
    const { box } = await hover(tab, 'Kim', { within: 'h1' });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    const covers = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    expect(covers).toBe(false);
  });

  test('the pointer may travel onto it; away from both it closes', async () => {
    const { x, y } = await restOn(tab, 'Putin', { within: 'h1' });
    const { box } = await hover(tab, 'Putin', { within: 'h1' });
    const to = { x: box.x + box.width / 2, y: box.y + Math.min(40, box.height / 2) };
    for (let part = 1; part <= 10; part++) {
      await tab.move(x + ((to.x - x) * part) / 10, y + ((to.y - y) * part) / 10);
      await sleep(20);
    }
    await sleep(NO_CARD_MS);
    expect((await cardOf(tab))?.name).toBe('Vladimir Putin');
    await tab.move(4, 890);
    expect(await cardIsGone(tab)).toBe(true);
  });

  test('Esc closes it, and it does not come back by itself', async () => {
    await hover(tab, 'Kim', { within: 'h1' });
    await tab.press('Escape');
    expect(await cardIsGone(tab)).toBe(true);
    await sleep(NO_CARD_MS);
    expect(await cardOf(tab)).toBeUndefined();
  });

  test('a pointer that only passes opens nothing', async () => {
    const { x, y } = await restOn(tab, 'Kyiv', { within: 'h1' });
    await tab.move(x, y + 2);
    await tab.move(4, 890);
    await sleep(NO_CARD_MS);
    expect(await cardOf(tab)).toBeUndefined();
  });

  test('a killed background still serves the next hover', async () => {
    await session().browser.killBackground();
    expect((await hover(tab, 'Putin', { within: 'h1' })).name).toBe('Vladimir Putin');
  });

  test('a page opened after the background was killed is read', async () => {
    await session().browser.killBackground();
    const { tab: fresh, report } = await session().read('plain-layout.html');
    expect(report.mentions.some(({ marked }) => marked)).toBe(true);
    expect((await hover(fresh, 'Kim Jong-un', { within: 'b' })).name).toBe('Kim Jong-un');
    await fresh.close();
  });
});
