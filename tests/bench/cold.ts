// A fresh process: how long until the first article is scanned. Started by main.ts with a folder that holds the
// sections of an index, one file each, and an article; prints one line of JSON.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const started = performance.now();
const { NameIndex } = await import('../../lib/kb/name-index/name-index.ts');
const imported = performance.now();

const article = readFileSync(join(folder, 'article.txt'), 'utf8');
const sections = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => {
      const file = readFileSync(join(folder, name));
      // Small files come out of a shared pool at any offset; a pack's sections are aligned.
      const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
      return [name.replace('.bin', '').replace('-', '/'), bytes] as const;
    }),
);
const read = performance.now();
const heap = process.memoryUsage().heapUsed;
const openedAt = performance.now();
const index = NameIndex.open(sections);
const opened = performance.now();
const heapOpened = process.memoryUsage().heapUsed;
const from = performance.now();
const hits = index.scan(article).length;
const scanned = performance.now();
process.stdout.write(
  JSON.stringify({
    importMs: imported - started,
    readMs: read - imported,
    openMs: opened - openedAt,
    heapBytes: heapOpened - heap,
    firstMs: scanned - from,
    hits,
  }),
);
