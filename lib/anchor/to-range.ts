import type { TextMap } from './text-map.ts';

/**
 * The place of `[start, end)` of a block's text in the page. A `StaticRange`, because live ranges make
 * every change of a page slower.
 * @returns `undefined` when the span is empty or the page changed since the block was read
 * @throws RangeError when the span reaches outside the block's text
 */
export function toRange(map: TextMap, start: number, end: number): StaticRange | undefined {
  if (start >= end) return undefined;
  const [from, to] = [map.at(start), map.at(end, true)];
  if (from === undefined || to === undefined) return undefined;
  if (!from.node.isConnected || !to.node.isConnected) return undefined;
  if (from.offset > from.node.length || to.offset > to.node.length) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
