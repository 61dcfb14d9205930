// Draws a random sample of a layer's records to be read by eye, as docs/knowledge-review.md tells:
// node kb/checks/sample.ts LAYER SEED [COUNT]. The same seed draws the same records of the same layer.

import { pathToFileURL } from 'node:url';
import type { RecordDraft } from '../../lib/kb/record.ts';
import { makeLayers } from '../layers/index.ts';

/** Records drawn when no count is given. */
const COUNT = 100;

/** `count` of `records` without repetition, chosen by `seed` (an unsigned 32-bit number); all when there are fewer. */
export function drawSample<T>(records: readonly T[], seed: number, count: number): T[] {
  const random = mulberry32(seed);
  const left = [...records];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Records of a layer; of WordNet's the persons and events are `history`, the places `geography`. */
export function recordsOf(layer: string, records: readonly RecordDraft[]): RecordDraft[] {
  const isHistory = ({ type }: RecordDraft) => type === 'person' || type === 'event';
  return records.filter((record) => {
    if (layer === 'history') return record.layer === 'wordnet' && isHistory(record);
    if (layer === 'geography') return record.layer === 'wordnet' && !isHistory(record);
    return record.layer === layer;
  });
}

/** Mulberry32: a small generator whose numbers in [0, 1) depend on the seed alone. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same in all records of a layer. */
const UNTOLD: ReadonlySet<string> = new Set(['type', 'layer', 'sources', 'checked']);

function lineOf(record: RecordDraft): string {
  return Object.entries(record)
    .filter(([key, value]) => !UNTOLD.has(key) && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [layer = 'organisations', seed = '1', count = String(COUNT)] = process.argv.slice(2);
  for (const record of drawSample(recordsOf(layer, makeLayers()), Number(seed), Number(count)))
    process.stdout.write(`${lineOf(record)}\n`);
}
