import { openDB, type IDBPDatabase } from 'idb';
import { readHeader, type PackHeader } from '../kb/pack/reader.ts';
import { HASH_BYTES, HEADER_BYTES, SECTION_BYTES } from '../kb/pack/format.ts';

const DATABASE = 'backgrounder';
const STORE = 'packs';

/** The hot part of a packaged pack, and a way to read the rest by slice. */
export interface PackFile {
  readonly hot: Uint8Array;
  readonly header: PackHeader;
  readonly slice: (start: number, end: number) => Promise<Uint8Array>;
}

/**
 * Opens a pack that ships with the extension. Only the hot part is read at once; slices come from a
 * Blob that IndexedDB keeps, or from the packaged file itself where IndexedDB is broken, full or
 * forbidden. Rejects with PackError when the packaged file is no pack.
 */
export async function openPackFile(url: string): Promise<PackFile> {
  const hot = await readHot(url);
  const header = readHeader(hot);
  let blob: Promise<Blob> | undefined;
  return {
    hot,
    header,
    async slice(start, end) {
      blob ??= cachedBlob(url, keyOf(hot, header));
      try {
        return await bytesOf((await blob).slice(start, end));
      } catch {
        // The cached Blob may be gone (cleared storage, a damaged database): read the package instead.
        blob = fetchBlob(url);
        return bytesOf((await blob).slice(start, end));
      }
    },
  };
}

/** Streams the file and stops where its hot part ends: the cold part stays on disk. */
async function readHot(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  let bytes = new Uint8Array(0);
  let length = 0;
  let wanted = HEADER_BYTES;
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      if (length + value.length > bytes.length) {
        const size = Math.max(wanted, length + value.length, 2 * bytes.length);
        const grown = new Uint8Array(size);
        grown.set(bytes.subarray(0, length));
        bytes = grown;
      }
      bytes.set(value, length);
      length += value.length;
      if (wanted === HEADER_BYTES && length >= HEADER_BYTES) wanted = hotEndOf(bytes);
    }
    if (done || (wanted > HEADER_BYTES && length >= wanted)) break;
  }
  await reader.cancel();
  return bytes.subarray(0, length);
}

function hotEndOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(24, true);
}

/** The pack's Blob from IndexedDB; put there on first use. Whatever fails there, the package serves. */
async function cachedBlob(url: string, key: string): Promise<Blob> {
  let database: IDBPDatabase | undefined;
  try {
    database = await openDB(DATABASE, 1, {
      upgrade: (db) => {
        db.createObjectStore(STORE);
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    const known: unknown = await database.get(STORE, key);
    if (known instanceof Blob) return known;
    const blob = await fetchBlob(url);
    const transaction = database.transaction(STORE, 'readwrite');
    // An older version of the packaged file is of no use to anybody.
    await transaction.store.clear();
    await transaction.store.put(blob, key);
    await transaction.done;
    return blob;
  } catch {
    return fetchBlob(url);
  } finally {
    database?.close();
  }
}

async function fetchBlob(url: string): Promise<Blob> {
  return (await fetch(url)).blob();
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The hash of the section table names the pack's content. */
function keyOf(hot: Uint8Array, header: PackHeader): string {
  const at = HEADER_BYTES + header.sections.size * SECTION_BYTES;
  return Array.from(hot.subarray(at, at + HASH_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
