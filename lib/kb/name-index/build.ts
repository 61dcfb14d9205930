import { FOLD_VERSION } from '../../text/fold.ts';
import { gather, type DroppedName, type NameEntry } from './build-gather.ts';
import { collectKeys, type Keys } from './build-keys.ts';
import { orderChains } from './build-order.ts';
import { RecordWriter } from './build-records.ts';
import type { SurfaceStore } from './build-store.ts';
import { fillTable, type Table } from './build-table.ts';
import {
  HEAD,
  HEAD_WORDS,
  hangulSlot,
  lowerPairSlot,
  lowerSlot,
  MAGIC,
  MAX_SURFACES,
  NAME_INDEX_VERSION,
  SECTION,
  WALK_LIMIT,
} from './format.ts';

export type { DroppedName, DropReason, NameEntry } from './build-gather.ts';

/** The sections of an index by name (`SECTION`), to be put on multiples of 64 bytes, and what was left out. */
export interface BuiltNameIndex {
  readonly sections: Map<string, Uint8Array>;
  readonly dropped: readonly DroppedName[];
  /** Surfaces in the index: equal texts count once. */
  readonly surfaces: number;
}

const FIRST_SEED = 1;
const SEEDS = 16;
/** Bits of a filter for each of its entries, which lets about one stranger in sixteen pass. */
const FILTER_BITS = 16;

/**
 * Compiles surfaces into a name index. Equal input gives equal bytes. Surfaces are put in NFC and trimmed; equal
 * texts are joined; those the format cannot hold are dropped and reported; of the candidates the
 * `MAX_CANDIDATES` likeliest are kept. Throws a RangeError on more surfaces than the format holds (some 3 million) or a
 * candidate out of range, and an Error when no seed spreads the names (a table made by hand to break it).
 */
export function buildNameIndex(surfaces: Iterable<NameEntry>): BuiltNameIndex {
  const { store, lanes, lower, hangul, dropped } = gather(surfaces);
  if (store.count > MAX_SURFACES) throw new RangeError('name index: too many surfaces');
  const given = store.count;
  let keys = collectKeys(lanes, given, FIRST_SEED);
  const { writer, recordOf, count } = writeRecords(store, keys);
  let seed = FIRST_SEED;
  let table = fillTable(keys, recordOf);
  while (table.maxWalk > WALK_LIMIT / 2) {
    if (++seed > SEEDS) throw new Error('name index: surfaces collide under every seed');
    keys = collectKeys(lanes, given, seed);
    table = fillTable(keys, recordOf);
  }
  const lowerWords = lowerFilter(lower);
  const hangulWords = hangulFilter(hangul);
  const sections = new Map<string, Uint8Array>([
    [SECTION.head, bytesOf(head(table, keys, seed, count, lowerWords.length, hangulWords.length))],
    [SECTION.tab, bytesOf(table.tab)],
    [SECTION.pay, bytesOf(table.pay)],
    [SECTION.starts, bytesOf(Uint32Array.from([...lowerWords, ...hangulWords]))],
    [SECTION.records, writer.finish()],
  ]);
  return { sections, dropped, surfaces: count };
}

interface WrittenRecords {
  readonly writer: RecordWriter;
  /** First record of the key whose chain begins at a surface. */
  recordOf(head: number): number;
  readonly count: number;
}

function writeRecords(store: SurfaceStore, keys: Keys): WrittenRecords {
  const records = new Uint32Array(store.count);
  const order = orderChains(keys, store);
  const writer = new RecordWriter(store);
  let count = 0;
  for (const chain of order) {
    if ((keys.next[chain] as number) < 0) {
      records[chain] = writer.add(chain, false);
      count++;
      continue;
    }
    const members = membersOf(chain, store, keys);
    count += members.length;
    members.forEach((surface, k) => {
      const record = writer.add(surface, k + 1 < members.length);
      if (k === 0) records[chain] = record;
    });
  }
  return { writer, recordOf: (chain) => records[chain] as number, count };
}

/** The surfaces of a chain by text, equal texts merged. */
function membersOf(chain: number, store: SurfaceStore, keys: Keys): number[] {
  const surfaces: number[] = [];
  for (let next = chain; next >= 0; next = keys.next[next] as number) surfaces.push(next);
  surfaces.sort((x, y) => store.compare(x, y) || x - y);
  const members: number[] = [];
  for (const surface of surfaces) {
    const last = members.at(-1);
    if (last !== undefined && store.compare(last, surface) === 0)
      members.push(store.merge(members.pop() ?? last, surface));
    else members.push(surface);
  }
  return members;
}

function lowerFilter(pairs: readonly number[]): Uint32Array {
  const slots: ((bits: number) => number)[] = [];
  for (let k = 0; k < pairs.length; k += 2) {
    const first = pairs[k] as number;
    const second = pairs[k + 1] as number;
    slots.push((bits) => lowerSlot(first, bits));
    slots.push((bits) => lowerPairSlot(first, second, bits));
  }
  return filter(slots);
}

function hangulFilter(pairs: ReadonlySet<number>): Uint32Array {
  return filter([...pairs].map((pair) => (bits: number) => hangulSlot(pair >>> 16, pair & 0xffff, bits)));
}

function filter(slots: readonly ((bits: number) => number)[]): Uint32Array {
  const bits = Math.min(24, Math.max(9, Math.ceil(Math.log2((slots.length + 1) * FILTER_BITS))));
  const words = new Uint32Array(1 << (bits - 5));
  for (const slotOf of slots) {
    const slot = slotOf(bits);
    words[slot >>> 5] = (words[slot >>> 5] as number) | (1 << (slot & 31));
  }
  return words;
}

function head(
  table: Table,
  keys: Keys,
  seed: number,
  surfaces: number,
  lowerWords: number,
  hangulWords: number,
): Uint32Array {
  const words = new Uint32Array(HEAD_WORDS);
  words[HEAD.magic] = MAGIC;
  words[HEAD.version] = NAME_INDEX_VERSION;
  words[HEAD.foldVersion] = FOLD_VERSION;
  words[HEAD.seed] = seed;
  words[HEAD.buckets] = table.buckets;
  words[HEAD.terminals] = keys.terminals;
  words[HEAD.maxWalk] = table.maxWalk;
  words[HEAD.surfaces] = surfaces;
  words[HEAD.lowerBits] = Math.log2(lowerWords * 32);
  words[HEAD.hangulBits] = Math.log2(hangulWords * 32);
  return words;
}

function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
