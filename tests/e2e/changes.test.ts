import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { EVERY_SITE } from '../../tools/reader-run.ts';
import { hover, leave, until } from './card.ts';
import { BROWSERS, useSession, type Session } from './reader-session.ts';

// Pages that change under the reader.

/** Waits until what the reader found satisfies a condition. */
async function reportWhen(session: Session, good: (report: PageReport) => boolean): Promise<PageReport> {
  const found = await until(8000, async () => {
    const report = await session.report();
    return good(report) ? report : undefined;
  });
  return found ?? (await session.report());
}

const texts = (report: PageReport): readonly string[] => report.mentions.map(({ text }) => text);

describe.each(BROWSERS)('changing pages in %s', (browser) => {
  const session = useSession(browser);

  test('a single-page app swaps the article, and back', async () => {
    const { tab, report } = await session().read('spa.html');
    expect(report.article).toMatchObject({
      headline: 'Putin lands in Hanoi after summit with Kim',
      date: '2024-06-20',
    });
    expect(texts(report)).toContain('Hanoi');

    await tab.evaluate(() => (window as unknown as { go: (name: string) => void }).go('tokyo'));
    const next = await reportWhen(session(), (it) => it.article?.date === '2024-07-08');
    expect(next.article?.headline).toBe('Kishida and Yoon to meet Biden at NATO summit');
    expect(texts(next)).toContain('Fumio Kishida');
    expect(texts(next)).not.toContain('Hanoi');
    expect((await hover(tab, 'Joe Biden')).name).toBe('Joe Biden');
    await leave(tab);

    await tab.evaluate(() => history.back());
    const again = await reportWhen(session(), (it) => it.article?.date === '2024-06-20');
    expect(texts(again)).toEqual(texts(report));
    await tab.close();
  });

  test('paragraphs of a live blog are read as they come', async () => {
    const { tab, report } = await session().read('live-blog.html');
    expect(texts(report)).not.toContain('Antony Blinken');
    const update = 'Secretary of State Antony Blinken says that NATO will answer. Kim has not spoken yet.';
    await tab.evaluate((text) => {
      (window as unknown as { addUpdate: (text: string) => void }).addUpdate(text);
    }, update);
    const later = await reportWhen(session(), (it) => texts(it).includes('Antony Blinken'));
    expect(texts(later).slice(0, report.mentions.length)).toEqual(texts(report));
    // Known from above: the surname stands for the same man.
    expect(later.mentions.at(-1)).toMatchObject({ text: 'Kim', name: 'Kim Jong-un' });
    expect((await hover(tab, 'Kim', { within: '.update' })).name).toBe('Kim Jong-un');
    await leave(tab);

    await tab.evaluate(() => document.querySelector('.update')?.remove());
    const swept = await reportWhen(session(), (it) => !texts(it).includes('Antony Blinken'));
    expect(texts(swept)).not.toContain('Antony Blinken');
    await tab.close();
  });

  test('a page that comes back from the bfcache still answers', async () => {
    const { tab } = await session().read('demo.html');
    await tab.evaluate(() => {
      const page = window as unknown as { restored?: boolean };
      addEventListener('pageshow', (event) => {
        page.restored = event.persisted;
      });
    });
    await tab.goto(`${session().server.origin}/front-page.html`);
    await tab.back();
    expect(await tab.evaluate(() => (window as unknown as { restored?: boolean }).restored)).toBe(true);
    expect((await session().report()).mentions.length).toBeGreaterThan(20);
    expect((await hover(tab, 'Kim', { within: 'h1' })).name).toBe('Kim Jong-un');
    await tab.close();
  });

  test('permission taken away: after a reload nothing of ours is there', async () => {
    const { tab } = await session().read('traced.html');
    await session().browser.disallow(EVERY_SITE);
    await tab.reload();
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    await session().browser.allow(EVERY_SITE);
    await tab.reload();
    expect((await session().report()).mentions.length).toBeGreaterThan(0);
    await tab.close();
  });
});
