/** Finds a short ASCII text in bytes, skipping as far as its letters allow (Horspool). */
export class ByteFinder {
  private readonly needle: Uint8Array;
  private readonly skip: Uint8Array;

  /** Throws RangeError for an empty text or one of 256 letters and more. */
  constructor(text: string) {
    if (text.length === 0 || text.length > 255)
      throw new RangeError('text to find must have 1 to 255 letters');
    this.needle = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const last = this.needle.length - 1;
    this.skip = new Uint8Array(256).fill(last + 1);
    for (let at = 0; at < last; at++) this.skip[this.needle[at]!] = last - at;
  }

  /** Where it stands first in `[from, to)`; -1 where it does not. */
  indexIn(bytes: Uint8Array, from = 0, to = bytes.length): number {
    const { needle, skip } = this;
    const last = needle.length - 1;
    const final = needle[last]!;
    let end = from + last;
    while (end < to) {
      const byte = bytes[end]!;
      if (byte === final) {
        let at = last - 1;
        while (at >= 0 && bytes[end - last + at] === needle[at]) at--;
        if (at < 0) return end - last;
      }
      end += skip[byte]!;
    }
    return -1;
  }

  /** Whether it stands there at least `count` times. */
  occurs(bytes: Uint8Array, count: number, from = 0): boolean {
    let found = 0;
    for (let at = this.indexIn(bytes, from); at >= 0; at = this.indexIn(bytes, at + this.needle.length))
      if (++found >= count) return true;
    return count <= 0;
  }
}
