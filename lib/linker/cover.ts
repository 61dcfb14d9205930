/** Which characters of an article's blocks belong to a known name already. Look-ups cost the span's length. */
export class Cover {
  private readonly blocks: readonly Uint8Array[];

  constructor(texts: readonly string[]) {
    this.blocks = texts.map((text) => new Uint8Array(text.length));
  }

  add({ block, start, end }: { readonly block: number; readonly start: number; readonly end: number }): void {
    this.blocks[block]!.fill(1, start, end);
  }

  /** Is any character of `[start, end)` covered? */
  overlaps(block: number, start: number, end: number): boolean {
    const cover = this.blocks[block]!;
    for (let at = start; at < end; at++) if (cover[at] === 1) return true;
    return false;
  }
}
