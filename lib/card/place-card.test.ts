import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, GUTTER, MAX_HEIGHT, placeCard, type Box, type PlaceCard } from './place-card.ts';

const viewport = { width: 1280, height: 900 };
const box = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Edges of the card on the screen: [left, top, right, bottom]. */
function edges(request: PlaceCard): [number, number, number, number] {
  const { side, left, offset, maxHeight, width } = placeCard(request);
  const height = Math.min(request.height, maxHeight);
  const top = side === 'below' ? offset : request.viewport.height - offset - height;
  return [left, top, left + width, top + height];
}

function check(
  request: Partial<PlaceCard> & { line: Box },
  expected: [number, number, number, number],
): void {
  expect(edges({ width: 340, height: 300, viewport, ...request })).toEqual(expected);
}

describe('placeCard', () => {
  it.each<[string, Partial<PlaceCard> & { line: Box }, [number, number, number, number]]>([
    ['below the line, names aligned', { line: box(416, 100) }, [400, 128, 740, 428]],
    ['above when there is no room below', { line: box(416, 700) }, [400, 392, 740, 692]],
    ['shifted in from the right edge', { line: box(1200, 100) }, [932, 128, 1272, 428]],
    ['shifted in from the left edge', { line: box(0, 100) }, [8, 128, 348, 428]],
    ['flipped and shifted in the corner', { line: box(1250, 860) }, [932, 552, 1272, 852]],
    ['right edges aligned for right-to-left text', { line: box(600, 100), rtl: true }, [356, 128, 696, 428]],
    ['at the pointer when the name is wider', { line: box(100, 100, 900), x: 700 }, [530, 128, 870, 428]],
    ['never taller than 60 % of the viewport', { line: box(416, 20), height: 2000 }, [400, 48, 740, 588]],
    ['scrolling on the side with more room', { line: box(416, 400), height: 2000 }, [400, 428, 740, 892]],
    [
      'as wide as a small viewport allows',
      { line: box(20, 40), viewport: { width: 320, height: 600 } },
      [8, 68, 312, 368],
    ],
    ['a line above the viewport: at its top', { line: box(416, -90) }, [400, 8, 740, 308]],
    ['a line below the viewport: at its bottom', { line: box(416, 990) }, [400, 592, 740, 892]],
  ])('%s', (_, request, expected) => check(request, expected));

  it('stays inside the viewport and never covers its own line', () => {
    const size = fc.integer({ min: 0, max: 1600 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 8, max: 60 }),
        size,
        fc.boolean(),
        (x, y, w, h, height, rtl) => {
          const line = box(x, Math.min(y, 900 - h), w, h);
          const [left, top, right, bottom] = edges({ line, width: 340, height, viewport, rtl });
          expect(left).toBeGreaterThanOrEqual(GUTTER);
          expect(right).toBeLessThanOrEqual(viewport.width - GUTTER);
          expect(top).toBeGreaterThanOrEqual(GUTTER);
          expect(bottom).toBeLessThanOrEqual(viewport.height - GUTTER);
          expect(bottom - top).toBeLessThanOrEqual(viewport.height * MAX_HEIGHT);
          expect(top >= line.bottom + GAP || bottom <= line.top - GAP).toBe(true);
        },
      ),
    );
  });
});
