// Which parts of a country a small map shows: the mainland and what lies near it, not what lies across an ocean.

import { areaOf } from './simplify.ts';
import type { Polygon, Position } from './topojson.ts';

/** West, south, east, north in degrees. East of the date line longitudes run on beyond 180. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * The polygons of a country that belong into one picture, with longitudes that run on where the country
 * crosses the date line. `undefined` for a country without polygons.
 */
export function mainParts(polygons: readonly Polygon[]): Polygon[] | undefined {
  const parts = polygons.map((polygon) => measure(polygon.map(unwrap))).sort((a, b) => b.area - a.area);
  const [main, ...others] = parts;
  if (main === undefined) return undefined;
  const middle = (main.box[0] + main.box[2]) / 2;
  const rest = others.map((part) => shift(part, middle));
  const major = gather(main, rest, isMajor);
  const kept = gather(
    major,
    rest.filter((part) => !major.parts.includes(part)),
    isNear,
  );
  return kept.parts.map(({ polygon }) => polygon);
}

/** The box around positions. */
export function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

interface Part {
  readonly polygon: Polygon;
  readonly box: Box;
  /** In square degrees of latitude. */
  readonly area: number;
}

interface Group {
  readonly parts: readonly Part[];
  readonly box: Box;
  readonly area: number;
}

/** A ring that jumps from 180° to -180° runs on beyond 180° instead. */
function unwrap(ring: readonly Position[]): Position[] {
  let turn = 0;
  return ring.map(([x, y], i) => {
    const before = ring[i - 1]?.[0] ?? x;
    if (Math.abs(x - before) > 180) turn += x < before ? 360 : -360;
    return [x + turn, y];
  });
}

function measure(polygon: Polygon): Part {
  const outer = polygon[0] ?? [];
  const box = boxOf(outer);
  return { polygon, box, area: areaOf(outer) * squeeze(box) };
}

/** How much shorter a degree of longitude is than one of latitude in the middle of a box. */
function squeeze([, south, , north]: Box): number {
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

function shift(part: Part, middle: number): Part {
  const turn = 360 * Math.round((middle - (part.box[0] + part.box[2]) / 2) / 360);
  if (turn === 0) return part;
  return measure(part.polygon.map((ring) => ring.map(([x, y]) => [x + turn, y] as const)));
}

type Test = (part: Part, group: Group, main: Group) => boolean;

/** Adds part after part, the largest first, as long as one passes the test. */
function gather(start: Part | Group, parts: readonly Part[], belongs: Test): Group {
  const main: Group = 'parts' in start ? start : { parts: [start], box: start.box, area: start.area };
  let group = main;
  let left = [...parts];
  for (let grew = true; grew;) {
    const next = left.find((part) => belongs(part, group, main));
    grew = next !== undefined;
    if (next === undefined) break;
    left = left.filter((part) => part !== next);
    group = { parts: [...group.parts, next], box: join(group.box, next.box), area: group.area };
  }
  return group;
}

/** Half of Malaysia lies across a sea, Alaska behind another country. */
const isMajor: Test = (part, { box, area }) => {
  const gap = gapOf(part.box, box);
  const size = diagonal(box);
  if (part.area >= area / 4) return gap <= Math.max(0.8 * size, 4);
  if (part.area < area / 50) return false;
  return gap <= (size < SMALL ? 0.8 : 0.1) * size;
};

/** Islands along the coast of what is shown anyway; they must not make a long picture of it. */
const isNear: Test = (part, _, main) => {
  const size = diagonal(main.box);
  return gapOf(part.box, main.box) <= (size < MIDDLING ? 0.3 : 0.08) * size;
};

/** Diagonals in degrees: up to Belgium's, up to Japan's. */
const SMALL = 8;
const MIDDLING = 25;

function diagonal(box: Box): number {
  return Math.hypot((box[2] - box[0]) * squeeze(box), box[3] - box[1]);
}

function gapOf(a: Box, b: Box): number {
  const dx = Math.max(0, a[0] - b[2], b[0] - a[2]) * squeeze(b);
  return Math.hypot(dx, Math.max(0, a[1] - b[3], b[1] - a[3]));
}

function join(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
