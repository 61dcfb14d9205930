import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNameIndex } from '../../lib/kb/name-index/build.ts';
import { HEAD, SECTION } from '../../lib/kb/name-index/format.ts';
import { NameIndex } from '../../lib/kb/name-index/name-index.ts';
import { ReferenceMatcher } from '../../lib/kb/name-index/reference-matcher.ts';
import { normalise } from '../../lib/text/normalise.ts';
import { Tokeniser } from '../../lib/text/tokeniser.ts';
import type { NameHit } from '../../lib/kb/types.ts';
import { koreanRecall } from './korean.ts';
import { measure, median, settle, timed } from './measure.ts';
import { entriesOf } from './names.ts';
import { seeded } from './random.ts';
import type { Row } from './report.ts';

const NEWS = ['news-fair-v2', 'gum-news', 'aida-testc', 'tr-news', 'geowebnews', 'lgl'];
const SHORTEST = 500;
const FIVE_MEGABYTES = 5_000_000;
const COLD_RUNS = 5;

/** Real articles, where the development sets are at hand. */
export function newsTexts(): string[] | undefined {
  const files = NEWS.map((set) => new URL(`../../../shared/eval/${set}/dev.jsonl`, import.meta.url));
  if (!files.every((file) => existsSync(file))) return undefined;
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => normalise((JSON.parse(line) as { text: string }).text).text)
    .filter((text) => text.length >= SHORTEST)
    .map((text) => Buffer.from(text, 'utf8').toString('utf8'));
}

interface Cold {
  readonly openMs: number;
  readonly heapBytes: number;
  readonly firstMs: number;
  readonly readMs: number;
}

/** Fresh processes: opening an index, and the first article through it. */
export function coldRows(sections: ReadonlyMap<string, Uint8Array>, article: string, size: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'name-index-'));
  for (const [name, bytes] of sections) writeFileSync(join(folder, `${name.replace('/', '-')}.bin`), bytes);
  writeFileSync(join(folder, 'article.txt'), article);
  const script = fileURLToPath(new URL('cold.ts', import.meta.url));
  const runs = Array.from({ length: COLD_RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Cold;
  });
  rmSync(folder, { recursive: true });
  const of = (field: keyof Cold): number => median(runs.map((run) => run[field]));
  const reading = `reading took ${of('readMs').toFixed(1)} ms`;
  return [
    { what: `open, ${size}`, value: of('openMs'), unit: 'ms', most: 0.5, note: reading },
    { what: `heap after opening, ${size}`, value: of('heapBytes') / 1024, unit: 'KB', most: 100 },
    { what: `first article, fresh process, ${size}`, value: of('firstMs'), unit: 'ms', most: 6 },
  ];
}

/** A very long text, a table made to hurt, and memory. */
export function stressRows(index: NameIndex, articles: readonly string[], size: number): Row[] {
  const long = articles.join(' ').repeat(Math.ceil(FIVE_MEGABYTES / (articles.length * 6000)) + 1).slice(0, FIVE_MEGABYTES); // prettier-ignore
  const text = Buffer.from(long, 'utf8').toString('utf8');
  settle();
  const whole = median(Array.from({ length: 5 }, () => timed(() => index.scan(text)).ms));
  let slice = 0;
  const slices = index.slices(text);
  for (let done = false; !done;) {
    const { ms, result } = timed(() => slices.next());
    slice = Math.max(slice, ms);
    done = result.done === true;
  }
  const hostile = hostileIndex();
  const hurt = measure({ scan: (one) => hostile.scan(one) }, articles.slice(0, 20), 3);
  return [
    { what: `5 MB of text, ${size}`, value: whole, unit: 'ms', most: 120 },
    { what: 'longest slice of it', value: slice, unit: 'ms', most: 16 },
    { what: 'hostile table, an article', value: hurt.micros('scan') / 1000, unit: 'ms', most: 5 },
    { what: 'allocated a token without hits', value: allocated(index), unit: 'B', most: 0.5 },
  ];
}

/** An index whose table is full of noise: no empty slot to stop at, half the fingerprints lead on, half to records. */
function hostileIndex(): NameIndex {
  const { sections } = buildNameIndex(entriesOf(Array.from({ length: 10_000 }, (_, k) => `Name ${k}`)));
  const random = seeded(3);
  sections.get(SECTION.tab)?.forEach((_, k, tab) => (tab[k] = 1 + Math.floor(random() * 255)));
  const head = sections.get(SECTION.head) as Uint8Array;
  new Uint32Array(head.buffer, head.byteOffset)[HEAD.maxWalk] = 0xffffffff;
  return NameIndex.open(sections);
}

/** Bytes of heap a token costs where nothing is found: the scan loop must allocate nothing. */
function allocated(index: NameIndex): number {
  const text = 'nothing known stands in this text, it is only there to be read. '.repeat(90);
  for (let k = 0; k < 300; k++) index.scan(text);
  const tokeniser = new Tokeniser();
  tokeniser.fill(text);
  const grown = Array.from({ length: 9 }, () => {
    const before = process.memoryUsage().heapUsed;
    for (let k = 0; k < 10; k++) index.scan(text);
    return process.memoryUsage().heapUsed - before;
  });
  return Math.max(0, median(grown)) / (10 * tokeniser.count);
}

/** Korean text: what it costs, and what is found of the names in it. */
export function koreanRows(index: NameIndex, korean: readonly string[], others: readonly string[]): Row[] {
  const tokeniser = new Tokeniser();
  const timing = measure({ tok: (text) => tokeniser.fill(text), scan: (text) => index.scan(text) }, korean);
  const hits = korean.reduce((sum, text) => sum + index.scan(text).length, 0) / korean.length;
  const note = `${timing.micros('scan').toFixed(0)} µs for 3,000 characters, ${hits.toFixed(0)} hits`;
  const rows: Row[] = [{ what: 'Korean: scan / tok', value: timing.ratio('scan', 'tok'), unit: '×', note }];
  const recall = koreanRecall(others);
  if (recall === undefined) return rows;
  return [
    ...rows,
    { what: 'Korean: names of konne found, all known', value: recall.found * 100, unit: '%', least: 93.9 },
    { what: 'Korean: hits to a name', value: recall.hits, unit: '', most: 1.3 },
  ];
}

/** Texts in which index and reference matcher differ in any hit. */
export function oracleRows(index: NameIndex, names: readonly string[], texts: readonly string[]): Row[] {
  const reference = new ReferenceMatcher(entriesOf(names));
  const differing = texts.filter((text) => comparable(index.scan(text)) !== comparable(reference.scan(text)));
  const note = `of ${texts.length}, at ${names.length} names`;
  return [{ what: 'texts that differ from the oracle', value: differing.length, unit: '', most: 0, note }];
}

function comparable(hits: readonly NameHit[]): string {
  return hits
    .map(({ start, end, surface, tail, candidates }) => {
      const entities = candidates.map(({ entity }) => entity).sort((a, b) => a - b);
      return `${start} ${end} ${surface} ${tail} ${entities.join(' ')}`;
    })
    .join('\n');
}
