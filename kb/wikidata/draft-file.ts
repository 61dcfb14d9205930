import { closeSync, openSync, readSync } from 'node:fs';
import { LineSplitter, type Line } from '../../lib/kb/wikidata/lines.ts';

const CHUNK = 1 << 20;

/** The lines of a file, one after another, in memory of one chunk. */
export function* linesOf(path: string): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    const splitter = new LineSplitter();
    const chunk = new Uint8Array(CHUNK);
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      yield* splitter.push(chunk.subarray(0, length));
    yield* splitter.finish();
  } finally {
    closeSync(file);
  }
}

/** Reads pieces of files by place. */
export class PieceReader {
  private readonly files: number[];
  private buffer = Buffer.alloc(1 << 16);

  constructor(paths: readonly string[]) {
    this.files = paths.map((path) => openSync(path, 'r'));
  }

  read(file: number, offset: number, length: number): string {
    if (length > this.buffer.length) this.buffer = Buffer.alloc(length * 2);
    let at = 0;
    while (at < length) {
      const read = readSync(this.files[file]!, this.buffer, at, length - at, offset + at);
      if (read === 0) throw new RangeError('drafts file ended early');
      at += read;
    }
    return this.buffer.toString('utf8', 0, length);
  }

  close(): void {
    for (const file of this.files) closeSync(file);
  }
}
