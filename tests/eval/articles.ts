// Measures lib/article on saved news pages: is it an article, its date, its body, its language.
// Run: node tests/eval/articles.ts [--verbose] [part of a file name]
// The pages are other people's and stand beside the project; without them this says so and stops.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const verbose = process.argv.includes('--verbose');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

interface Gold {
  readonly file: string;
  readonly url?: string;
  readonly lang?: string;
  readonly published?: string;
  readonly body?: string;
  readonly bodySource?: string;
}

interface Found {
  readonly headline: string;
  readonly date?: string;
  readonly language: string;
  readonly body: string;
  readonly captions: string;
  readonly blocks: number;
}

interface Timed {
  /** All text of the page but that of scripts. */
  readonly shown: string;
  readonly found: Found | null;
  readonly ms: number;
}

if (!existsSync(`${PAGES}index.jsonl`)) {
  console.log('articles: skipped, ../shared/pages is not there');
} else {
  await measure(readGold().filter((gold) => only === undefined || gold.file.includes(only)));
}

function readGold(): Gold[] {
  const lines = readFileSync(`${PAGES}index.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Gold);
}

async function measure(pages: readonly Gold[]): Promise<void> {
  const script = await bundle();
  const browser = await launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const rows: Row[] = [];
  try {
    for (const gold of pages) {
      const bytes = readFileSync(PAGES + gold.file);
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.setRequestInterception(true);
      const url = gold.url ?? 'https://news.example/';
      page.on('request', (request) => {
        if (request.url() !== url || !request.isNavigationRequest()) return void request.abort();
        void request.respond({ contentType: `text/html; charset=${charsetOf(bytes)}`, body: bytes });
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => {});
      const { found, ms, shown } = (await page.evaluate(`${script};readArticle()`)) as Timed;
      rows.push(compare(gold, found, ms, shown));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  report(rows);
}

/** What the server would have said: several pages were saved in UTF-8 under a `meta` that says otherwise. */
function charsetOf(bytes: Buffer): string {
  return isUtf8(bytes) ? 'utf-8' : 'euc-kr';
}

/** lib/article as one script whose `readArticle()` answers JSON. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('articles-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'articlesPage',
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return `${output.output[0].code};globalThis.readArticle = articlesPage.readArticle`;
}

interface Row {
  readonly gold: Gold;
  readonly found: Found | null;
  readonly ms: number;
  readonly dateRight: boolean | undefined;
  readonly recall: number | undefined;
  readonly precision: number | undefined;
  readonly languageRight: boolean;
}

function compare(gold: Gold, found: Found | null, ms: number, shown: string): Row {
  const date = gold.published?.slice(0, 10);
  const spaced = !/^(?:ja|zh|th)/.test(gold.lang ?? '');
  const expected = gold.body === undefined ? undefined : grams(gold.body, spaced);
  const visible = grams(shown, spaced);
  // Text that only a script holds (tweets, client-side rendering) cannot be read without running it.
  const reachable = expected && new Map([...expected].filter(([gram]) => visible.has(gram)));

  const body = grams(found?.body ?? '', spaced);
  // A gold body that is only the beginning says nothing of precision.
  const isPrefix = gold.bodySource?.includes('prefix') === true;
  const language = /^(?:en|ko)/.exec(gold.lang ?? '')?.[0] ?? 'other';
  return {
    gold,
    found,
    ms,
    dateRight: date === undefined ? undefined : found?.date === date,
    recall:
      reachable === undefined || reachable.size === 0
        ? undefined
        : share(reachable, grams(`${found?.body ?? ''}\n${found?.headline ?? ''}`, spaced)),
    precision: expected === undefined || isPrefix ? undefined : share(body, expected),
    languageRight: found === null || gold.lang === undefined || found.language === language,
  };
}

/** Runs of four words; where words are not spaced, of four characters. */
function grams(text: string, spaced: boolean): Map<string, number> {
  const units = text.toLowerCase().match(spaced ? /[\p{L}\p{N}]+/gu : /[\p{L}\p{N}]/gu) ?? [];
  const counted = new Map<string, number>();
  for (let i = 0; i + 4 <= units.length; i++) {
    const gram = units.slice(i, i + 4).join(' ');
    counted.set(gram, (counted.get(gram) ?? 0) + 1);
  }
  return counted;
}

function share(of: ReadonlyMap<string, number>, present: ReadonlyMap<string, number>): number {
  let [all, shared] = [0, 0];
  for (const [gram, n] of of) {
    all += n;
    shared += Math.min(n, present.get(gram) ?? 0);
  }
  return all === 0 ? 1 : shared / all;
}

function report(rows: readonly Row[]): void {
  const dated = rows.filter((row) => row.dateRight !== undefined);
  const recalls = rows.flatMap((row) => row.recall ?? []);
  const precisions = rows.flatMap((row) => row.precision ?? []);
  const times = rows.map((row) => row.ms).sort((a, b) => a - b);
  for (const row of rows) {
    const poor = (row.recall ?? 1) < 0.98 || (row.precision ?? 1) < 0.85 || row.dateRight === false;
    if (!verbose && !poor && row.languageRight && row.found !== null) continue;
    const parts = [
      row.found === null ? 'NO ARTICLE' : `${row.found.blocks} blocks`,
      `recall ${row.recall?.toFixed(3) ?? '-'}`,
      `precision ${row.precision?.toFixed(3) ?? '-'}`,
      row.dateRight === false ? `DATE ${row.found?.date} for ${row.gold.published}` : '',
      row.languageRight ? '' : `LANGUAGE ${row.found?.language} for ${row.gold.lang}`,
      verbose ? `${row.ms.toFixed(1)} ms` : '',
    ];
    console.log(`  ${row.gold.file}: ${parts.filter((part) => part !== '').join(', ')}`);
  }
  console.log(`pages ${rows.length}, articles found ${rows.filter((row) => row.found !== null).length}`);
  console.log(`date exact ${percent(dated.map((row) => Number(row.dateRight)))} of ${dated.length}`);
  console.log(`body recall ${percent(recalls)}, precision ${percent(precisions)} of ${recalls.length}`);
  console.log(`language right ${percent(rows.map((row) => Number(row.languageRight)))}`);
  console.log(
    `time median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
  );
}

function percent(values: readonly number[]): string {
  return values.length === 0
    ? '-'
    : `${((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1)} %`;
}
