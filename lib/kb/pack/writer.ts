import {
  ALIGNMENT,
  FORMAT_VERSION,
  HASH_BYTES,
  HEADER_BYTES,
  MAGIC,
  SECTION_BYTES,
  SECTION_NAME_BYTES,
} from './format.ts';

/** A section as the writer gets it. `rawLength`: bytes once inflated, when the section is one deflate stream. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hot: boolean;
  readonly rawLength?: number;
}

export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * Lays sections out as one pack file: hot ones first, in the order given. The same sections give the
 * same bytes. Throws RangeError when a name does not fit its 16 bytes.
 */
export async function writePack(
  sections: readonly Section[],
  counts: { entities: number; terms: number },
  sha256: Sha256,
): Promise<Uint8Array> {
  const ordered = [...sections.filter((s) => s.hot), ...sections.filter((s) => !s.hot)];
  const tableEnd = HEADER_BYTES + ordered.length * SECTION_BYTES;
  const offsets: number[] = [];
  let end = align(tableEnd + HASH_BYTES);
  let hotEnd = end;
  for (const section of ordered) {
    offsets.push(end);
    end = align(end + section.bytes.length);
    if (section.hot) hotEnd = end;
  }

  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  file.set(ascii(MAGIC));
  [FORMAT_VERSION, counts.entities, counts.terms, ordered.length, hotEnd, end].forEach((value, i) =>
    view.setUint32(8 + 4 * i, value, true),
  );
  for (const [i, section] of ordered.entries()) {
    const at = HEADER_BYTES + i * SECTION_BYTES;
    if (section.name.length > SECTION_NAME_BYTES)
      throw new RangeError(`section name too long: ${section.name}`);
    file.set(ascii(section.name), at);
    view.setUint32(at + 16, offsets[i]!, true);
    view.setUint32(at + 20, section.bytes.length, true);
    view.setUint32(at + 24, section.rawLength ?? 0, true);
    file.set(await sha256(section.bytes), at + 32);
    file.set(section.bytes, offsets[i]!);
  }
  file.set(await sha256(file.subarray(0, tableEnd)), tableEnd);
  return file;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
