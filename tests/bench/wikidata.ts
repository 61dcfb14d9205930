// The Wikidata compiler on a made-up dump: node tests/bench/wikidata.ts [--entities N] [--write].
// Writes its dump and pack under the system's temporary folder, and deletes them.

import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { makeDump } from './wikidata-dump.ts';

const MAIN = fileURLToPath(new URL('../../kb/wikidata/main.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/wikidata.md', import.meta.url));
/** More sitelinks than any made-up item has: every line is turned away by its bytes. */
const NOBODY = '1000';
const SAMPLE_BYTES = 200e6;

const { values } = parseArgs({
  options: { entities: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const entities = Number(values.entities);
const folder = mkdtempSync(join(tmpdir(), 'wikidata-bench-'));
try {
  const dump = join(folder, 'dump.json');
  await writeDump(dump);
  const bytes = statSync(dump).size;
  const pack = join(folder, 'bench.pack');
  const all = run('--in', dump, '--min-sitelinks', '1', '--out', pack);
  const none = run('--in', dump, '--min-sitelinks', NOBODY, '--drafts', '--out', join(folder, 'none.ndjson'));
  const figures: [string, string][] = [
    ['entities, and bytes a line', `${count(entities)}, ${count(bytes / entities)}`],
    ['first stage, every entity selected', rates(seconds(all.log, 'first stage'), bytes)],
    ['first stage, every line turned away', rates(seconds(none.log, 'first stage'), bytes)],
    ['gunzip alone', `${count(gunzipRate(dump))} MB/s of JSON`],
    [
      'second stage',
      `${count(entities / seconds(all.log, 'second stage'))} entities/s, ${seconds(all.log, 'second stage')} s`,
    ],
    ['peak memory, both stages', /peak memory (.*)/u.exec(all.log)?.[1] ?? ''],
    ['peak memory, first stage alone', /peak memory (.*)/u.exec(none.log)?.[1] ?? ''],
    [
      'pack',
      `${count(statSync(pack).size / 1e6)} MB, ${count(statSync(pack).size / entities)} bytes an entity`,
    ],
    ['in it', all.out.trim().split('\n').at(-1) ?? ''],
  ];
  const table = `| figure | measured |\n|---|---|\n${figures.map(([what, value]) => `| ${what} | ${value} |\n`).join('')}`;
  process.stdout.write(`${all.out}${table}`);
  if (values.write) {
    const page = readFileSync(PAGE, 'utf8');
    const block = `<!-- figures -->\n\n${table}\n<!-- /figures -->`;
    writeFileSync(
      PAGE,
      page.replace(/<!-- figures -->[^]*<!-- \/figures -->/u, () => block),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function writeDump(path: string): Promise<void> {
  const file = createWriteStream(path);
  let pending = '';
  for (const line of makeDump(entities)) {
    pending += line;
    if (pending.length < 1 << 20) continue;
    if (!file.write(pending)) await once(file, 'drain');
    pending = '';
  }
  file.end(pending);
  await once(file, 'finish');
}

function run(...args: string[]): { out: string; log: string } {
  const child = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(child.stderr);
  return { out: child.stdout, log: child.stderr };
}

function seconds(log: string, stage: string): number {
  return Number(new RegExp(`${stage}: ([\\d.]+) s`, 'u').exec(log)?.[1]);
}

function rates(taken: number, bytes: number): string {
  return `${count(entities / taken)} entities/s, ${count(bytes / 1e6 / taken)} MB/s`;
}

/** Megabytes of JSON that one core unpacks a second. */
function gunzipRate(dump: string): number {
  const sample = Buffer.alloc(SAMPLE_BYTES);
  const file = openSync(dump, 'r');
  const read = readSync(file, sample);
  closeSync(file);
  const packed = gzipSync(sample.subarray(0, read));
  const started = performance.now();
  const length = gunzipSync(packed).length;
  return length / 1000 / (performance.now() - started);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
