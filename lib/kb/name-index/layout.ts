import { FOLD_VERSION } from '../../text/fold.ts';
import {
  BUCKET_BYTES,
  HEAD,
  HEAD_WORDS,
  MAGIC,
  NAME_INDEX_VERSION,
  PAGE_BYTES,
  SECTION,
  WALK_LIMIT,
} from './format.ts';

/** The sections of an index as typed arrays over the pack's own bytes. */
export interface Layout {
  readonly seed: number;
  readonly buckets: number;
  readonly terminals: number;
  readonly maxWalk: number;
  readonly surfaces: number;
  readonly lowerBits: number;
  readonly hangulBits: number;
  /** The buckets as words: a rank, then pairs of slots. */
  readonly tab: Int32Array;
  readonly pay: Uint32Array;
  readonly lower: Uint32Array;
  readonly hangul: Uint32Array;
  readonly records: Uint8Array;
}

/**
 * Views the sections without copying. Constant time: only the head and the sizes are looked at. Throws when a
 * section is missing, stands on an odd offset, is of another version or does not have the size the head says.
 */
export function openLayout(sections: ReadonlyMap<string, Uint8Array>): Layout {
  const head = words(sections, SECTION.head);
  const field = (name: keyof typeof HEAD): number => head[HEAD[name]] as number;
  demand(head.length === HEAD_WORDS && field('magic') === MAGIC, 'not a name index');
  demand(field('version') === NAME_INDEX_VERSION, `name index version ${field('version')}`);
  demand(field('foldVersion') === FOLD_VERSION, `fold version ${field('foldVersion')}`);

  const tabBytes = section(sections, SECTION.tab);
  const starts = words(sections, SECTION.starts);
  const lowerBits = field('lowerBits');
  const hangulBits = field('hangulBits');
  demand(lowerBits >= 5 && lowerBits <= 24 && hangulBits >= 5 && hangulBits <= 24, 'filter sizes');
  const lowerWords = 1 << (lowerBits - 5);
  demand(starts.length === lowerWords + (1 << (hangulBits - 5)), 'size of names/starts');

  const buckets = field('buckets');
  const surfaces = field('surfaces');
  const layout: Layout = {
    seed: field('seed'),
    buckets,
    terminals: field('terminals'),
    maxWalk: Math.min(field('maxWalk'), WALK_LIMIT),
    surfaces,
    lowerBits,
    hangulBits,
    tab: new Int32Array(tabBytes.buffer, tabBytes.byteOffset, tabBytes.byteLength >>> 2),
    pay: words(sections, SECTION.pay),
    lower: starts.subarray(0, lowerWords),
    hangul: starts.subarray(lowerWords),
    records: section(sections, SECTION.records),
  };
  demand(buckets > 0 && tabBytes.byteLength === buckets * BUCKET_BYTES, 'size of names/tab');
  demand(layout.pay.length === layout.terminals, 'size of names/pay');
  demand(layout.records.byteLength % PAGE_BYTES === 0, 'size of names/records');
  return layout;
}

function section(sections: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new Error(`name index: no section ${name}`);
  return bytes;
}

function words(sections: ReadonlyMap<string, Uint8Array>, name: string): Uint32Array {
  const bytes = section(sections, name);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
}

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`name index: ${what}`);
}
