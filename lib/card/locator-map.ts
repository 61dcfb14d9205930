import type { CountryShape } from '../kb/types.ts';
import type { LocatorMap } from './types.ts';

/** Grid units a place may lie off the outline: coasts are simplified, and small islands left out. */
const NEAR = 5;

/**
 * The map of a country, with a dot at `coordinates` (latitude, longitude in degrees) or none when they are left
 * out. `undefined` when they lie off what the shape shows: across an ocean, or where its borders are drawn otherwise.
 */
export function locatorMap(
  shape: CountryShape,
  coordinates: readonly [latitude: number, longitude: number] | undefined,
  country: string,
): LocatorMap | undefined {
  const map = {
    width: shape.width,
    height: shape.height,
    outline: shape.rings.map(pathOf).join(''),
    country,
  };
  if (coordinates === undefined) return map;
  const [x, y] = project(shape, coordinates);
  if (!shape.rings.some((ring) => isNear(ring, x, y)) && !isInside(shape, x, y)) return undefined;
  return { ...map, dot: { x: Math.round(x) || 0, y: Math.round(y) || 0 } };
}

/** Grid units of a place; outside of the shape's box for one that lies elsewhere. */
export function project(
  { west, north, perLongitude, perLatitude }: CountryShape,
  [latitude, longitude]: readonly [latitude: number, longitude: number],
): readonly [x: number, y: number] {
  // A country that crosses the date line runs on beyond 180 degrees; a coast may lie a little west of its own west.
  const east = longitude < west - 1 ? longitude + 360 : longitude;
  return [(east - west) * perLongitude, (north - latitude) * perLatitude];
}

/** `M12 30l1-2 3 4z`: the steps are written as they are stored. */
function pathOf([x = 0, y = 0, ...steps]: readonly number[]): string {
  return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Even-odd over all rings, so that a hole is outside. */
function isInside({ rings }: CountryShape, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [ax, ay, bx, by] of edgesOf(ring))
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  return inside;
}

function isNear(ring: readonly number[], x: number, y: number): boolean {
  for (const [ax, ay, bx, by] of edgesOf(ring)) {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    if (Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= NEAR) return true;
  }
  return false;
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

function* edgesOf([startX = 0, startY = 0, ...steps]: readonly number[]): Generator<Edge> {
  let [x, y] = [startX, startY];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const [nextX, nextY] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
    yield [x, y, nextX, nextY];
    [x, y] = [nextX, nextY];
  }
  yield [x, y, startX, startY];
}
