import {
  FORMAT_VERSION,
  HASH_BYTES,
  HEADER_BYTES,
  MAGIC,
  MAX_ENTITIES,
  MAX_PACK_BYTES,
  PackError,
  SECTION_BYTES,
  SECTION_NAME_BYTES,
} from './format.ts';
import type { Sha256 } from './writer.ts';

/** Where a section lies in the file. */
export interface SectionEntry {
  readonly offset: number;
  readonly length: number;
  readonly rawLength: number;
  readonly sha256: Uint8Array;
}

/** The header of a pack: enough to know which bytes to read. */
export interface PackHeader {
  readonly entities: number;
  readonly terms: number;
  /** Bytes from the start of the file that must be in memory; the rest is read by slice. */
  readonly hotEnd: number;
  readonly size: number;
  readonly sections: ReadonlyMap<string, SectionEntry>;
}

/**
 * Reads header and section table; header arithmetic only, no section is touched. `bytes` holds at
 * least the hot part of the file. Throws PackError when they are no pack of this version, or when a
 * section lies outside the file.
 */
export function readHeader(bytes: Uint8Array): PackHeader {
  if (bytes.length < HEADER_BYTES || text(bytes.subarray(0, 8)) !== MAGIC) throw new PackError('not a pack');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [version, entities, terms, count, hotEnd, size] = [8, 12, 16, 20, 24, 28].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number, number];
  if (version !== FORMAT_VERSION)
    throw new PackError(`pack format ${version}, this reader knows ${FORMAT_VERSION}`);
  if (entities > MAX_ENTITIES || size > MAX_PACK_BYTES) throw new PackError('pack too large');
  const tableEnd = HEADER_BYTES + count * SECTION_BYTES;
  if (tableEnd + HASH_BYTES > hotEnd || hotEnd > size) throw new PackError('section table does not fit');
  if (bytes.length < hotEnd) throw new PackError(`pack cut short: ${bytes.length} of ${hotEnd} hot bytes`);

  const sections = new Map<string, SectionEntry>();
  for (let at = HEADER_BYTES; at < tableEnd; at += SECTION_BYTES) {
    const name = text(bytes.subarray(at, at + SECTION_NAME_BYTES)).replace(/\0+$/, '');
    const [offset, length, rawLength] = [16, 20, 24].map((o) => view.getUint32(at + o, true)) as [
      number,
      number,
      number,
    ];
    if (offset + length > size) throw new PackError(`section ${name} lies outside the file`);
    if (sections.has(name)) throw new PackError(`section ${name} stands twice`);
    sections.set(name, { offset, length, rawLength, sha256: bytes.slice(at + 32, at + 64) });
  }
  return { entities, terms, hotEnd, size, sections };
}

/** The bytes of a hot section, in place. Throws PackError when it is missing or not in `bytes`. */
export function sectionBytes(bytes: Uint8Array, header: PackHeader, name: string): Uint8Array {
  const section = header.sections.get(name);
  if (!section) throw new PackError(`section ${name} is missing`);
  if (section.offset + section.length > bytes.length) throw new PackError(`section ${name} is not in memory`);
  return bytes.subarray(section.offset, section.offset + section.length);
}

/**
 * Checks every hash of a whole pack, for packs that come from elsewhere. Throws PackError naming the
 * first section whose bytes are not those it was written with.
 */
export async function verifyPack(file: Uint8Array, sha256: Sha256): Promise<PackHeader> {
  const header = readHeader(file);
  if (file.length !== header.size) throw new PackError(`pack has ${file.length} bytes, says ${header.size}`);
  const tableEnd = HEADER_BYTES + header.sections.size * SECTION_BYTES;
  if (!same(await sha256(file.subarray(0, tableEnd)), file.subarray(tableEnd, tableEnd + HASH_BYTES)))
    throw new PackError('header damaged');
  for (const [name, section] of header.sections)
    if (!same(await sha256(sectionBytes(file, header, name)), section.sha256))
      throw new PackError(`section ${name} damaged`);
  return header;
}

function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
