/** A line of more bytes than this is no entity: the largest of Wikidata has some five million. */
export const MAX_LINE_BYTES = 1 << 28;

/** One line, without its line end, and where the next one begins. */
export interface Line {
  readonly bytes: Uint8Array;
  /** Counted from 1. */
  readonly number: number;
  /** Bytes from the beginning of the input to the beginning of the next line. */
  readonly end: number;
}

/**
 * Cuts a stream of bytes into lines. `number` and `offset` say where the stream begins, for one that is
 * read on from the middle. A line's bytes are a view that holds until the next chunk. Throws RangeError for
 * a line that never ends.
 */
export class LineSplitter {
  private number: number;
  private offset: number;
  private readonly begun: Uint8Array[] = [];
  private begunBytes = 0;

  constructor(number = 0, offset = 0) {
    this.number = number;
    this.offset = offset;
  }

  *push(chunk: Uint8Array): Generator<Line> {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield this.line(chunk.subarray(from, end), 1);
      from = end + 1;
    }
    if (from === chunk.length) return;
    this.begunBytes += chunk.length - from;
    if (this.begunBytes > MAX_LINE_BYTES)
      throw new RangeError(`line ${this.number + 1} has more than ${MAX_LINE_BYTES} bytes`);
    // A copy: the reader may use the chunk's memory again.
    this.begun.push(chunk.slice(from));
  }

  /** The last line, where the input does not end with a line end. */
  *finish(): Generator<Line> {
    if (this.begunBytes > 0) yield this.line(new Uint8Array(0), 0);
  }

  private line(rest: Uint8Array, lineEnd: number): Line {
    let bytes = rest;
    if (this.begunBytes > 0) {
      bytes = new Uint8Array(this.begunBytes + rest.length);
      let at = 0;
      for (const part of [...this.begun, rest]) {
        bytes.set(part, at);
        at += part.length;
      }
      this.begun.length = 0;
      this.begunBytes = 0;
    }
    this.offset += bytes.length + lineEnd;
    return { bytes, number: ++this.number, end: this.offset };
  }
}

/** The line without white space and the comma behind an entity; empty for `[`, `]` and blank lines. */
export function contentOf(bytes: Uint8Array): Uint8Array {
  let from = 0;
  let to = bytes.length;
  while (from < to && isSpace(bytes[from]!)) from++;
  while (to > from && (isSpace(bytes[to - 1]!) || bytes[to - 1] === COMMA)) to--;
  const isBracket = to - from === 1 && (bytes[from] === OPEN || bytes[from] === CLOSE);
  return bytes.subarray(from, isBracket ? from : to);
}

const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
