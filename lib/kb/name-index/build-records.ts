import { grown, type SurfaceStore } from './build-store.ts';
import {
  CANDIDATE_BYTES,
  MAX_RECORDS,
  MORE,
  packPrior,
  PAGE_BYTES,
  RECORD_SHIFT,
  SOLE,
  SOLE_BYTES,
} from './format.ts';
import { unitWidth } from './surface-text.ts';

/** Prior 1 as the byte it is. */
const CERTAIN = packPrior(1);

/** Writes records into pages one after another. */
export class RecordWriter {
  #bytes: Uint8Array;
  /** Where the open page begins, and where the next record goes, the same while it is empty. */
  #page = 0;
  #at = 0;
  /** The first surface of the open page. */
  #head = 0;
  readonly #store: SurfaceStore;

  /** Writes surfaces of `store`. */
  constructor(store: SurfaceStore) {
    this.#store = store;
    this.#bytes = new Uint8Array(store.count * 24 + 8 * PAGE_BYTES);
  }

  /** Adds a surface and gives its record; `more` when the next has the same key. Throws a RangeError when it is full. */
  add(surface: number, more: boolean): number {
    const from = this.#store.start[surface] as number;
    const textEnd = this.#store.textEnd[surface] as number;
    const whole = this.#store.start[surface + 1] as number;
    const isSole = whole - textEnd === CANDIDATE_BYTES && this.#store.bytes[whole - 1] === CERTAIN;
    const end = isSole ? whole - CANDIDATE_BYTES + SOLE_BYTES : whole;
    let shared = this.#at === this.#page ? 0 : this.#sharedWithHead(from, textEnd);
    if (this.#at === this.#page || this.#at + 3 + end - from - shared > this.#page + PAGE_BYTES) {
      shared = 0;
      this.#openPage(surface, 3 + end - from);
    }
    const source = this.#store.bytes;
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = shared;
    bytes[at++] = textEnd - from - shared;
    bytes[at++] = (whole - textEnd) / CANDIDATE_BYTES + (isSole ? SOLE : 0) + (more ? MORE : 0);
    for (let k = from + shared; k < end; k++) bytes[at++] = source[k] as number;
    const record = this.#at >>> RECORD_SHIFT;
    this.#at = roundUp(at, 1 << RECORD_SHIFT);
    // A long record fills its last page: what follows must not take its bytes for a head.
    if (this.#at > this.#page + PAGE_BYTES) this.#page = this.#at = roundUp(at, PAGE_BYTES);
    return record;
  }

  /** The section: whole pages. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, roundUp(this.#at, PAGE_BYTES));
  }

  #openPage(surface: number, size: number): void {
    this.#page = this.#at = roundUp(this.#at, PAGE_BYTES);
    if (this.#at + size > MAX_RECORDS) throw new RangeError('name index: too many surfaces');
    const needed = this.#at + size + PAGE_BYTES;
    if (needed > this.#bytes.length) this.#bytes = grown(this.#bytes, needed);
    this.#head = surface;
  }

  /** Bytes the surface from `from` to `to` shares with the head of the page, cut between letters. */
  #sharedWithHead(from: number, to: number): number {
    const { bytes, start, textEnd } = this.#store;
    const head = start[this.#head] as number;
    const most = Math.min(to - from, (textEnd[this.#head] as number) - head);
    let shared = 0;
    for (;;) {
      const next = shared + unitWidth(bytes[from + shared] as number);
      if (next > most) return shared;
      for (let k = shared; k < next; k++) if (bytes[from + k] !== bytes[head + k]) return shared;
      shared = next;
    }
  }
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
