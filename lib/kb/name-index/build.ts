import { caseAt, FOLD_VERSION, isHangulUnit, LETTER, foldAt, LOWER } from '../../text/fold.ts';
import type { Candidate } from '../types.ts';
import { gather, type DroppedName, type Gathered, type NameEntry } from './build-gather.ts';
import { collectKeys, type Keys } from './build-keys.ts';
import { orderChains } from './build-order.ts';
import { RecordWriter } from './build-records.ts';
import { fillTable, type Table } from './build-table.ts';
import {
  HEAD,
  HEAD_WORDS,
  hangulSlot,
  KINDS,
  lowerPairSlot,
  lowerSlot,
  MAGIC,
  MAX_CANDIDATES,
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
  const gathered = gather(surfaces);
  if (gathered.texts.length > MAX_SURFACES) throw new RangeError('too many surfaces');
  let keys = collectKeys(gathered.lanes, gathered.texts.length, FIRST_SEED);
  const { writer, recordOf, count } = writeRecords(gathered, keys);
  let seed = FIRST_SEED;
  let table = fillTable(keys, recordOf);
  while (table.maxWalk > WALK_LIMIT / 2) {
    if (++seed > SEEDS) throw new Error('name index: surfaces collide under every seed');
    keys = collectKeys(gathered.lanes, gathered.texts.length, seed);
    table = fillTable(keys, recordOf);
  }
  const lower = lowerFilter(gathered);
  const hangul = hangulFilter(gathered.texts);
  const sections = new Map<string, Uint8Array>([
    [SECTION.head, bytesOf(head(table, keys, seed, count, lower.length, hangul.length))],
    [SECTION.tab, bytesOf(table.tab)],
    [SECTION.pay, bytesOf(table.pay)],
    [SECTION.starts, bytesOf(Uint32Array.from([...lower, ...hangul]))],
    [SECTION.records, writer.finish()],
  ]);
  return { sections, dropped: gathered.dropped, surfaces: count };
}

interface WrittenRecords {
  readonly writer: RecordWriter;
  /** First record of the key whose chain begins at a surface. */
  recordOf(head: number): number;
  readonly count: number;
}

function writeRecords({ texts, candidates }: Gathered, keys: Keys): WrittenRecords {
  const writer = new RecordWriter(texts.length);
  const records = new Uint32Array(texts.length);
  let count = 0;
  for (const chain of orderChains(keys, texts)) {
    count++;
    if ((keys.next[chain] as number) < 0) {
      records[chain] = writer.add(
        texts[chain] as string,
        ranked(candidates[chain] as readonly Candidate[]),
        false,
      );
      continue;
    }
    const members = new Map<string, readonly Candidate[]>();
    for (let surface = chain; surface >= 0; surface = keys.next[surface] as number) {
      const text = texts[surface] as string;
      members.set(text, [...(members.get(text) ?? []), ...(candidates[surface] as readonly Candidate[])]);
    }
    const ordered = [...members.keys()].sort();
    count += ordered.length - 1;
    ordered.forEach((text, k) => {
      const more = k + 1 < ordered.length;
      const record = writer.add(text, ranked(members.get(text) as readonly Candidate[]), more);
      if (k === 0) records[chain] = record;
    });
  }
  return { writer, recordOf: (chain) => records[chain] as number, count };
}

/** Candidates likeliest first, each entity once per kind with its best prior. */
function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  for (const candidate of candidates) check(candidate);
  if (candidates.length === 1) return candidates;
  const sorted = candidates.toSorted(
    (x, y) => y.prior - x.prior || x.entity - y.entity || KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind),
  );
  const seen = new Set<string>();
  const once = sorted.filter(({ entity, kind }) => {
    const key = `${entity} ${kind}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.slice(0, MAX_CANDIDATES);
}

function check({ entity, kind, prior }: Candidate): void {
  if (!Number.isInteger(entity) || entity < 0 || entity > 0xffffff) throw new RangeError(`entity ${entity}`);
  if (!(prior >= 0 && prior <= 1)) throw new RangeError(`prior ${prior}`);
  if (!KINDS.includes(kind)) throw new RangeError(`alias kind ${String(kind)}`);
}

function lowerFilter({ texts, lanes }: Gathered): Uint32Array {
  const slots: ((bits: number) => number)[] = [];
  for (let k = 0; k < texts.length; k++) {
    if (!beginsLower(texts[k] as string)) continue;
    const token = lanes.first[k] as number;
    const first = lanes.lane1[token] as number;
    const second = token + 1 < (lanes.first[k + 1] as number) ? (lanes.lane1[token + 1] as number) : 0;
    slots.push((bits) => lowerSlot(first, bits));
    slots.push((bits) => lowerPairSlot(first, second, bits));
  }
  return filter(slots);
}

function hangulFilter(texts: readonly string[]): Uint32Array {
  const pairs = new Set<number>();
  for (const text of texts) {
    const at = firstLetter(text);
    const unit = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    if (isHangulUnit(unit) && isHangulUnit(second)) pairs.add((unit << 16) | second);
  }
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

function beginsLower(text: string): boolean {
  return caseAt(text, firstLetter(text)) === LOWER;
}

function firstLetter(text: string): number {
  let at = 0;
  while (foldAt(text, at) < LETTER) at++;
  return at;
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
