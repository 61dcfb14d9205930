import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A size that must not be passed. */
export interface Budget {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

/** The content script goes into every page: what a browser reads and compiles each time. */
export const CONTENT_SCRIPT_LIMIT = 45 * 1024;

/** The base pack is most of the download: 8 MB at most, for some 60,000 entities and room to grow (docs/adr/0004-pack-size.md). */
export const BASE_PACK_LIMIT = 8_000_000;

/**
 * Sizes of a built extension against their budgets: the content script with its CSS, gzip -9, and the
 * base pack as it is.
 * @param folder a built extension (`.output/chrome-mv3`)
 * @throws when one of the files is not there: a budget that measures nothing holds nothing
 */
export function measure(folder: string): readonly Budget[] {
  const script = [join(folder, 'reader.js'), join(folder, 'assets', 'reader.css')];
  return [
    {
      what: 'content script (gzip)',
      bytes: script.reduce((sum, path) => sum + (existsSync(path) ? gzipped(path) : absent(path)), 0),
      limit: CONTENT_SCRIPT_LIMIT,
    },
    { what: 'base pack', bytes: sizeOf(join(folder, 'base.pack')), limit: BASE_PACK_LIMIT },
  ];
}

/** Total size of all files of a folder, bytes. */
export function folderSize(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : absent(path);
}

function absent(path: string): never {
  throw new Error(`${path} is not in the build`);
}
