import type { KnowledgeBase } from '../knowledge-base.ts';
import type { EntityDetails, EntityIndex, Pictures } from '../types.ts';
import { fromBlock, type DetailsBlock } from './details-block.ts';
import { DETAILS_PER_BLOCK, PackError } from './format.ts';
import { sectionBytes, type PackHeader } from './reader.ts';

/** Reads bytes `[start, end)` of the pack file, from wherever it lies. */
export type ReadSlice = (start: number, end: number) => Promise<Uint8Array>;
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Blocks kept inflated: an article's cards rarely span more. */
const CACHED_BLOCKS = 64;

const NO_PICTURES: Pictures = { shapes: {}, logos: {} };

/** The cold part of a pack: card details in compressed blocks, read by slice and kept for a while. */
export class DetailsReader {
  private readonly blocks: Uint32Array;
  private readonly detailsAt: number;
  private readonly cache = new Map<number, Promise<DetailsBlock>>();
  private picturesRead: Promise<Pictures> | undefined;
  private flagsRead: Promise<Readonly<Record<string, string>>> | undefined;
  private readonly kb: KnowledgeBase;
  private readonly header: PackHeader;
  private readonly read: ReadSlice;
  private readonly inflate: Inflate;

  constructor(hotBytes: Uint8Array, kb: KnowledgeBase, read: ReadSlice, inflate: Inflate) {
    const { header } = kb;
    const bytes = sectionBytes(hotBytes, header, 'blocks');
    this.kb = kb;
    this.blocks = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    this.detailsAt = entry(header, 'details').offset;
    this.header = header;
    this.read = read;
    this.inflate = inflate;
  }

  /** Details of one entity. Rejects with PackError for an index outside the pack or a damaged block. */
  async detailsOf(entity: EntityIndex): Promise<EntityDetails> {
    const block = await this.block(Math.floor(entity / DETAILS_PER_BLOCK));
    const details = fromBlock(block, entity % DETAILS_PER_BLOCK, entity, this.kb);
    if (!details) throw new PackError(`no entity ${entity}`);
    const { id, type, kind, name, korean, country } = this.kb.headOf(entity);
    const coordinates = this.kb.coordinatesOf(entity);
    return {
      id,
      type,
      kind,
      name,
      ...(korean === undefined ? {} : { korean }),
      ...(country === undefined ? {} : { country }),
      ...(coordinates === undefined ? {} : { coordinates }),
      ids: this.kb.externalIdsOf(entity),
      ...details,
      facts: details.facts ?? [],
    };
  }

  /** Flags as SVG source by country code in lower case. */
  async flags(): Promise<Readonly<Record<string, string>>> {
    this.flagsRead ??= this.json(
      entry(this.header, 'flags').offset,
      entry(this.header, 'flags').length,
    ) as Promise<Readonly<Record<string, string>>>;
    return this.flagsRead;
  }

  /** Outlines of countries and logos; none in a pack without the section. */
  async pictures(): Promise<Pictures> {
    const section = this.header.sections.get('pictures');
    if (section === undefined) return NO_PICTURES;
    this.picturesRead ??= this.json(section.offset, section.length) as Promise<Pictures>;
    return this.picturesRead;
  }

  private block(number: number): Promise<DetailsBlock> {
    const known = this.cache.get(number);
    if (known) return known;
    const [start, end] = [this.blocks[number], this.blocks[number + 1]];
    if (start === undefined || end === undefined) return Promise.reject(new PackError(`no block ${number}`));
    const block = this.json(this.detailsAt + start, end - start) as Promise<DetailsBlock>;
    // A read that failed must not be remembered: the next hover tries again.
    block.catch(() => this.cache.delete(number));
    this.cache.set(number, block);
    if (this.cache.size > CACHED_BLOCKS) this.cache.delete(this.cache.keys().next().value!);
    return block;
  }

  private async json(offset: number, length: number): Promise<unknown> {
    const bytes = await this.inflate(await this.read(offset, offset + length));
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}

function entry(header: PackHeader, name: string) {
  const section = header.sections.get(name);
  if (!section) throw new PackError(`section ${name} is missing`);
  return section;
}
