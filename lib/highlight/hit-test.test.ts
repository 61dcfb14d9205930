// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpanIndex } from '../anchor/span-index.ts';
import { textMap } from '../anchor/text-map.ts';
import { toRange } from '../anchor/to-range.ts';
import { hitTest } from './hit-test.ts';

// Happy-dom has no StaticRange.
vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
  Object.assign(this, init);
});

// Happy-dom has no layout: each character of the first text node is a box of 10 x 20 at (10 n, 0).
const CHAR = 10;
let text: Text;

beforeEach(() => {
  document.body.innerHTML = '<p>Kim met Putin.</p>';
  text = document.querySelector('p')!.firstChild as Text;
  document.caretPositionFromPoint = (x, _y) =>
    ({ offsetNode: text, offset: Math.min(Math.round(x / CHAR), text.length) }) as unknown as CaretPosition;
  Range.prototype.getClientRects = function (this: Range) {
    const width = (this.endOffset - this.startOffset) * CHAR;
    return [new DOMRect(this.startOffset * CHAR, 0, width, 20)] as unknown as DOMRectList;
  };
});

function at(x: number, y: number) {
  const map = textMap(document.querySelector('p')!, () => 'in');
  const index = createSpanIndex();
  index.add(map, 0, 3, 1);
  index.add(map, 8, 13, 2);
  const ranges = new Map([
    [1, toRange(map, 0, 3)],
    [2, toRange(map, 8, 13)],
  ]);
  return hitTest(document, index, (id) => ranges.get(id), x, y);
}

describe('hitTest', () => {
  it.each<[string, number, number, number | undefined]>([
    ['on the first letter', 1, 10, 1],
    ['on the last letter', 29, 10, 1],
    ['right of the name', 34, 10, undefined],
    ['between names', 55, 10, undefined],
    ['on the other name', 100, 10, 2],
    // The caret snaps to the nearest text from the blank below: the boxes say no.
    ['below the line', 100, 40, undefined],
  ])('%s', (_where, x, y, id) => {
    expect(at(x, y)?.id).toBe(id);
  });

  it('gives the box under the point', () => {
    expect(at(100, 10)?.rect).toMatchObject({ left: 80, width: 50 });
  });

  it('finds nothing where there is no text', () => {
    document.caretPositionFromPoint = () => null;
    expect(at(1, 10)).toBeUndefined();
    document.caretPositionFromPoint = () =>
      ({ offsetNode: document.body, offset: 0 }) as unknown as CaretPosition;
    expect(at(1, 10)).toBeUndefined();
  });
});
