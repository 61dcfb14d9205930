import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { KnowledgeBase } from '../lib/kb/knowledge-base.ts';
import { DetailsReader } from '../lib/kb/pack/details.ts';

const inflate = promisify(inflateRaw);

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where `npm run kb` writes the base pack. */
export const BASE_PACK = join(ROOT, 'public/base.pack');

/** Opens a pack file for the command line. Throws PackError, or the file system's error. */
export function openPack(path = BASE_PACK): { kb: KnowledgeBase; details: DetailsReader; bytes: Uint8Array } {
  // A copy of its own: typed-array views need offsets that a shared buffer does not promise.
  const bytes = new Uint8Array(readFileSync(path)).slice();
  const kb = KnowledgeBase.open(bytes);
  const read = async (start: number, end: number) => bytes.subarray(start, end);
  return { kb, details: new DetailsReader(bytes, kb, read, (block) => inflate(block)), bytes };
}
