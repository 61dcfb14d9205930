import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Surface } from '../../tools/browser/index.ts';
import { inProject } from '../../tools/setup/root.ts';
import { hover, leave, until } from './card.ts';
import { BROWSERS, useSession } from './reader-session.ts';

const AXE = `${readFileSync(inProject('node_modules', 'axe-core', 'axe.min.js'), 'utf8')};window.axe = axe;`;

/** WCAG 2.2 AA and good practice; one line a violation, with the first element it is about. */
async function violations(surface: Surface): Promise<readonly string[]> {
  await surface.inject(AXE);
  return await surface.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run(document, { runOnly });
    if (results.passes.length < 5) return ['axe looked at next to nothing'];
    return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
  });
}

describe.each(BROWSERS)('accessibility in %s', (browser) => {
  const session = useSession(browser);

  test.each(['light', 'dark'] as const)('the welcome page, %s', async (scheme) => {
    await session().browser.colorScheme(scheme);
    const tab = await session().browser.extensionPage('welcome.html');
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  });

  test.each(['light', 'dark'] as const)('the real popup on an article, %s', async (scheme) => {
    await session().browser.colorScheme(scheme);
    const { tab } = await session().read('demo.html');
    const popup = await session().browser.openPopup(tab);
    await until(4000, async () => {
      const ready = await popup.evaluate(() => /\d+ names/.test(document.body.innerText));
      return ready || undefined;
    });
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });

  test('the card is a named dialog, reachable and dismissible by keyboard', async () => {
    const { tab } = await session().read('demo.html');
    await hover(tab, 'Kim', { within: 'h1' });
    const dialog = await tab.inClosedRoot((root) => {
      const card = root.querySelector('[role=dialog]');
      const label = card?.getAttribute('aria-labelledby');
      const named = label ? root.querySelector(`#${CSS.escape(label)}`)?.textContent : undefined;
      const unnamed = [...root.querySelectorAll('button, a[href]')].filter(
        (it) => !(it.textContent?.trim() || it.getAttribute('aria-label')),
      );
      return { named, unnamed: unnamed.map((it) => it.outerHTML) };
    });
    expect(dialog).toEqual({ named: 'Kim Jong-un', unnamed: [] });
    await leave(tab);
    await tab.close();
  });
});
