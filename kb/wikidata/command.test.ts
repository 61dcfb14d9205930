import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { verifyPack } from '../../lib/kb/pack/reader.ts';
import { makeDump } from '../../tests/bench/wikidata-dump.ts';
import { fixtureLines } from './test-fixtures.ts';

// Every run is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wikidata-test-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = fixtureLines();
const dump = `[\n${lines.join(',\n')}\n]\n`;
let expected: string;

function run(...args: string[]): { status: number | null; out: string; log: string } {
  const child = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  return { status: child.status, out: child.stdout, log: child.stderr };
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

beforeAll(() => {
  writeFileSync(at('dump.json'), dump);
  const { status, log } = run('--in', at('dump.json'), '--out', at('dump.pack'));
  expect(log).not.toContain('Error');
  expect(status).toBe(0);
  expected = hash(at('dump.pack'));
});

it('makes a sound pack that knows who held what', async () => {
  const file = new Uint8Array(readFileSync(at('dump.pack')));
  await verifyPack(file, async (bytes) => createHash('sha256').update(bytes).digest());
  const kb = KnowledgeBase.open(file);
  const ann = kb.indexOf('q900000001')!;
  expect(kb.nameOf(ann)).toBe('Anna Verin');
  const office = kb.indexOf('q900000002')!;
  expect(kb.holdersOf(office).map(({ person }) => kb.nameOf(person))).toEqual([
    'Anna Verin',
    'Bo Tann',
    'Anna Verin',
  ]);
  expect(kb.externalIdsOf(ann)).toEqual({ wikidata: 'Q900000001', wikipedia: 'Anna_Verin_(politician)' });
  expect(kb.nameOf(kb.countryOf(ann)!)).toBe('Testland');
  expect(existsSync(at('dump.pack.work'))).toBe(false);
});

const entities = Object.fromEntries(
  lines.map((line) => {
    const entity = JSON.parse(line) as { id: string };
    return [entity.id, entity];
  }),
);
const hasBzip2 = spawnSync('bzip2', ['--version']).error === undefined;
const forms: [string, () => Uint8Array | string][] = [
  ['gzip', () => gzipSync(dump)],
  ['gzip of two members', () => Buffer.concat([gzipSync(dump.slice(0, 900)), gzipSync(dump.slice(900))])],
  ['NDJSON', () => lines.join('\n')],
  ['EntityData, one line', () => JSON.stringify({ entities })],
  ['wbgetentities, over many lines', () => JSON.stringify({ entities, success: 1 }, null, 2)],
  ['a list over many lines', () => JSON.stringify(Object.values(entities), null, 1)],
  [
    'batches a line',
    () => lines.map((line) => JSON.stringify({ entities: { Q: JSON.parse(line) } })).join('\n'),
  ],
  ...(hasBzip2
    ? [['bzip2', () => spawnSync('bzip2', ['-c'], { input: dump }).stdout] as [string, () => Uint8Array]]
    : []),
];
it.each(forms)('gives the same bytes from %s', (_name, make) => {
  writeFileSync(at('form'), make());
  expect(run('--in', at('form'), '--out', at('form.pack')).status).toBe(0);
  expect(hash(at('form.pack'))).toBe(expected);
});

it('gives the same bytes from standard input and from shards', () => {
  const piped = spawnSync(process.execPath, [MAIN, '--in', '-', '--out', at('piped.pack')], {
    input: gzipSync(dump),
  });
  expect(piped.status).toBe(0);
  expect(hash(at('piped.pack'))).toBe(expected);
  const half = Math.floor(lines.length / 2);
  writeFileSync(at('a.json'), lines.slice(0, half).join('\n'));
  writeFileSync(at('b.json'), lines.slice(half).join('\n'));
  for (const shard of ['a', 'b'])
    expect(run('--in', at(`${shard}.json`), '--drafts', '--out', at(`${shard}.ndjson`)).status).toBe(0);
  const toStdout = run('--in', at('a.json'), '--drafts', '--out', '-').out;
  expect(toStdout).toBe(readFileSync(at('a.ndjson'), 'utf8'));
  const inputs = ['--in', at('a.ndjson'), '--in', at('b.ndjson')];
  expect(run(...inputs, '--from-drafts', '--out', at('shards.pack')).status).toBe(0);
  expect(hash(at('shards.pack'))).toBe(expected);
  const fewer = run(...inputs, '--from-drafts', '--min-sitelinks', '12', '--out', at('fewer.pack'));
  expect(fewer.out).toMatch(/^3 entities/u);
});

it('goes on after a kill, from the last checkpoint, to the same bytes', async () => {
  const made = [...makeDump(3000)].join('');
  writeFileSync(at('made.json'), made);
  expect(run('--in', at('made.json'), '--out', at('whole.pack')).status).toBe(0);

  const args = [MAIN, '--in', '-', '--out', at('killed.pack'), '--checkpoint-every', '200'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.on('error', () => undefined);
  // Two thirds of the input, and no end: the child waits, checkpointed somewhere within.
  child.stdin.write(made.slice(0, (made.length * 2) / 3));
  const checkpoint = at('killed.pack.work/checkpoint.json');
  await expect
    .poll(
      () =>
        existsSync(checkpoint) ? (JSON.parse(readFileSync(checkpoint, 'utf8')) as { line: number }).line : 0,
      {
        timeout: 15_000,
      },
    )
    .toBeGreaterThan(999);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  expect(existsSync(at('killed.pack'))).toBe(false);

  const again = spawnSync(process.execPath, args, { input: made, encoding: 'utf8' });
  expect(again.stderr).toMatch(/going on from line [1-9],?\d+/u);
  expect(again.status).toBe(0);
  expect(again.stdout).toContain('3,000 lines');
  expect(hash(at('killed.pack'))).toBe(hash(at('whole.pack')));
});

it('goes on in the middle of a file, plain or packed', () => {
  const bad = [...lines.slice(0, 12), '{"id":"Q1",', ...lines.slice(12)].join('\n');
  for (const pack of [(text: string) => text, (text: string) => gzipSync(text)]) {
    writeFileSync(at('mended'), pack(bad));
    const args = ['--in', at('mended'), '--out', at('mended.pack'), '--checkpoint-every', '5'];
    const failed = run(...args);
    expect(failed.status).toBe(1);
    expect(failed.log).toMatch(/mended: line 13: .*JSON/u);
    // The reader mends the line, which does not change the file's size, and goes on.
    writeFileSync(at('mended'), pack(bad.replace('{"id":"Q1",', '           ')));
    const again = run(...args, ...(typeof pack('') === 'string' ? [] : ['--fresh']));
    expect(again.status).toBe(0);
    expect(hash(at('mended.pack'))).toBe(expected);
  }
});

it('counts bad lines when told to', () => {
  writeFileSync(at('bad'), [...lines, '{"id":', '[]x', '{"what":1}'].join('\n'));
  const { status, out, log } = run('--in', at('bad'), '--out', at('bad.pack'), '--skip-bad');
  expect(status).toBe(0);
  expect(out).toContain('3 bad lines');
  expect(log).toMatch(/skipped: .*bad: line 22/u);
  expect(hash(at('bad.pack'))).toBe(expected);
});

it('says what is wrong', () => {
  expect(run('--out', at('x')).log).toContain('--in is missing');
  expect(run('--in', at('nowhere'), '--out', at('x')).log).toContain('no such file');
  writeFileSync(at('cut.gz'), gzipSync(dump).subarray(0, 900));
  expect(run('--in', at('cut.gz'), '--out', at('x')).log).toMatch(/cut\.gz: unexpected end of file/u);
  // What that run may have left is of no use to another input.
  expect(run('--in', at('dump.json'), '--out', at('x'), '--checkpoint-every', '1').status).toBe(0);
  writeFileSync(at('half.json'), [...lines.slice(0, 3), '{'].join('\n'));
  expect(run('--in', at('half.json'), '--out', at('z'), '--checkpoint-every', '1').status).toBe(1);
  expect(run('--in', at('dump.json'), '--out', at('z')).log).toContain('--fresh');
  writeFileSync(at('undated.json'), '{"id":"Q1","labels":{"en":{"value":"Nobody"}},"claims":[]}');
  expect(run('--in', at('undated.json'), '--out', at('y')).log).toContain('day of the dump');
  expect(run('--in', at('undated.json'), '--out', at('y'), '--as-of', '2026-01-01').status).toBe(0);
});
