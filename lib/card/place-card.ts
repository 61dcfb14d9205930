/** A box in viewport coordinates, CSS pixels. A `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a card goes. Exactly one of `top` and `bottom` is to be set, so that it grows away from the line. */
export interface Placement {
  readonly side: 'below' | 'above';
  /** Distance of the card's left edge from the viewport's left edge. */
  readonly left: number;
  /** Distance of the edge nearest the line from the viewport's top (below) or bottom (above). */
  readonly offset: number;
  /** The card scrolls inside beyond this height. */
  readonly maxHeight: number;
  readonly width: number;
}

export interface PlaceCard {
  /** The box of the mention on the hovered line. */
  readonly line: Box;
  /** Pointer x: where the card is centred when the line's box is wider than the card. */
  readonly x?: number;
  /** Natural size of the card. */
  readonly width: number;
  readonly height: number;
  /** `documentElement.clientWidth/Height`: without scroll bars. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly rtl?: boolean;
}

/** Between the line and the card: near enough to belong together, far enough to see the line. */
export const GAP = 8;
/** Between the card and the edges of the viewport. */
export const GUTTER = 8;
/** Tallest card, as a part of the viewport's height: the text stays readable beside it. */
export const MAX_HEIGHT = 0.6;
/** The name in the card stands a little inside its edge; the card moves out so that both names align. */
const INSET = 16;

/**
 * Places a card by the line of the name, synchronously: below when it fits, else above, else on the
 * side with more room, where it scrolls. It never covers its own line. A line outside the viewport is
 * treated as if it stood at the nearest edge. Widths beyond the viewport shrink to it less the gutters.
 */
export function placeCard({ line, x, width, height, viewport, rtl = false }: PlaceCard): Placement {
  const top = clamp(line.top, 0, viewport.height);
  const bottom = clamp(line.bottom, top, viewport.height);
  const roomBelow = viewport.height - bottom - GAP - GUTTER;
  const roomAbove = top - GAP - GUTTER;
  const wanted = Math.min(height, viewport.height * MAX_HEIGHT);
  const side = wanted <= roomBelow || roomBelow >= roomAbove ? 'below' : 'above';
  const room = Math.max(0, side === 'below' ? roomBelow : roomAbove);
  const fitted = Math.max(0, Math.min(width, viewport.width - 2 * GUTTER));
  return {
    side,
    left: clamp(start(line, x, fitted, rtl), GUTTER, viewport.width - GUTTER - fitted),
    offset: (side === 'below' ? bottom : viewport.height - top) + GAP,
    maxHeight: Math.floor(Math.min(viewport.height * MAX_HEIGHT, room)),
    width: fitted,
  };
}

/** Left edge before it is shifted into the viewport. */
function start(line: Box, x: number | undefined, width: number, rtl: boolean): number {
  if (line.right - line.left > width && x !== undefined) return x - width / 2;
  return rtl ? line.right - width + INSET : line.left - INSET;
}

/** `low` wins when the bounds cross (a viewport narrower than two gutters). */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
