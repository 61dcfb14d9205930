/** The `strings` section: UTF-8, each string followed by a zero byte, each distinct string once. */
export class StringTable {
  private readonly offsets = new Map<string, number>([['', 0]]);
  private readonly parts: Uint8Array[] = [new Uint8Array(1)];
  private length = 1;
  private readonly encoder = new TextEncoder();

  /** Offset of a string; 0 for none and for the empty string. */
  readonly add = (text: string | undefined): number => {
    if (!text) return 0;
    const known = this.offsets.get(text);
    if (known !== undefined) return known;
    const bytes = this.encoder.encode(`${text}\0`);
    const offset = this.length;
    this.offsets.set(text, offset);
    this.parts.push(bytes);
    this.length += bytes.length;
    return offset;
  };

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}
