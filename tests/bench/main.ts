// The speed of the linker and of the name index: `npm run bench` [-- --write] [-- --quick] [-- --linker], the last for
// the linker alone. See docs/adr/0002-name-index.md.

import { cpus } from 'node:os';
import { NameIndex } from '../../lib/kb/name-index/name-index.ts';
import { Tokeniser } from '../../lib/text/tokeniser.ts';
import { coldRows, koreanRows, newsTexts, oracleRows, stressRows } from './chapters.ts';
import { makeArticles, makeKoreanArticles, startShare } from './documents.ts';
import { linkerRows } from './linker.ts';
import { measure, type Loop } from './measure.ts';
import { buildIndex, makeWorld, type BuiltIndex } from './names.ts';
import { buildPeers } from './peers.ts';
import { passes, table, writeReport, type Row } from './report.ts';

const write = process.argv.includes('--write');
const quick = process.argv.includes('--quick');
const SIZES = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const LARGEST = SIZES.at(-1) as number;
const ARTICLES = quick ? 60 : 300;
const PEER_ARTICLES = 60;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const rows: Row[] = [];

say('linking …');
rows.push(...linkerRows(say));
if (process.argv.includes('--linker')) {
  process.stdout.write(`${table(rows)}\n`);
  process.exit();
}

say('making names and documents …');
const world = makeWorld(LARGEST);
const articles = makeArticles(world, ARTICLES);
const korean = makeKoreanArticles(world, quick ? 40 : 150);
const { tokens, share } = startShare(articles);
rows.push({ what: 'tokens an article', value: tokens, unit: '', note: 'news: 1,018–1,043' });
rows.push({ what: 'of them capital or digit', value: share * 100, unit: '%', note: 'news: 20.6–21.5' });

say('building indexes …');
const built = new Map<number, BuiltIndex>(
  SIZES.map((size) => [size, buildIndex(world.names.slice(0, size))]),
);
const indexOf = (size: number): NameIndex => (built.get(size) as BuiltIndex).index;

say('scanning …');
const tokeniser = new Tokeniser();
const loops: Record<string, Loop> = { bare: charCodes, tok: (text) => tokeniser.fill(text) };
for (const size of SIZES) loops[`${size}`] = (text) => indexOf(size).scan(text);
speedRows('', articles);
const news = newsTexts();
if (news === undefined) say('no ../shared/eval: news is skipped');
else speedRows(' (real news)', news);

for (const [size, { bytes, buildMs, dropped, index }] of built) {
  const hot = (bytes.tab + bytes.pay + bytes.starts) / index.size;
  rows.push({
    what: `bytes a name, index and payload, ${size}`,
    value: hot,
    unit: 'B',
    ...bar(size === 1e6, 9),
  });
  rows.push({
    what: `bytes a name, text and candidates, ${size}`,
    value: bytes.records / index.size,
    unit: 'B',
  });
  const limit = bar(size === 1e6, 1.2);
  rows.push({
    what: `build ${size}`,
    value: buildMs / 1000,
    unit: 's',
    ...limit,
    note: `${dropped} dropped`,
  });
}

say('peers …');
const peers = buildPeers(world.names.slice(0, 100_000));
const peerLoops = Object.fromEntries(peers.map(({ name, loop }) => [name, loop]));
const against = measure({ ours: loops['100000'] as Loop, ...peerLoops }, articles.slice(0, PEER_ARTICLES), 9);
const LEAST: Readonly<Record<string, number>> = {
  '@smikhalevski/trie': 1.4,
  'one RegExp': 1.9,
  'regex-trie': 1.6,
  'modern-ahocorasick': 7,
  'Map of n-grams': 20,
};
for (const { name, buildMs } of peers) {
  const least = LEAST[name] as number;
  const note = `${(buildMs / 1000).toFixed(1)} s to build`;
  rows.push({
    what: `faster than ${name}, 100000`,
    value: against.ratio(name, 'ours'),
    unit: '×',
    least,
    note,
  });
}

say('cold start, stress, Korean, oracle …');
rows.push(...coldRows((built.get(LARGEST) as BuiltIndex).sections, articles[0] as string, LARGEST));
rows.push(...stressRows(indexOf(LARGEST), articles, LARGEST));
rows.push(...koreanRows(indexOf(LARGEST), korean, world.names.slice(0, 100_000)));
rows.push(...oracleRows(indexOf(LARGEST), world.names.slice(0, LARGEST), [...articles, ...korean]));

process.stdout.write(`${table(rows)}\n`);
const over = rows.filter((row) => !passes(row));
say(over.length === 0 ? 'every bar is met' : `over the bar: ${over.map(({ what }) => what).join('; ')}`);
if (write) writeReport(rows, `${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);

function speedRows(of: string, texts: readonly string[]): void {
  const timing = measure(loops, texts);
  rows.push({
    what: `tok / bare charCodeAt loop${of}`,
    value: timing.ratio('tok', 'bare'),
    unit: '×',
    most: 6.5,
  });
  for (const size of SIZES) {
    const most = size === 100_000 ? 1.9 : 2.5;
    const hits = texts.reduce((sum, text) => sum + indexOf(size).scan(text).length, 0) / texts.length;
    rows.push({
      what: `scan / tok, ${size}${of}`,
      value: timing.ratio(`${size}`, 'tok'),
      unit: '×',
      ...bar(size >= 100_000, most),
      note: `${timing.micros(`${size}`).toFixed(0)} µs, ${hits.toFixed(0)} hits a text`,
    });
  }
  if (LARGEST < 1e6) return;
  rows.push({ what: `scan 1M / 100K${of}`, value: timing.ratio('1000000', '100000'), unit: '×', most: 1.6 });
}

function bar(held: boolean, most: number): { most?: number } {
  return held ? { most } : {};
}

function charCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
