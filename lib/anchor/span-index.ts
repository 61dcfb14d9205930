import type { TextMap } from './text-map.ts';

/** A piece of a mention in one text node, `[start, end)`. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  /** Length of the whole mention. */
  readonly size: number;
  /** What the node spelled there when it was read: a span over other text is stale. */
  readonly text: string;
}

/**
 * Which mention stands where in the page's text nodes. Holds no node alive: what the page drops is
 * collected with its spans.
 */
export interface SpanIndex {
  /** Enters `[start, end)` of a block's text under an id. */
  readonly add: (map: TextMap, start: number, end: number, id: number) => void;
  /**
   * The mention at a caret position: the caret stands before a character, so the one that ends there
   * counts too. Of two, the shorter. Stale spans do not count.
   */
  readonly at: (node: Node, offset: number) => number | undefined;
}

/** An empty index. */
export function createSpanIndex(): SpanIndex {
  const spans = new WeakMap<Node, Span[]>();
  return {
    add(map, start, end, id) {
      for (const { node, start: from, length } of map.pieces) {
        if (from >= end) break;
        const [first, last] = [Math.max(start - from, 0), Math.min(end - from, length)];
        if (first >= last) continue;
        const span = { start: first, end: last, id, size: end - start, text: node.data.slice(first, last) };
        const known = spans.get(node);
        if (known === undefined) spans.set(node, [span]);
        else known.push(span);
      }
    },
    at(node, offset) {
      let best: Span | undefined;
      for (const span of spans.get(node) ?? []) {
        if (offset < span.start || offset > span.end) continue;
        if ((node as Text).data.slice(span.start, span.end) !== span.text) continue;
        if (best === undefined || span.size < best.size) best = span;
      }
      return best?.id;
    },
  };
}
