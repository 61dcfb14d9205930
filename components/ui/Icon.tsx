/** Drawn on a 16 × 16 grid in the text colour. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.500h4M6.5 2.500v4.500L4.5 9.500h7L9.5 7V2.500M8 9.500v4',
  panel: 'M2.5 3.500h11v9h-11zM9.5 3.500v9M11 6h1M11 8h1',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  back: 'M9.5 4 5.5 8l4 4',
  out: 'M6 4h6v6M12 4l-7.5 7.5',
  check: 'M3.5 8.5 6.5 11.5 12.5 5',
  power: 'M8 2.500v5M4.8 4.600a4.7 4.7 0 1 0 6.4 0',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside or instead of words; the words are the button's label, so it is hidden from readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
