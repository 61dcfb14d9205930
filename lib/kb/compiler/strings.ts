const FIRST_BYTES = 1 << 16;
/** UTF-8 bytes a UTF-16 unit takes at most. */
const MAX_BYTES_A_UNIT = 3;

/** The `strings` section: UTF-8, each string followed by a zero byte, each distinct string once. */
export class StringTable {
  private readonly offsets = new Map<string, number>([['', 0]]);
  // One buffer for all: an array of its own for every string takes ten times the room of what it holds.
  private bytes = new Uint8Array(FIRST_BYTES);
  private length = 1;
  private readonly encoder = new TextEncoder();

  /** Offset of a string; 0 for none and for the empty string. */
  readonly add = (text: string | undefined): number => {
    if (!text) return 0;
    const known = this.offsets.get(text);
    if (known !== undefined) return known;
    const offset = this.length;
    const room = text.length * MAX_BYTES_A_UNIT + 1;
    if (offset + room > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, offset + room));
      larger.set(this.bytes.subarray(0, offset));
      this.bytes = larger;
    }
    const { written } = this.encoder.encodeInto(text, this.bytes.subarray(offset));
    this.bytes[offset + written] = 0;
    this.offsets.set(text, offset);
    this.length = offset + written + 1;
    return offset;
  };

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
