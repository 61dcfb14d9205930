/** Which characters of an article's blocks belong to a known name already. Look-ups cost the span's length. */
export class Cover {
  /** One after the other: an array for each block would cost more than all that is written into it. */
  private readonly covered: Uint8Array;
  /** Where each block begins in it. */
  private readonly bases: number[] = [];

  constructor(texts: readonly string[]) {
    let length = 0;
    for (const text of texts) {
      this.bases.push(length);
      length += text.length;
    }
    this.covered = new Uint8Array(length);
  }

  add({ block, start, end }: { readonly block: number; readonly start: number; readonly end: number }): void {
    const base = this.bases[block]!;
    this.covered.fill(1, base + start, base + end);
  }

  /** Is any character of `[start, end)` covered? */
  overlaps(block: number, start: number, end: number): boolean {
    const base = this.bases[block]!;
    for (let at = base + start; at < base + end; at++) if (this.covered[at] === 1) return true;
    return false;
  }
}
