import type { Mark, Marks } from './marks.ts';
import type { Hit } from './types.ts';

/**
 * The next or previous name in document order, scrolled into view and wrapping round at the ends. Goes
 * through the painted names; where none are painted, through all the linker is sure of.
 * @param from where to start; without it the first one in view (or the last, going back)
 */
export function stepThrough(marks: Marks, from: number | undefined, direction: 1 | -1): Hit | undefined {
  const all = marks.all();
  const painted = all.filter(({ id }) => marks.isPainted(id) || id === from);
  const stops = painted.length > 1 ? painted : all.filter(({ mention }) => mention.confidence === 'sure');
  if (stops.length === 0) return undefined;
  const at = stops.findIndex(({ id }) => id === from);
  const first = at < 0 ? firstInView(marks, stops, direction) : at + direction;
  // Names that the page hides meanwhile are passed over.
  for (let i = 0; i < stops.length; i++) {
    const stop = stops[(((first + i * direction) % stops.length) + stops.length) % stops.length]!;
    const hit = showMark(marks, stop.id);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

/** Scrolls a mention into view, unless it is. */
export function showMark(marks: Marks, id: number): Hit | undefined {
  const hit = marks.locate(id);
  if (hit === undefined || isInView(hit)) return hit;
  const behavior = 'instant'; // A smooth scroll would end after the card was placed.
  hit.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  const near = marks.locate(id);
  if (near === undefined || isInView(near)) return near;
  // A paragraph longer than the window: its middle is in view, the name is not.
  window.scrollBy({ top: near.rect.top - window.innerHeight / 2, behavior });
  return marks.locate(id);
}

function firstInView(marks: Marks, stops: readonly Mark[], direction: 1 | -1): number {
  const order = stops.map((_, i) => i);
  if (direction < 0) order.reverse();
  const seen = order.find((i) => {
    const hit = marks.locate(stops[i]!.id);
    return hit !== undefined && (direction > 0 ? hit.rect.top >= 0 : hit.rect.bottom <= window.innerHeight);
  });
  return seen ?? order[0]!;
}

function isInView({ rect }: Hit): boolean {
  return rect.top >= 0 && rect.bottom <= window.innerHeight;
}
