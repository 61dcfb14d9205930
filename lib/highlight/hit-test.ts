import type { SpanIndex } from '../anchor/span-index.ts';

/** How far outside its box a name still answers, in CSS pixels: boxes end between pixels. */
const SLACK = 1;

/** A mention under a point. */
export interface MentionHit {
  readonly id: number;
  /** Boxes of the mention, one a line, and the one of them that the point is in. */
  readonly rects: readonly DOMRect[];
  readonly rect: DOMRect;
}

/**
 * The mention at a viewport point. The caret finds the text (a fixed cost on any page); boxes then
 * confirm it, because the caret also snaps to the nearest text from the blank after a line.
 * @param rangeOf the place of a mention, `undefined` once its text is gone
 */
export function hitTest(
  document: Document,
  index: SpanIndex,
  rangeOf: (id: number) => StaticRange | undefined,
  x: number,
  y: number,
): MentionHit | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || caret.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const id = index.at(caret.offsetNode, caret.offset);
  const range = id === undefined ? undefined : rangeOf(id);
  if (id === undefined || range === undefined) return undefined;
  const rects = rectsOf(range);
  const rect = rects.find((box) => contains(box, x, y));
  return rect && { id, rects, rect };
}

let measuring: Range | undefined;

/** Boxes of a range in the viewport, one a line box, empty ones left out. */
export function rectsOf(place: StaticRange): DOMRect[] {
  const document = place.startContainer.ownerDocument!;
  // One live range for all measurements, parked afterwards: discarded ones slow the page until collected.
  if (measuring?.startContainer.ownerDocument !== document) measuring = document.createRange();
  try {
    measuring.setStart(place.startContainer, place.startOffset);
    measuring.setEnd(place.endContainer, place.endOffset);
  } catch {
    return []; // The text became shorter than the span.
  }
  const rects = [...measuring.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  measuring.setStart(document, 0);
  measuring.collapse(true);
  return rects;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK
  );
}
