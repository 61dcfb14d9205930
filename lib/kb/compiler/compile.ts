import { buildNameIndex } from '../name-index/build.ts';
import { KnowledgeBase } from '../knowledge-base.ts';
import { NameIndex } from '../name-index/name-index.ts';
import { DETAILS_PER_BLOCK, type PackMeta } from '../pack/format.ts';
import { toBlock } from '../pack/details-block.ts';
import { writePack, type Section, type Sha256 } from '../pack/writer.ts';
import type { ColdDetails, Pictures } from '../types.ts';
import { coldDetailsOf } from './details.ts';
import { collectHeads } from './heads.ts';
import { inOrderOfIds, type RecordList } from './record-list.ts';
import { collectRelations, tiesOf } from './relations.ts';
import { makeResolver, noteDangling, type Dangling } from './resolve.ts';
import { packRows } from './rows.ts';
import { StringTable } from './strings.ts';
import { collectSurfaces, type CommonWord } from './surfaces.ts';
import { collectTerms, packTerms } from './terms.ts';

/** What the core cannot do itself: hashing and deflating belong to the platform. */
export interface CompilePlatform {
  readonly sha256: Sha256;
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export interface CompileInput {
  readonly meta: Omit<PackMeta, 'kinds'>;
  /** In any order where it is an array, else in the order of their ids; read several times over. */
  readonly records: RecordList;
  /** Ids of merged records, and the id each now goes by. */
  readonly aliasIds: ReadonlyMap<string, string>;
  /** Country code in lower case -> SVG source. */
  readonly flags: Readonly<Record<string, string>>;
  /** Outlines and logos; left out, the pack has no such section. */
  readonly pictures?: Pictures;
  readonly isCommonWord: CommonWord;
}

export interface CompileResult {
  readonly file: Uint8Array;
  /** Distinct names in the index. */
  readonly surfaces: number;
  readonly terms: number;
  readonly relations: number;
  /** References that no record answers; their facts are left out. */
  readonly dangling: readonly Dangling[];
  /** Bytes of each section as stored. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Compiles records into one pack. The same records give the same bytes. Throws on records that break the format. */
export async function compilePack(input: CompileInput, platform: CompilePlatform): Promise<CompileResult> {
  // Entities stand in the order of their ids, so that a reader finds an id by bisection.
  const records = inOrderOfIds(input.records);
  const { ref, dangling } = noteDangling(makeResolver(records, input.aliasIds));
  const names = packNames(records, input.isCommonWord);
  const facts = packFacts(input.meta, records, ref, names.index);
  const { terms, relations } = facts;
  const hotSections = [...facts.sections, ...names.sections];
  // Details point at what the hot part says, so they are written by asking it.
  const counts = { entities: records.length, terms };
  const kb = KnowledgeBase.open(await writePack(hotSections, counts, platform.sha256));
  const details = await packDetails(records, ref, kb, platform.deflate);
  const flags = utf8(JSON.stringify(input.flags));
  const sections: Section[] = [
    ...hotSections,
    hot('blocks', details.blocks),
    { name: 'details', bytes: details.bytes, hot: false },
    { name: 'flags', bytes: await platform.deflate(flags), hot: false, rawLength: flags.length },
    ...(input.pictures ? [await packPictures(input.pictures, platform.deflate)] : []),
  ];
  const file = await writePack(sections, counts, platform.sha256);
  const sizes = Object.fromEntries(sections.map(({ name, bytes }) => [name, bytes.length]));
  return { file, surfaces: names.count, terms, relations, dangling, sizes };
}

// What follows is cut so that nothing large outlives its section: a million records are compiled in little memory.

function packFacts(
  meta: CompileInput['meta'],
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
  names: NameIndex,
): { sections: Section[]; terms: number; relations: number } {
  const strings = new StringTable();
  const text = (value: string): number => {
    const record = names.recordOf(value);
    return record === undefined ? strings.add(value) * 2 + 1 : record * 2;
  };
  const heads = collectHeads(records, ref, text);
  const termRows = collectTerms(records, ref);
  const { terms, held } = packTerms(termRows, strings.add);
  const relations = collectRelations(records, termRows, ref);
  const { shape, bases, offsets, rows } = packRows(heads, tiesOf(relations, records.length));
  const sections = [
    hot('meta', utf8(JSON.stringify({ ...meta, kinds: heads.kinds }))),
    hot('shape', shape),
    hot('countries', heads.countries),
    hot('heads', heads.words),
    hot('rows/base', bases),
    hot('rows/at', offsets),
    hot('rows', rows),
    hot('strings', strings.toBytes()),
    hot('terms', terms),
    hot('held', held),
  ];
  return { sections, terms: termRows.length, relations: relations.length };
}

function packNames(
  records: RecordList,
  isCommonWord: CommonWord,
): { sections: Section[]; count: number; index: NameIndex } {
  const surfaces = collectSurfaces(records, isCommonWord);
  const { sections } = buildNameIndex(surfaces.all());
  return {
    sections: [...sections].map(([name, bytes]) => hot(name, bytes)),
    count: surfaces.size,
    index: NameIndex.open(sections),
  };
}

function hot(name: string, bytes: Uint8Array | Uint16Array | Uint32Array | Int32Array): Section {
  return { name, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), hot: true };
}

async function packDetails(
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
  kb: KnowledgeBase,
  deflate: CompilePlatform['deflate'],
): Promise<{ bytes: Uint8Array; blocks: Uint32Array }> {
  const parts: Uint8Array[] = [];
  const blocks = [0];
  let block: ColdDetails[] = [];
  for (const [index, record] of records.entries()) {
    block.push(coldDetailsOf(record, ref));
    if (block.length < DETAILS_PER_BLOCK && index + 1 < records.length) continue;
    const part = await deflate(utf8(JSON.stringify(toBlock(block, index + 1 - block.length, kb))));
    parts.push(part);
    blocks.push(blocks.at(-1)! + part.length);
    block = [];
  }
  const bytes = new Uint8Array(blocks.at(-1)!);
  for (const [i, part] of parts.entries()) bytes.set(part, blocks[i]);
  return { bytes, blocks: Uint32Array.from(blocks) };
}

async function packPictures(pictures: Pictures, deflate: CompilePlatform['deflate']): Promise<Section> {
  const raw = utf8(JSON.stringify(pictures));
  return { name: 'pictures', bytes: await deflate(raw), hot: false, rawLength: raw.length };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
