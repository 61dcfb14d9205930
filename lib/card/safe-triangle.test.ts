import { describe, expect, it } from 'vitest';
import { distanceTo, inSafeTriangle, type Point } from './safe-triangle.ts';

const below = { left: 100, top: 200, right: 440, bottom: 500 };
const above = { left: 100, top: 0, right: 440, bottom: 140 };
const from = { x: 150, y: 170 };

describe('inSafeTriangle', () => {
  it.each<[string, typeof below, Point, boolean]>([
    ['straight down', below, { x: 150, y: 185 }, true],
    ['towards the far corner', below, { x: 200, y: 190 }, false],
    ['within the cone towards the far side', below, { x: 180, y: 188 }, true],
    ['away from it', below, { x: 150, y: 120 }, false],
    ['far along the line', below, { x: 300, y: 171 }, false],
    ['a few pixels of slack', below, { x: 154, y: 168 }, true],
    ['up to a card above', above, { x: 160, y: 150 }, true],
    ['down from a card above', above, { x: 160, y: 220 }, false],
    ['inside the card', below, { x: 400, y: 400 }, true],
    ['beside the card', { left: 300, top: 100, right: 600, bottom: 300 }, { x: 200, y: 170 }, false],
  ])('%s', (_, card, at, expected) => expect(inSafeTriangle(from, at, card)).toBe(expected));
});

describe('distanceTo', () => {
  it.each<[Point, number]>([
    [{ x: 200, y: 300 }, 0],
    [{ x: 200, y: 190 }, 10],
    [{ x: 97, y: 196 }, 5],
  ])('%o', (at, expected) => expect(distanceTo(below, at)).toBe(expected));
});
