// The tie between a block's text and the text nodes that show it. Text is taken as it stands in the
// nodes, character for character, so that an offset is exact both ways; white space is the linker's
// business. Only breaks are added: a newline for `<br>` and where another block stands between.

/** How to read an element inside a block: its text, nothing of it, or another block that breaks the line. */
export type Reading = 'in' | 'out' | 'break';

export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** A text node's part of a block's text: `[start, start + node.length)` as it was when read. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly length: number;
}

export interface TextMap {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /**
   * Where the character at `offset` stands; with `end`, where the one before `offset` ends. An added
   * newline belongs to no node: the nearest place in the text before it (or after, at the start).
   * @returns `undefined` for a block without text
   * @throws RangeError for an offset outside `[0, text.length]`
   */
  at: (offset: number, end?: boolean) => Point | undefined;
}

/**
 * Reads a block. One walk over its subtree.
 * @param read how to treat an element inside; called once for each, in document order
 */
export function textMap(block: Element, read: (element: Element) => Reading): TextMap {
  const pieces: Piece[] = [];
  let text = '';
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null;) {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (data !== '') pieces.push({ node: node as Text, start: text.length, length: data.length });
      text += data;
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const reading = element.tagName === 'BR' ? 'break' : read(element);
    if (reading === 'break') text += '\n';
    node = reading === 'in' ? walker.nextNode() : nextOutside(walker);
  }
  return { text, pieces, at: (offset, end = false) => pointAt(pieces, text.length, offset, end) };
}

/** Leaves the subtree the walker stands on. */
function nextOutside(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

function pointAt(pieces: readonly Piece[], length: number, offset: number, end: boolean): Point | undefined {
  if (!(offset >= 0 && offset <= length)) throw new RangeError(`offset ${offset} is outside [0, ${length}]`);
  if (pieces.length === 0) return undefined;
  // The last piece that starts at or before the wanted character.
  const wanted = end ? offset - 1 : offset;
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= wanted) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low]!;
  return { node: piece.node, offset: Math.max(0, Math.min(offset - piece.start, piece.length)) };
}
