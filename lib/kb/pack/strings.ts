/** Strings kept decoded: those of a long article, some hundred kilobytes. */
const MOST_DECODED = 4096;

/** The strings of a pack by their offset, decoded when asked for. */
export class Strings {
  private readonly bytes: Uint8Array;
  private readonly decoder = new TextDecoder();
  /** Read lately: an article asks for the same names and titles again and again. */
  private readonly decoded = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The string that begins at an offset and ends before the next zero; empty for offset 0. */
  at(offset: number): string {
    if (offset === 0) return '';
    let text = this.decoded.get(offset);
    if (text === undefined) {
      text = this.decoder.decode(this.bytes.subarray(offset, this.bytes.indexOf(0, offset)));
      if (this.decoded.size === MOST_DECODED) this.decoded.clear();
      this.decoded.set(offset, text);
    }
    return text;
  }
}
