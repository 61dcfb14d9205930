import { describe, expect, it } from 'vitest';
import type { CountryShape } from '../kb/types.ts';
import { locatorMap, project } from './locator-map.ts';

/** Ten degrees square, ten units a degree, with a lake in the middle. */
const shape: CountryShape = {
  west: 20,
  north: 50,
  perLongitude: 10,
  perLatitude: 10,
  width: 100,
  height: 100,
  rings: [
    [0, 0, 100, 0, 0, 100, -100, 0],
    [30, 30, 40, 0, 0, 40, -40, 0],
  ],
};

describe('a dot on the map', () => {
  it.each<[string, [number, number], { x: number; y: number } | undefined]>([
    ['a corner', [50, 20], { x: 0, y: 0 }],
    ['the inside', [42, 22], { x: 20, y: 80 }],
    ['a little off the coast', [45, 19.7], { x: -3, y: 50 }],
    ['far off the coast', [45, 18], undefined],
    ['the shore of the lake', [46.6, 24], { x: 40, y: 34 }],
    ['the middle of the lake: no part of the country', [45, 25], undefined],
    ['across the world', [45, -155], undefined],
  ])('%s', (_, coordinates, dot) => expect(locatorMap(shape, coordinates, 'Here')?.dot).toEqual(dot));

  it('is found east of the date line', () => {
    const [x] = project({ ...shape, west: 175 }, [45, -179]);
    expect(x).toBeCloseTo(60);
  });
});

describe('the map', () => {
  it('is one path, and has no dot when no place is given', () => {
    expect(locatorMap(shape, undefined, 'Here')).toEqual({
      width: 100,
      height: 100,
      outline: 'M0 0l100 0 0 100-100 0zM30 30l40 0 0 40-40 0z',
      country: 'Here',
    });
  });
  it('of a shape without rings has no place', () => {
    expect(locatorMap({ ...shape, rings: [] }, [45, 21], 'Here')).toBeUndefined();
  });
});
