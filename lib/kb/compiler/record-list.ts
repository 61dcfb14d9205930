import type { RecordDraft } from '../record.ts';

/**
 * Records that can be read from front to back, as often as wanted. An array is one; a million records are
 * better read from a file each time than held (kb/wikidata). A list that is no array stands in the order
 * of its ids: `compilePack` throws a RangeError where it does not.
 */
export interface RecordList {
  readonly length: number;
  entries(): Iterable<[number, RecordDraft]>;
}

/** The same records in the order of their ids: arrays are sorted, other lists must be in that order. */
export function inOrderOfIds(list: RecordList): RecordList {
  return Array.isArray(list)
    ? (list as RecordDraft[]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    : { length: list.length, entries: () => ordered(list) };
}

function* ordered(list: RecordList): Generator<[number, RecordDraft]> {
  let before = '';
  for (const entry of list.entries()) {
    const { id } = entry[1];
    if (id <= before) throw new RangeError(`records out of order: ${id} after ${before}`);
    before = id;
    yield entry;
  }
}
