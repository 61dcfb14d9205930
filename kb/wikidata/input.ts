import { spawn } from 'node:child_process';
import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** An input being read: its bytes as they are once decompressed, and how far it has come. */
export interface OpenInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file read so far, compressed as they are; of the whole file where that is known. */
  bytesRead(): number;
  readonly size: number | undefined;
}

/** Something is wrong with an input file; the message names it. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const CHUNK = 1 << 20;
const GZIP = [0x1f, 0x8b];
const BZIP2 = [0x42, 0x5a, 0x68];

/**
 * Opens a file, or `-` for the standard input, from so many decompressed bytes on. A plain file is opened
 * there; what is compressed must be decompressed up to there again. What it is compressed with is told by
 * its first bytes (stdin too). Throws InputError.
 */
export async function openInput(path: string, skip = 0): Promise<OpenInput> {
  const isStdin = path === '-';
  const size = isStdin ? undefined : sizeOf(path);
  const start = !isStdin && compressionOf(headOf(path)) === 'none' ? skip : 0;
  const source = isStdin ? process.stdin : createReadStream(path, { highWaterMark: CHUNK, start });
  let read = start;
  const counted = (async function* () {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      yield chunk;
    }
  })();
  const plain = start > 0 ? counted : await decompress(counted, path);
  return { chunks: afterBytes(plain, skip - start, path), bytesRead: () => read, size };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    throw new InputError(`${path}: no such file`);
  }
}

function headOf(path: string): Uint8Array {
  const head = new Uint8Array(4);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head;
}

function compressionOf(head: Uint8Array): 'gzip' | 'bzip2' | 'none' {
  if (GZIP.every((byte, at) => head[at] === byte)) return 'gzip';
  return BZIP2.every((byte, at) => head[at] === byte) ? 'bzip2' : 'none';
}

async function decompress(
  source: AsyncGenerator<Uint8Array>,
  path: string,
): Promise<AsyncIterable<Uint8Array>> {
  const { value: head } = (await source.next()) as { value: Uint8Array | undefined };
  if (head === undefined) return source;
  const whole = (async function* () {
    yield head;
    yield* source;
  })();
  const kind = compressionOf(head);
  if (kind === 'none') return whole;
  const bytes = Readable.from(whole, { objectMode: false });
  if (kind === 'bzip2') return bunzip2(bytes, path);
  const gunzip = createGunzip({ chunkSize: CHUNK });
  bytes.on('error', (error) => gunzip.destroy(error));
  return bytes.pipe(gunzip);
}

/** bzip2 has no decoder in Node: the system's own is asked. */
async function* bunzip2(source: Readable, path: string): AsyncGenerator<Uint8Array> {
  const child = spawn('bzip2', ['-dc'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<string | undefined>((resolve) => {
    child.on('error', () =>
      resolve(
        `${path}: bzip2 is not installed; install it, or pipe: bzcat FILE | npm run kb:wikidata -- --in -`,
      ),
    );
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : `${path}: bzip2 failed: ${complaint.trim()}`),
    );
  });
  // The child may go first, and say why itself.
  child.stdin.on('error', () => undefined);
  source.pipe(child.stdin);
  try {
    yield* child.stdout;
    const fault = await ended;
    if (fault !== undefined) throw new InputError(fault);
  } finally {
    source.unpipe(child.stdin);
    child.kill();
  }
}

async function* afterBytes(
  chunks: AsyncIterable<Uint8Array>,
  skip: number,
  path: string,
): AsyncGenerator<Uint8Array> {
  let left = skip;
  try {
    for await (const chunk of chunks) {
      if (left >= chunk.length) left -= chunk.length;
      else {
        yield left === 0 ? chunk : chunk.subarray(left);
        left = 0;
      }
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (left > 0)
    throw new InputError(`${path}: ends ${left} bytes before the place an earlier run had reached`);
}
