import type { CardModel } from '../../lib/card/types.ts';
import type { EntityType, Logo } from '../../lib/kb/types.ts';

/** Drawn on a 20 × 20 grid with a 1.5 stroke. */
const PATHS: Readonly<Record<EntityType, string>> = {
  person: 'M10 10.2a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM4.2 16.4c.5-2.9 2.8-4.4 5.8-4.4s5.3 1.5 5.8 4.4',
  place:
    'M10 17s5-4.8 5-8.8A5 5 0 0 0 5 8.2C5 12.2 10 17 10 17ZM10 10a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600Z',
  organisation: 'M3.5 16.500h13M4.5 8h11M10 3.5 4 8M10 3.5 16 8M6 8v8.500M10 8v8.500M14 8v8.5',
  event: 'M4 5.500h12v11H4zM4 9h12M7.5 3.500v3M12.5 3.500v3M10 11.500v2.5',
  agreement: 'M5.5 3.500h6l3 3v10h-9zM11.5 3.500v3h3M8 9.500h4M8 12h4M8 14.500h2',
  office: 'M4 15.500h12M5 15.5 4 7l3.5 3L10 5l2.5 5L16 7l-1 8.5',
  thing: 'M10 3.5 16 7v6l-6 3.500L4 13V7zM4 7l6 3.500L16 7M10 10.500v6',
  work: 'M10 6c-1.5-1.3-3.5-1.8-6-1.800v10.600c2.5 0 4.5.5 6 1.8 1.5-1.3 3.5-1.8 6-1.800V4.200c-2.5 0-4.5.5-6 1.800ZM10 6v10.6',
};

/** The sign of a type, drawn in the text colour. Decoration: says nothing that words do not. */
export function TypeSymbol({ type }: { readonly type: EntityType }) {
  return (
    <svg class="type-symbol" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[type]} />
    </svg>
  );
}

/** From this brightness on, of 1, a colour would be lost on white. */
const PALE = 0.72;

/** How bright a colour of six hexadecimal digits looks, 0 to 1. */
export function brightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Logos are drawn for white paper: theirs stays white in a dark card, and dark for a pale logo in either. */
function LogoSymbol({ logo }: { readonly logo: Logo }) {
  return (
    <span class={brightnessOf(logo.colour) > PALE ? 'logo pale' : 'logo'}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={logo.path} fill={`#${logo.colour}`} />
      </svg>
    </span>
  );
}

/**
 * The logo or flag of an entity, else the sign of its type. The flag is an image rather than inline SVG: no
 * script in it can run, and its ids cannot clash with another flag's.
 */
export function Symbol({ model }: { readonly model: CardModel }) {
  if (model.logo !== undefined) return <LogoSymbol logo={model.logo} />;
  if (model.flagSvg === undefined)
    return (
      <span class="symbol">
        <TypeSymbol type={model.type} />
      </span>
    );
  return <img class="flag" alt="" src={`data:image/svg+xml,${encodeURIComponent(model.flagSvg)}`} />;
}
