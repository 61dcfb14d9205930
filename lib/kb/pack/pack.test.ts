import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { smallKnowledge } from '../../../tests/fixtures/small-kb.ts';
import { KnowledgeBase } from '../knowledge-base.ts';
import { FORMAT_VERSION, PackError } from './format.ts';
import { readHeader, sectionBytes, verifyPack } from './reader.ts';
import { writePack, type Section } from './writer.ts';

const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const section = (name: string, bytes: number[], hot = true): Section => ({
  name,
  bytes: Uint8Array.from(bytes),
  hot,
});

describe('write, then read', () => {
  it('gives every section back, hot ones first and aligned', async () => {
    const sections = [section('cold', [9, 8], false), section('a', [1, 2, 3]), section('b', [])];
    const file = await writePack(sections, { entities: 1, terms: 0 }, sha256);
    const header = await verifyPack(file, sha256);
    for (const { name, bytes } of sections) expect(sectionBytes(file, header, name)).toEqual(bytes);
    expect([...header.sections.keys()]).toEqual(['a', 'b', 'cold']);
    expect([...header.sections.values()].every(({ offset }) => offset % 64 === 0)).toBe(true);
    expect(header.sections.get('cold')!.offset).toBe(header.hotEnd);
  });

  it('gives the same bytes for the same sections', async () => {
    const once = () => writePack([section('a', [1])], { entities: 0, terms: 0 }, sha256);
    expect(await once()).toEqual(await once());
  });

  it('round-trips any sections', async () => {
    const any = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z/]{1,16}$/), fc.uint8Array({ maxLength: 200 }), fc.boolean()),
      {
        selector: ([name]) => name,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(any, async (parts) => {
        const file = await writePack(
          parts.map(([name, bytes, hot]) => ({ name, bytes, hot })),
          { entities: 3, terms: 5 },
          sha256,
        );
        const header = await verifyPack(file, sha256);
        expect([header.entities, header.terms]).toEqual([3, 5]);
        for (const [name, bytes] of parts) expect([...sectionBytes(file, header, name)]).toEqual([...bytes]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('bad packs', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    ({ file } = await smallKnowledge());
  });
  const broken = (change: (copy: Uint8Array, view: DataView) => void) => {
    const copy = file.slice();
    change(copy, new DataView(copy.buffer));
    return copy;
  };

  const startOf = (pack: Uint8Array, name: string) => readHeader(pack).sections.get(name)!.offset;

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    [
      'another file',
      () => new TextEncoder().encode('{"name": "not a pack at all, though long enough to be one"}'),
    ],
    ['another version', () => broken((_, view) => view.setUint32(8, FORMAT_VERSION + 1, true))],
    ['cut short', () => file.slice(0, 1000)],
    ['too many sections', () => broken((_, view) => view.setUint32(20, 1e6, true))],
    ['a section outside', () => broken((_, view) => view.setUint32(32 + 20, 0x7fff_ffff, true))],
    ['absurdly many entities', () => broken((_, view) => view.setUint32(12, 0xffff_ffff, true))],
    ['a section of another size', () => broken((_, view) => view.setUint32(12, 1, true))],
    [
      'another name index',
      () => broken((copy, view) => view.setUint32(startOf(copy, 'names/head') + 4, 99, true)),
    ],
  ])('%s: says so', (_, bytes) => expect(() => KnowledgeBase.open(bytes())).toThrow(PackError));

  it('names the version of an older pack, and its own', () =>
    expect(() => KnowledgeBase.open(broken((_, view) => view.setUint32(8, 1, true)))).toThrow(
      `pack format 1, this reader knows ${FORMAT_VERSION}`,
    ));

  it('a missing section is named', async () => {
    const bare = await writePack([section('shape', [])], { entities: 0, terms: 0 }, sha256);
    expect(() => sectionBytes(bare, readHeader(bare), 'terms')).toThrow(/terms is missing/);
  });

  it('damaged bytes make it say less or other things, at once, and throw nothing else', () => {
    const { hotEnd, sections } = readHeader(file);
    const { offset, length } = sections.get('meta')!;
    const start = Math.min(...[...sections.values()].map((own) => own.offset));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: start, max: hotEnd - 1 }), fc.nat(255))), (flips) => {
        const copy = broken((bytes) => {
          // JSON says so itself when it is asked for.
          for (const [place, value] of flips)
            if (place < offset || place >= offset + length) bytes[place] = value;
        });
        let kb: KnowledgeBase;
        try {
          kb = KnowledgeBase.open(copy);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
          return;
        }
        for (let entity = 0; entity < kb.size; entity++) {
          kb.headOf(entity);
          kb.externalIdsOf(entity);
          kb.relationsOf(entity);
          kb.relationBetween(entity, 1);
          kb.termsOf(entity);
          kb.holdersOf(entity);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no changed byte passes verification', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const copy = broken((bytes) => (bytes[at]! ^= flip));
        const isPadding = await verifyPack(copy, sha256).then(
          () => true,
          (error: unknown) => !(error instanceof PackError),
        );
        // Bytes between sections belong to none and say nothing.
        if (isPadding) expect(file[at]).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
