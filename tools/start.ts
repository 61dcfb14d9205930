import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CardModel } from '../lib/card/types.ts';
import type { PageReport, ReportedMention } from '../lib/messaging/protocol.ts';
import { hasDisplay } from './browser/index.ts';
import { pointOfText } from './browser/point-of-text.ts';
import { callBackground } from './call-extension.ts';
import { settledReport, withReader, type ReaderRun } from './reader-run.ts';
import type { Target } from './setup/products.ts';
import { inProject, OUT } from './setup/root.ts';

const USAGE = `npm start                           the demo article in Chromium
npm start -- --browser firefox      in Firefox
npm start -- FILE.html | URL        another page`;

/** Dwell, fade and a loaded machine. */
const CARD_MS = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, help: { type: 'boolean', short: 'h' } },
});

if (values.help) {
  console.log(USAGE);
} else if (!isTarget(values.browser)) {
  console.error(`--browser is chromium or firefox, not ${values.browser}`);
  process.exitCode = 2;
} else {
  const page = positionals[0] ?? inProject('tests', 'fixtures', 'pages', 'demo.html');
  try {
    await withReader({ target: values.browser, page, visible: true }, hasDisplay() ? stayOpen : tell);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function isTarget(name: string): name is Target {
  return name === 'chromium' || name === 'firefox';
}

/** A window is open: it is the reader's until they close it or press Ctrl+C. */
async function stayOpen({ browser, tab, url }: ReaderRun): Promise<void> {
  console.log(`${browser.version} with Backgrounder, on ${url}`);
  console.log('Rest the pointer on a marked name. Close the browser or press Ctrl+C to end.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  const closed = (async (): Promise<void> => {
    while (await isOpen(tab)) await sleep(500);
  })();
  await Promise.race([interrupted, closed]);
}

/** A tab busy loading may not answer for a moment; a closed one never does. */
async function isOpen(tab: ReaderRun['tab']): Promise<boolean> {
  try {
    return await tab.evaluate(() => true);
  } catch {
    await sleep(500);
    return await tab.evaluate(() => true).catch(() => false);
  }
}

/** No screen: say what a reader would see, and leave a picture of it. */
async function tell(run: ReaderRun): Promise<void> {
  console.log(`${run.browser.version} with Backgrounder, headless (there is no display)\n`);
  const report = await settledReport(run.desk);
  if (report.article === null) {
    console.log('This page is not an article: nothing is marked.');
  } else {
    const { headline, date, language } = report.article;
    console.log(`${headline}\n${[date ?? 'no date', language].join(' · ')}\n`);
    const names = firstMentions(report);
    const { cards } = await callBackground(run.desk, 'describe', {
      entities: names.map((mention) => mention.entity),
      language: language === 'ko' ? 'ko' : 'en',
      ...(date === null ? {} : { asOf: date }),
    });
    for (const mention of names) console.log(line(mention, cards[mention.entity]));
    await openCard(run, report.mentions[0]);
  }
  mkdirSync(OUT, { recursive: true });
  const picture = join(OUT, `start-${run.browser.name}.png`);
  writeFileSync(picture, await run.tab.screenshot());
  console.log(`\nScreenshot: ${relative(process.cwd(), picture)}`);
}

function firstMentions(report: PageReport): readonly ReportedMention[] {
  const seen = new Set<string>();
  return report.mentions.filter(({ marked, entity }) => {
    if (!marked || seen.has(entity)) return false;
    seen.add(entity);
    return true;
  });
}

function line(mention: ReportedMention, card: CardModel | undefined): string {
  const as = mention.text === mention.name ? '' : ` (here “${mention.text}”)`;
  const now = card?.now === undefined ? '' : `. Now: ${card.now}`;
  return `  ${mention.name}${as}\n      ${card?.headline ?? mention.role ?? mention.type}${now}`;
}

/** Rests the pointer on the first name of the page, so that the picture shows a card. */
async function openCard({ tab }: ReaderRun, first: ReportedMention | undefined): Promise<void> {
  const place = first && (await pointOfText(tab, first.text, { within: 'article, main, body' }));
  if (!place) return;
  await tab.move(place.x - 1, place.y);
  await tab.move(place.x, place.y);
  await sleep(CARD_MS);
}
