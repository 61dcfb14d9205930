import type { LocatorMap } from '../../lib/card/types.ts';

/** Pixels at the card's normal size: no higher than two lines of the role beside it, with their margins. */
const WIDEST = 84;
const HIGHEST = 48;
const DOT = 3.5;

/**
 * Where a place lies in its country, or the shape of a country. One image for screen readers, with a text in
 * place of its parts; no <title>, which browsers would show as a tooltip and some readers say twice.
 */
export function MapPicture({ map, label }: { readonly map: LocatorMap; readonly label: string }) {
  const scale = Math.min(WIDEST / map.width, HIGHEST / map.height);
  // An <img> of a data: address could not take the colours of the card.
  // oxlint-disable jsx-a11y/prefer-tag-over-role
  return (
    <svg
      class={map.dot ? 'map' : 'map whole'}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${map.width} ${map.height}`}
      style={{ width: `${em(map.width * scale)}em`, height: `${em(map.height * scale)}em` }}
    >
      <path class="land" d={map.outline} />
      {map.dot && <circle class="spot" cx={map.dot.x} cy={map.dot.y} r={(DOT / scale).toFixed(1)} />}
    </svg>
  );
}

/** The card's measures hang from its font size of 14 px. */
function em(pixels: number): number {
  return Number((pixels / 14).toFixed(2));
}
