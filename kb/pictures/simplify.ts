// Makes rings small: fewer points, whole numbers, steps instead of places.

/** A point of a drawing. */
export type Point = readonly [x: number, y: number];

/**
 * A closed ring without the points that stray less than `tolerance` from the line of their neighbours
 * (Douglas and Peucker, from the first point and the one farthest from it). Fewer than four points stay as they are.
 */
export function simplifyRing(ring: readonly Point[], tolerance: number): Point[] {
  const [first] = ring;
  if (first === undefined || ring.length < 4) return [...ring];
  const distances = ring.map((point) => Math.hypot(point[0] - first[0], point[1] - first[1]));
  const farthest = distances.indexOf(Math.max(...distances));
  if (farthest === 0) return [first];
  const there = simplifyLine(ring.slice(0, farthest + 1), tolerance);
  const back = simplifyLine([...ring.slice(farthest), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let [farthest, most] = [0, 0];
  for (let i = 1; i + 1 < line.length; i++) {
    const distance = distanceToSegment(line[i]!, first, last);
    if (distance > most) [farthest, most] = [i, distance];
  }
  if (most <= tolerance) return [first, last];
  const before = simplifyLine(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyLine(line.slice(farthest), tolerance)];
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** A ring on whole numbers, as its first point and the steps from there; `undefined` when nothing of it is left. */
export function stepsOf(ring: readonly Point[]): number[] | undefined {
  const steps: number[] = [];
  let before: Point = [0, 0];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x), Math.round(y)];
    const [dx, dy] = [point[0] - before[0], point[1] - before[1]];
    if (steps.length > 0 && dx === 0 && dy === 0) continue;
    steps.push(dx, dy);
    before = point;
  }
  return steps.length < 6 ? undefined : steps;
}

/** Area that a ring encloses, in square units; 0 for a line. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}
