import { describe, expect, it } from 'vitest';
import type { Candidate } from '../types.ts';
import { buildNameIndex } from './build.ts';
import { HEAD, SECTION, SOLE } from './format.ts';
import { NameIndex } from './name-index.ts';
import { verifyNameIndex } from './verify.ts';

const ENTITIES = 3000;

function candidate(entity: number): Candidate {
  return { entity, kind: 'full', prior: 0.5, needsContext: false };
}

/** A fresh index: a few thousand names, keys with several surfaces, a record longer than a page. */
function sections(): Map<string, Uint8Array> {
  const names = Array.from({ length: ENTITIES }, (_, k) => ({
    text: `${['Kim', 'kim', 'KIM', '김'][k % 4] ?? ''} ${k % 1000} of 서울 ${k % 13}`,
    candidates: [candidate(k)],
  }));
  const many = Array.from({ length: 100 }, (_, k) => candidate(k));
  return buildNameIndex([...names, { text: 'x'.repeat(200), candidates: many }, { text: 'Y', candidates: many }]).sections;
} // prettier-ignore

function bytes(map: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const section = map.get(name);
  if (section === undefined) throw new Error(name);
  return section;
}

function setHead(map: ReadonlyMap<string, Uint8Array>, field: keyof typeof HEAD, value: number): void {
  const section = bytes(map, SECTION.head);
  new DataView(section.buffer, section.byteOffset).setUint32(HEAD[field] * 4, value, true);
}

const DAMAGE: readonly (readonly [what: string, damage: (map: Map<string, Uint8Array>) => void])[] = [
  ['not a name index', (map) => setHead(map, 'magic', 0)],
  ['version', (map) => setHead(map, 'version', 99)],
  ['fold version', (map) => setHead(map, 'foldVersion', 99)],
  ['size of names/tab', (map) => setHead(map, 'buckets', 1)],
  ['size of names/tab', (map) => setHead(map, 'buckets', 0)],
  ['size of names/pay', (map) => setHead(map, 'terminals', 1)],
  ['number of surfaces', (map) => setHead(map, 'surfaces', 1)],
  ['longest walk', (map) => setHead(map, 'maxWalk', 0)],
  ['filter sizes', (map) => setHead(map, 'lowerBits', 40)],
  ['no section', (map) => map.delete(SECTION.pay)],
  ['size of names/starts', (map) => map.set(SECTION.starts, new Uint8Array(8))],
  ['too full', (map) => bytes(map, SECTION.tab).forEach((_, k, tab) => k % 32 > 3 && (tab[k] = (tab[k] ?? 0) || 2))],
  ['running sum', (map) => (bytes(map, SECTION.tab)[32] = 0xff)],
  ['a payload', (map) => bytes(map, SECTION.pay).fill(0xff)],
  ['a payload', (map) => (bytes(map, SECTION.pay)[1] = (bytes(map, SECTION.pay)[1] ?? 0) ^ 1)],
  ['shares', (map) => (bytes(map, SECTION.records)[0] = 9)],
  ['beyond the entities', (map) => (bytes(map, SECTION.records)[1] = 255)],
  ['empty page', (map) => (bytes(map, SECTION.records)[2] = 0)],
  ['not the sole one', (map) => (bytes(map, SECTION.records)[2] = SOLE | 2)],
  ['name index', (map) => bytes(map, SECTION.records).fill(0xff)],
]; // prettier-ignore

describe('verifyNameIndex', () => {
  it('accepts what the builder makes', () => {
    expect(() => verifyNameIndex(sections(), ENTITIES)).not.toThrow();
    expect(() => verifyNameIndex(buildNameIndex([]).sections, 0)).not.toThrow();
  });

  it.each(DAMAGE)('refuses: %s', (what, damage) => {
    const map = sections();
    damage(map);
    expect(() => verifyNameIndex(map, ENTITIES)).toThrow(what);
  });

  it('refuses candidates beyond the entities', () => {
    expect(() => verifyNameIndex(sections(), ENTITIES - 1)).toThrow('beyond the entities');
  });
});

describe('a hostile index that was not verified', () => {
  const text = 'Kim 1 of 서울 2 and kim 3, KIM Jong Un 김정은은 Y y '.repeat(120);

  it.each([0, 1, 2, 3, 255])('neither hangs nor throws when filled with %i', (value) => {
    for (const name of [SECTION.tab, SECTION.pay, SECTION.starts, SECTION.records]) {
      const map = sections();
      bytes(map, name).fill(value);
      const index = NameIndex.open(map);
      const started = performance.now();
      index.scan(text);
      index.lookUp('Kim 1 of 서울 2');
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  it('gives the same hits or fewer when single bytes are damaged, and never throws', () => {
    for (let seed = 1; seed < 200; seed++) {
      const map = sections();
      for (const name of [SECTION.tab, SECTION.pay, SECTION.records]) {
        const section = bytes(map, name);
        for (let k = 0; k < 50; k++) section[(seed * 7919 + k * 104_729) % section.length] = (seed * k) & 255;
      }
      expect(() => NameIndex.open(map).scan(text)).not.toThrow();
    }
  });
});
