// Outlines of countries for locator maps, from Natural Earth as world-atlas packs it (1:50 million).

import type { CountryShape } from '../../lib/kb/types.ts';
import { packageJson } from '../layers/packages.ts';
import { boxOf, mainParts } from './frame.ts';
import { areaOf, simplifyRing, stepsOf, type Point } from './simplify.ts';
import { countriesOf, type CountryPolygons, type Polygon, type Topology } from './topojson.ts';

/** Outlines by country code in lower case; states that are little more than a city have none. */
export function makeShapes(): Record<string, CountryShape> {
  const codes = codeByNumber();
  const topology = packageJson<Topology>('world-atlas', 'countries-50m.json');
  const shapes: [string, CountryShape][] = [];
  for (const { id, name, polygons } of withCrimea(countriesOf(topology))) {
    const code = id === undefined ? CODE_BY_NAME[name] : codes.get(id);
    const shape = code === undefined || LEFT_OUT.has(code) ? undefined : shapeOf(polygons);
    // Australia stands twice: its islands of Ashmore bear its number.
    if (code !== undefined && shape !== undefined && !shapes.some(([other]) => other === code))
      shapes.push([code, shape]);
  }
  return Object.fromEntries(shapes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Natural Earth draws borders by who holds the land; the United Nations count Crimea with Ukraine (General Assembly
 * resolution 68/262), and so do our records. It is a part of its own in Russia's outline.
 */
function withCrimea(countries: readonly CountryPolygons[]): CountryPolygons[] {
  const isCrimea = (polygon: Polygon) =>
    polygon[0]!.every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.5);
  const crimea = countries.flatMap(({ polygons }) => polygons.filter(isCrimea));
  return countries.map((country) => {
    const polygons = country.polygons.filter((polygon) => !isCrimea(polygon));
    return { ...country, polygons: country.name === 'Ukraine' ? [...polygons, ...crimea] : polygons };
  });
}

/** Grid units along the longer side: twice the pixels of the largest map. */
const GRID = 150;
/** In grid units: half a pixel of the card. */
const TOLERANCE = 0.9;
/** Rings that enclose less are specks. */
const LEAST_AREA = 3;
/** Share of its box that land fills; below it the picture is of the sea, with specks. */
const LEAST_INK = 0.04;
/** Degrees; the shape of a smaller state is not that of its coast. */
const LEAST_SIZE = 0.4;

/** The shape of a country's main parts; `undefined` when it is too small to be drawn. */
export function shapeOf(polygons: readonly Polygon[]): CountryShape | undefined {
  const parts = mainParts(polygons);
  if (parts === undefined) return undefined;
  const [west, south, east, north] = boxOf(parts.flatMap((polygon) => polygon[0] ?? []));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const size = Math.max((east - west) * squeeze, north - south);
  if (size < LEAST_SIZE) return undefined;
  const [perLongitude, perLatitude] = [round((GRID * squeeze) / size), round(GRID / size)];
  const [left, top] = [round(west), round(north)];
  const [width, height] = [(east - left) * perLongitude, (top - south) * perLatitude].map(Math.round) as [
    number,
    number,
  ];
  const drawn = parts
    .flat()
    .map((ring) => ring.map(([x, y]): Point => [(x - left) * perLongitude, (top - y) * perLatitude]))
    .filter((ring) => areaOf(ring) >= LEAST_AREA);
  if (drawn.reduce((sum, ring) => sum + areaOf(ring), 0) < LEAST_INK * width * height) return undefined;
  const rings = drawn
    .map((ring) => stepsOf(simplifyRing(ring, TOLERANCE)))
    .filter((ring) => ring !== undefined);
  return { west: left, north: top, perLongitude, perLatitude, width, height, rings };
}

/** Four digits: a hundredth of a grid unit. */
function round(value: number): number {
  return Number(value.toFixed(4));
}

/** Antarctica is no country; the islands of the far south have no towns. */
const LEFT_OUT: ReadonlySet<string> = new Set(['aq', 'hm', 'gs', 'tf', 'io']);

/** What has no number in ISO 3166. */
const CODE_BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'xk' };

/** ISO 3166-1: number → code in lower case. */
function codeByNumber(): Map<string, string> {
  const { features } = packageJson<{ features: { properties: { iso1N3?: string; iso1A2?: string } }[] }>(
    '@rapideditor/country-coder',
    'src',
    'data',
    'borders.json',
  );
  return new Map(
    features.flatMap(({ properties: { iso1N3, iso1A2 } }) =>
      iso1N3 === undefined || iso1A2 === undefined ? [] : [[iso1N3, iso1A2.toLowerCase()] as const],
    ),
  );
}
