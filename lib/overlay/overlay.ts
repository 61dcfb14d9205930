import type { Placement } from '../card/place-card.ts';
import type { EventShield } from './event-shield.ts';
import { customElementAround, hostParent, isReachable } from './find-parent.ts';
import { HOST_STYLE } from './host-style.ts';

/** One showing of a card: a fresh host in the page, a fresh closed root in it, gone on `close`. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the view renders; a popover in the browser's top layer. */
  readonly layer: HTMLElement;
  /** Shows the layer where the placement says; may be called again when the content has changed. */
  readonly place: (placement: Placement) => void;
  /** Shows the layer along the viewport's bottom edge. */
  readonly placeSheet: () => void;
  /** Removes the host. Focus inside returns to where it came from. Calling it again does nothing. */
  readonly close: () => void;
}

export interface OpenOverlay {
  readonly document: Document;
  readonly shield: EventShield;
  /** Style of what is rendered into the layer. */
  readonly css: string;
  /** Language of the interface, for hyphens, fonts and screen readers. */
  readonly language: string;
  /** Nearest ancestor of the mention in the top layer. */
  readonly topLayer: Element | undefined;
  /** The element the mention stands in. */
  readonly around: Element;
}

/** Puts an empty, hidden card into the page. `undefined` where a document cannot hold one (SVG, XML). */
export function openOverlay(options: OpenOverlay): Overlay | undefined {
  const { document, shield, around } = options;
  const parent = hostParent(document, options.topLayer);
  if (parent === undefined) return undefined;
  // A plain div: a name of our own could be defined as a custom element by the page.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, HOST_STYLE + options.css);
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.lang = options.language;
  layer.dir = 'ltr';
  layer.popover = 'manual';
  root.append(layer);

  const cameFrom = document.activeElement;
  shield.guard({ host, root });
  parent.append(host);
  layer.showPopover();

  let checked = false;
  const show = (): void => {
    if (checked) return;
    checked = true;
    if (isReachable(host, layer)) return;
    const other = customElementAround(around);
    if (other === undefined || other === parent) return;
    other.append(host);
    layer.showPopover();
  };

  return {
    host,
    root,
    layer,
    place({ side, left, offset, maxHeight, width }) {
      const { style } = layer;
      style.left = `${left}px`;
      style.top = side === 'below' ? `${offset}px` : 'auto';
      style.bottom = side === 'above' ? `${offset}px` : 'auto';
      style.width = `${width}px`;
      style.setProperty('--max-height', `${maxHeight}px`);
      layer.dataset['side'] = side;
      show();
    },
    placeSheet() {
      layer.classList.add('sheet');
      show();
    },
    close() {
      if (!host.isConnected) {
        shield.guard(undefined);
        return;
      }
      const focused = root.activeElement !== null;
      host.remove();
      shield.guard(undefined);
      if (focused && cameFrom instanceof HTMLElement && cameFrom.isConnected)
        cameFrom.focus({ preventScroll: true });
    },
  };
}

/** Sheets are parsed once for a page, however many cards it shows. */
const sheets = new Map<string, CSSStyleSheet>();

function addStyle(root: ShadowRoot, css: string): void {
  try {
    let sheet = sheets.get(css);
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // A sheet belongs to the document it was made in; an adopted root may refuse it.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
