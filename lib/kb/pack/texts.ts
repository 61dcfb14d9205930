import { Recent } from '../../std/recent.ts';
import type { NameIndex } from '../name-index/name-index.ts';

/** Texts kept decoded: those of a long article, some hundred kilobytes. */
const MOST_DECODED = 4096;

/** The texts of a pack, decoded when asked for: names stand in the name index, the rest are strings. */
export class Texts {
  private readonly strings: Uint8Array;
  private readonly names: NameIndex;
  private readonly decoder = new TextDecoder();
  /** Read lately: an article asks for the same names and titles again and again. */
  private readonly decoded = new Recent<number, string>(MOST_DECODED, (held) => this.decode(held));

  constructor(strings: Uint8Array, names: NameIndex) {
    this.strings = strings;
    this.names = names;
  }

  /** The text held as `record << 1` or `offset << 1 | 1`. */
  at(held: number): string {
    return this.decoded.get(held);
  }

  /** The string that begins at an offset and ends before the next zero; empty for offset 0. */
  string(offset: number): string {
    return offset === 0 ? '' : this.at(offset * 2 + 1);
  }

  private decode(held: number): string {
    return held & 1 ? this.stringAt(held >>> 1) : this.names.textOf(held >>> 1);
  }

  private stringAt(offset: number): string {
    return this.decoder.decode(this.strings.subarray(offset, this.strings.indexOf(0, offset)));
  }
}
