import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../lib/kb/record.ts';
import type { CountryShape } from '../../lib/kb/types.ts';
import { mainParts } from './frame.ts';
import { makeLogos } from './logos.ts';
import { pathExtent } from './path-extent.ts';
import { makeShapes, shapeOf } from './shapes.ts';
import { areaOf, simplifyRing, stepsOf, type Point } from './simplify.ts';
import { countriesOf, type Polygon, type Position, type Topology } from './topojson.ts';

const square = (west: number, south: number, size: number): Polygon => [
  [
    [west, south],
    [west, south + size],
    [west + size, south + size],
    [west + size, south],
  ],
];

describe('a topology', () => {
  const topology: Topology = {
    transform: { scale: [0.5, 0.5], translate: [10, 20] },
    // Two halves of one square; the second country runs the shared arc backwards.
    arcs: [
      [[0, 0], [0, 4]],
      [[0, 4], [4, 0], [0, -4], [-4, 0]],
      [[0, 4], [-4, 0], [0, -4], [4, 0]],
    ], // prettier-ignore
    objects: {
      countries: {
        geometries: [
          { type: 'Polygon', id: '001', properties: { name: 'East' }, arcs: [[0, 1]] },
          { type: 'MultiPolygon', properties: { name: 'West' }, arcs: [[[2, ~0]]] },
        ],
      },
    },
  };
  it('gives rings in degrees, arcs run backwards where the number is negative', () => {
    const [east, west] = countriesOf(topology);
    expect(east).toEqual({
      id: '001',
      name: 'East',
      polygons: [[[[10, 20], [10, 22], [12, 22], [12, 20]]]],
    }); // prettier-ignore
    expect(west?.polygons[0]?.[0]).toEqual([[10, 22], [8, 22], [8, 20], [10, 22]]); // prettier-ignore
  });
  it('names an arc that is not there', () => {
    const broken = { ...topology, arcs: topology.arcs.slice(0, 1) };
    expect(() => countriesOf(broken)).toThrow(/no arc 1/);
  });
});

describe('compaction of a ring', () => {
  const ring: Point[] = [[0, 0], [5, 0.3], [10, 0], [10, 5], [10.2, 10], [0, 10]]; // prettier-ignore
  it('drops what strays less than the tolerance, and keeps what strays more', () => {
    expect(simplifyRing(ring, 1)).toEqual([[0, 0], [10, 0], [10.2, 10], [0, 10]]); // prettier-ignore
    expect(simplifyRing(ring, 0.01)).toEqual(ring);
    expect(simplifyRing([], 1)).toEqual([]);
  });
  it('writes steps of whole numbers, and nothing of a speck', () => {
    expect(stepsOf([[1.2, 2], [4, 2.4], [4.1, 2.2], [4, 7]])).toEqual([1, 2, 3, 0, 0, 5]); // prettier-ignore
    expect(stepsOf([[1, 1], [1.2, 1.1], [0.9, 1]])).toBeUndefined(); // prettier-ignore
  });
  it('loses little of the area', () => {
    const circle = Array.from({ length: 400 }, (_, i): Point => {
      const angle = (i * Math.PI) / 200;
      return [50 + 50 * Math.cos(angle), 50 + 50 * Math.sin(angle)];
    });
    const simple = simplifyRing(circle, 0.9);
    expect(simple.length).toBeLessThan(40);
    expect(areaOf(simple)).toBeGreaterThan(0.96 * areaOf(circle));
  });
});

describe('the parts of a country that are shown', () => {
  const count = (...parts: Polygon[]) => mainParts(parts)?.length;
  it.each<[string, number | undefined, number | undefined]>([
    ['no land', count(), undefined],
    ['an island along the coast', count(square(0, 0, 10), square(11, 2, 0.5)), 2],
    ['a small island across an ocean', count(square(0, 0, 10), square(60, 0, 0.5)), 1],
    ['half of the country across a sea', count(square(0, 0, 5), square(10, 0, 4)), 2],
    ['a large part behind another country', count(square(0, 0, 50), square(70, 0, 12)), 1],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  it('run on across the date line', () => {
    const east = mainParts([square(170, 60, 10), square(-180, 60, 5)]);
    expect(east?.[1]?.[0]?.map(([x]: Position) => x)).toEqual([180, 180, 185, 185]);
    const ring: Position[] = [[175, 0], [175, 5], [-175, 5], [-175, 0]]; // prettier-ignore
    expect(mainParts([[ring]])?.[0]?.[0]?.map(([x]: Position) => x)).toEqual([175, 175, 185, 185]);
  });
});

describe('the shapes of countries', () => {
  let shapes: Record<string, CountryShape>;
  beforeAll(() => {
    shapes = makeShapes();
  });
  it('are whole numbers on a small grid, small altogether', () => {
    expect(Object.keys(shapes).length).toBeGreaterThan(170);
    expect(JSON.stringify(shapes).length).toBeLessThan(120_000);
    for (const [code, { width, height, rings }] of Object.entries(shapes)) {
      expect(Math.max(width, height), code).toBe(150);
      expect(rings.length, code).toBeGreaterThan(0);
      expect(rings.flat().every(Number.isInteger), code).toBe(true);
    }
  });
  it('have those without a number, and none that would be a speck', () => {
    expect(Object.keys(shapes)).toEqual(
      expect.arrayContaining(['kr', 'ua', 'tw', 'xk', 'ps', 'eh', 'ru', 'fj']),
    );
    for (const code of ['mc', 'va', 'mv', 'aq', 'undefined']) expect(shapes[code], code).toBeUndefined();
  });
  it('draw Crimea with Ukraine', () => {
    const { ua } = shapes;
    expect(ua!.north - ua!.height / ua!.perLatitude).toBeLessThan(44.6);
  });

  it('hold Russia together across the date line, and leave Alaska out', () => {
    expect(shapes['ru']!.west).toBeGreaterThan(15);
    expect(shapes['ru']!.width / shapes['ru']!.height).toBeLessThan(2.5);
    expect(shapes['us']!.west).toBeGreaterThan(-126);
  });
  it('are not drawn of almost nothing', () => {
    expect(shapeOf([])).toBeUndefined();
    expect(shapeOf([square(7.4, 43.7, 0.05)])).toBeUndefined();
    expect(shapeOf([square(0, 0, 1)])).toMatchObject({ width: 150, height: 150 });
  });
});

describe('logos', () => {
  const record = (id: string, name: string, more: Partial<RecordDraft> = {}): RecordDraft =>
    ({
      id,
      name,
      type: 'organisation',
      kind: 'company',
      is: '',
      sources: [],
      checked: '',
      ...more,
    }) as RecordDraft;
  const keys = (...records: RecordDraft[]) => Object.keys(makeLogos(records));
  it.each<[string, string[], string[]]>([
    ['a company of exactly that name', keys(record('boeing', 'Boeing')), ['boeing']],
    ['another name', keys(record('boeing', 'Boeing Company')), []],
    ['a thing of that name', keys(record('boeing', 'Boeing', { type: 'thing' })), []],
    ['a party of that name', keys(record('boeing', 'Boeing', { kind: 'party' })), []],
    ['two of one name', keys(record('a', 'Boeing'), record('b', 'Boeing')), []],
    ['an icon with guidelines', keys(record('samsung', 'Samsung')), []],
    ['an icon of another of that name', keys(record('proton-holdings', 'Proton')), []],
    ['a coat of arms', keys(record('porsche', 'Porsche')), []],
    ['a word too long to be read', keys(record('siemens', 'Siemens')), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('the extent of a path', () => {
  it.each([
    ['M1 2h10v4H1z', 10, 4],
    ['m1 1 3 4-3 4z', 3, 8],
    ['M0 0c1 1 2 2 3 6s0 0 1 1', 4, 7],
    // Flags of an arc without spaces around them.
    ['M2 2a1 1 0 014 2', 4, 2],
    ['', 0, 0],
  ])('%s', (path, width, height) => expect(pathExtent(path)).toEqual({ width, height }));
});
