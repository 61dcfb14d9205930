import {
  BUCKET_BYTES,
  CANDIDATE_BYTES,
  candidateBytes,
  CHECK_BITS,
  MAX_CANDIDATES,
  MAX_FILL,
  MORE,
  PAGE_BYTES,
  RECORD_SHIFT,
  SLOTS,
  SOLE,
  TERMINAL,
} from './format.ts';
import { openLayout, type Layout } from './layout.ts';
import { unitWidth } from './surface-text.ts';

const RECORD_MASK = (1 << RECORD_SHIFT) - 1;

/**
 * Checks an index that comes from outside, once, at install: everything a scan relies on, so that a damaged or hostile
 * table can neither mislead it beyond its names nor slow it down. Throws an Error that says what is wrong. `entities` is
 * the number of entities of the pack: candidates must stay below it. Takes some 20 ms for 100,000 names.
 */
export function verifyNameIndex(sections: ReadonlyMap<string, Uint8Array>, entities: number): void {
  const layout = openLayout(sections);
  verifyBuckets(layout);
  const heads = verifyRecords(layout, entities);
  for (const pay of layout.pay)
    demand(heads[pay >>> CHECK_BITS] === 1, 'a payload does not name the first record of a key');
}

/** Ranks are running sums, slots stand without gaps, and enough of them are empty for a look-up to end. */
function verifyBuckets({ tab, buckets, terminals, maxWalk }: Layout): void {
  const halves = new Uint16Array(tab.buffer, tab.byteOffset, tab.length * 2);
  const width = BUCKET_BYTES / 2;
  let rank = 0;
  let used = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const end = (bucket + 1) * width;
    demand((tab[(bucket * BUCKET_BYTES) / 4] as number) >>> 0 === rank, 'a rank is not the running sum');
    let empty = false;
    for (let slot = end - SLOTS; slot < end; slot++) {
      const value = halves[slot] as number;
      demand(value === 0 || !empty, 'a slot behind an empty one');
      if (value === 0) empty = true;
      else used++;
      rank += value & TERMINAL;
    }
  }
  demand(rank === terminals, 'number of terminals');
  demand(used <= buckets * SLOTS * MAX_FILL, 'table too full');
  demand(maxWalk >= 1, 'longest walk');
}

/** Records lie inside their pages and say nothing impossible; gives 1 for each number that is the first of a key. */
function verifyRecords({ records, surfaces }: Layout, entities: number): Uint8Array {
  const heads = new Uint8Array(records.length >>> RECORD_SHIFT);
  let count = 0;
  let more = false;
  let headLength = 0;
  for (let at = 0; at < records.length;) {
    const first = at % PAGE_BYTES === 0;
    // Behind the last record of a page there may be no room for a meta byte.
    const meta = (at + 2) % PAGE_BYTES === 0 ? 0 : (records[at + 2] as number);
    if (meta === 0) {
      demand(!first, 'an empty page');
      at = roundToPage(at);
      continue;
    }
    const shared = records[at] as number;
    const own = records[at + 1] as number;
    const candidates = meta & MAX_CANDIDATES;
    const end = at + 3 + own + candidateBytes(meta);
    demand(candidates === 1 || (meta & SOLE) === 0, 'a candidate that is not the sole one');
    demand(candidates > 0 && end <= records.length, 'a record runs out of its section');
    demand(first || end <= roundToPage(at), 'a record runs out of its page');
    demand(first ? shared === 0 : shared <= headLength, 'a record shares more than there is');
    demand(wholeUnits(records, at + 3, at + 3 + own), 'a surface is cut inside a letter');
    for (let c = at + 3 + own; c < end; c += CANDIDATE_BYTES) {
      const entity =
        (records[c] as number) | ((records[c + 1] as number) << 8) | ((records[c + 2] as number) << 16);
      demand(entity < entities, 'a candidate beyond the entities');
    }
    if (first) headLength = own;
    if (!more) heads[at >>> RECORD_SHIFT] = 1;
    more = (meta & MORE) !== 0;
    count++;
    const page = at - (at % PAGE_BYTES);
    at = end > page + PAGE_BYTES ? roundToPage(end) : (end + RECORD_MASK) & ~RECORD_MASK;
  }
  demand(!more, 'the last key is not finished');
  demand(count === surfaces, 'number of surfaces');
  return heads;
}

function wholeUnits(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) at += unitWidth(bytes[at] as number);
  return at === to;
}

function roundToPage(at: number): number {
  return Math.ceil(at / PAGE_BYTES) * PAGE_BYTES;
}

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`name index: ${what}`);
}
