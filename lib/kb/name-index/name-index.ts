import { normalise } from '../../text/normalise.ts';
import { Tokeniser } from '../../text/tokeniser.ts';
import type { NameHit } from '../types.ts';
import { MAX_TOKENS, mixA, mixB } from './format.ts';
import { openLayout, type Layout } from './layout.ts';
import { Probe } from './probe.ts';
import { Records, type Surface } from './records.ts';
import { Scanner } from './scanner.ts';
import { sameLetters } from './spelling.ts';

export type { Surface } from './records.ts';

// One for all indexes: nothing here waits, so nobody else can use it in between.
const tokens = new Tokeniser();

/**
 * Finds known names in text. Read in place from the sections of a pack (format.ts): opening parses nothing, and
 * scanning allocates only for hits.
 */
export class NameIndex {
  /** Surfaces it knows. */
  readonly size: number;
  readonly #layout: Layout;
  readonly #records: Records;
  readonly #scanner: Scanner;

  private constructor(layout: Layout) {
    this.#layout = layout;
    this.#records = new Records(layout.records);
    this.#scanner = new Scanner(layout, this.#records);
    this.size = layout.surfaces;
  }

  /**
   * Wraps the sections named in `SECTION`, which must lie on multiples of 4 bytes. Throws on a missing section,
   * another version or sizes that do not fit; the contents are `verifyNameIndex`'s business, at install.
   */
  static open(sections: ReadonlyMap<string, Uint8Array>): NameIndex {
    return new NameIndex(openLayout(sections));
  }

  /** `scan` with several indexes, tokenising once: the hits of each in turn. */
  static scanEach(indexes: readonly NameIndex[], text: string): NameHit[][] {
    const hits = indexes.map((): NameHit[] => []);
    for (let from = 0; from >= 0;) from = NameIndex.#step(indexes, text, from, hits);
    return hits;
  }

  /**
   * Every run of words in `text` (in NFC) that spells a known name, overlaps kept, by start and then end. No name
   * crosses a hard break, so texts may be scanned block by block.
   */
  scan(text: string): NameHit[] {
    return NameIndex.scanEach([this], text)[0] as NameHit[];
  }

  /** `scan` in pieces of some 25,000 characters, for texts too long for one go; wait in between as you like. */
  *slices(text: string): Generator<NameHit[], void, void> {
    for (let from = 0; from >= 0;) {
      const hits: NameHit[] = [];
      from = NameIndex.#step([this], text, from, [hits]);
      yield hits;
    }
  }

  /**
   * The surfaces that differ from `name` only by case, accents or separators, the same spelling first; empty when
   * there is none. Unlike `scan` it does not judge case or separators.
   */
  lookUp(name: string): readonly Surface[] {
    const { text } = normalise(name);
    for (const record of this.#keysOf(text)) {
      const same = this.#records.group(record).filter((surface) => sameLetters(text, surface.text));
      if (same.length > 0) return same.sort((x, y) => Number(y.text === text) - Number(x.text === text));
    }
    return [];
  }

  /** The number of the record whose surface is exactly `text`, for `textOf`; `undefined` when no surface is. */
  recordOf(text: string): number | undefined {
    for (const first of this.#keysOf(text)) {
      const record = this.#records.find(first, text);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  /** The surface of a record that `recordOf` gave; another number gives some text or none. */
  textOf(record: number): string {
    return this.#records.textOf(record);
  }

  /** First records of the keys that may be that of `text`. */
  #keysOf(text: string): number[] {
    tokens.fill(text);
    if (tokens.count === 0 || tokens.count > MAX_TOKENS) return [];
    let { seed: a, seed: b } = this.#layout;
    for (let k = 0; k < tokens.count; k++) {
      a = mixA(a, tokens.lane1[k] as number);
      b = mixB(b, tokens.lane2[k] as number);
    }
    const probe = new Probe(this.#layout);
    const found = probe.find(a, b);
    const records = Array.from(probe.ranks.subarray(0, found), (rank) => probe.recordAt(rank, b));
    return records.filter((record) => record >= 0);
  }

  /** Tokenises from `from` until the tokeniser is full; where to go on, or -1 at the end. */
  static #step(indexes: readonly NameIndex[], text: string, from: number, hits: NameHit[][]): number {
    const whole = tokens.fill(text, from);
    // A name that begins at one of the last tokens may go on behind them: those are done in the next step.
    const starts = whole ? tokens.count : tokens.count - MAX_TOKENS;
    for (let k = 0; k < indexes.length; k++) {
      (indexes[k] as NameIndex).#scanner.walk(text, tokens, starts, hits[k] as NameHit[]);
    }
    return whole ? -1 : (tokens.start[starts] as number);
  }
}
