import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heads } from '../compiler/heads.ts';
import { packRows } from '../compiler/rows.ts';
import { COLUMNS, HEAD, PackError, SHAPE } from './format.ts';
import { ABSENT, Rows } from './rows.ts';

/** What a row says: its name, its columns by number, its ties as entity and kind. */
interface Row {
  readonly name: number;
  readonly columns: ReadonlyMap<number, number>;
  readonly ties: readonly (readonly [entity: number, kind: number])[];
}

/** The sections of some rows, whose kinds 0 to 2 are of type 0 and the others of type 3. */
function sectionsOf(rows: readonly Row[]): Map<string, Uint8Array> {
  const heads: Heads = {
    words: Uint32Array.from(rows, ({ columns }, entity) =>
      [...columns.keys()].reduce(
        (word, column) => word | (1 << (HEAD.columns + column)),
        (entity % 5) | (4 << HEAD.prominence) | (1 << HEAD.title) | (511 << HEAD.country),
      ),
    ),
    values: rows.flatMap(({ name, columns }) => [
      name,
      ...[...columns].sort(([a], [b]) => a - b).map(([, value]) => value),
    ]),
    countries: new Uint32Array(),
    kinds: ['a', 'b', 'c', 'd', 'e'],
    types: [0, 3, 3, 3, 5, 5, 5, 5],
  };
  const starts = new Uint32Array(rows.length + 1);
  for (const [entity, { ties }] of rows.entries()) starts[entity + 1] = starts[entity]! + ties.length;
  const values = Uint32Array.from(rows.flatMap(({ ties }) => ties.map(([to, kind]) => to * 16 + kind)));
  const { shape, bases, offsets, rows: bytes } = packRows(heads, { starts, values });
  const raw = (array: Uint16Array | Uint32Array) => new Uint8Array(array.buffer);
  return new Map([
    ['shape', shape],
    ['heads', raw(heads.words)],
    ['rows/base', raw(bases)],
    ['rows/at', raw(offsets)],
    ['rows', bytes],
  ]);
}

const open = (sections: ReadonlyMap<string, Uint8Array>, entities: number) =>
  new Rows((name) => sections.get(name)!, entities);

function check(given: readonly Row[]): void {
  const rows = open(sectionsOf(given), given.length);
  for (const [entity, { name, columns, ties }] of given.entries()) {
    expect(rows.name(entity)).toBe(name);
    for (let column = 0; column < COLUMNS; column++)
      expect(rows.column(entity, column)).toBe(columns.get(column) ?? ABSENT);
    const told: [number, number][] = [];
    rows.eachTie(entity, (other, kind) => told.push([other, kind]));
    expect(told).toEqual(ties);
    for (const [to, kind] of ties) expect(rows.tieKind(entity, to)).toBe(kind);
    expect(rows.tieKind(entity, 0xff_ffff)).toBe(ABSENT);
    expect(rows.kind(entity)).toBe(entity % 5);
    expect(rows.type(entity)).toBe(entity % 5 < 3 ? 0 : 3);
    expect([rows.prominence(entity), rows.isTitled(entity), rows.country(entity)]).toEqual([4, true, 511]);
  }
}

describe('rows', () => {
  it('say what they were given, whatever the width', () => {
    const value = fc.oneof(fc.nat(255), fc.nat(0xffff), fc.nat(0xff_ffff), fc.nat(0xffff_ffff));
    const row = fc.record({
      name: value,
      columns: fc.array(fc.tuple(fc.nat(COLUMNS - 1), value)).map((pairs) => new Map(pairs)),
      ties: fc
        .uniqueArray(fc.tuple(fc.nat(0xff_fffe), fc.nat(12)), { selector: ([to]) => to })
        .map((ties) => ties.sort(([a], [b]) => a - b)),
    });
    fc.assert(fc.property(fc.array(row), check), { numRuns: 100 });
  });

  it('may be longer than a base reaches', () => {
    const ties = Array.from({ length: 30_000 }, (_, to) => [to, to % 13] as const);
    const rows = Array.from({ length: 200 }, (_, name) => ({
      name,
      columns: new Map([[2, name]]),
      ties: name % 70 === 4 ? ties : ties.slice(0, 2),
    }));
    expect(sectionsOf(rows).get('shape')![SHAPE.blockBits]).toBe(0);
    check(rows);
  });

  it.each(['shape', 'heads', 'rows/base', 'rows/at', 'rows'])('%s cut short: says so', (name) => {
    const sections = sectionsOf([{ name: 1, columns: new Map(), ties: [] }]);
    const cut = new Map(sections).set(name, sections.get(name)!.slice(4));
    expect(() => open(cut, 1)).toThrow(PackError);
    expect(() => open(cut, 1)).toThrow(`section ${name} `);
    expect(() => open(sections, 2)).toThrow(PackError);
  });

  it('a width that no number has: says so', () => {
    const sections = sectionsOf([{ name: 1, columns: new Map(), ties: [] }]);
    sections.get('shape')![SHAPE.columns] = 5;
    expect(() => open(sections, 1)).toThrow('section shape ');
  });
});
