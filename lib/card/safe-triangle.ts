import type { Box } from './place-card.ts';

/** A point of the viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Widest the triangle may open, so that a card close by does not swallow half the page. */
const MAX_SLOPE = Math.tan(((120 / 2) * Math.PI) / 180);
/** Pointers do not move in straight lines: a few pixels outside still count. */
const SLACK = 6;

/**
 * Is the pointer on its way from `from` to the card? True inside the triangle between the point where
 * it left the name and the card's nearer horizontal edge (at most 120° wide), and inside the card.
 */
export function inSafeTriangle(from: Point, at: Point, card: Box): boolean {
  const edge = card.top >= from.y ? card.top : card.bottom <= from.y ? card.bottom : undefined;
  // Beside the card rather than over or under it: only the card itself is safe.
  if (edge === undefined) return contains(card, at);
  const span = edge - from.y;
  const gone = at.y - from.y;
  if (contains(card, at)) return true;
  if (span === 0 || Math.sign(gone) !== Math.sign(span) || Math.abs(gone) > Math.abs(span)) {
    // The first pixels often go sideways along the line.
    return Math.abs(gone) <= SLACK && Math.abs(at.x - from.x) <= SLACK;
  }
  const part = gone / span;
  const widest = Math.abs(gone) * MAX_SLOPE;
  const left = Math.max(from.x + (card.left - from.x) * part, from.x - widest);
  const right = Math.min(from.x + (card.right - from.x) * part, from.x + widest);
  return at.x >= left - SLACK && at.x <= right + SLACK;
}

/** Distance from a point to a box; 0 inside. */
export function distanceTo(box: Box, at: Point): number {
  const dx = Math.max(box.left - at.x, 0, at.x - box.right);
  const dy = Math.max(box.top - at.y, 0, at.y - box.bottom);
  return Math.hypot(dx, dy);
}

function contains(box: Box, at: Point): boolean {
  return at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
}
