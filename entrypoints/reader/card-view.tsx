import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import type { CardStrings } from '../../components/card/strings.ts';
import { placeCard, type Box } from '../../lib/card/place-card.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { EventShield } from '../../lib/overlay/event-shield.ts';
import { openOverlay, type Overlay } from '../../lib/overlay/overlay.ts';
import { CARD_STYLE } from './card-style.ts';
import type { CardContent, CardSource, Hit } from './types.ts';

/** Widest card, px: some 45 characters a line. */
const CARD_WIDTH = 340;

export type CardMode = 'pointer' | 'keyboard' | 'touch';

export interface CardViewOptions {
  readonly hit: Hit;
  readonly content: CardContent;
  readonly mode: CardMode;
  readonly x: number | undefined;
  readonly source: CardSource;
  readonly shield: EventShield;
  readonly strings: CardStrings;
  readonly language: 'en' | 'ko';
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onReject: () => void;
  /** The card stands at another place or has another size now. */
  readonly onBox: (box: Box) => void;
}

/** A card that is open in the page. */
export interface CardView {
  readonly hit: Hit;
  readonly overlay: Overlay;
  readonly mode: CardMode;
  readonly setPinned: (pinned: boolean) => void;
  /** Puts the card by its line again, wherever that is now. */
  readonly follow: (hit: Hit) => void;
  readonly close: () => void;
}

/** Opens a card, placed and rendered before it returns. `undefined` where a document cannot hold one. */
export function openCardView(options: CardViewOptions): CardView | undefined {
  const { source, mode } = options;
  let { hit } = options;
  const overlay = openOverlay({
    document,
    shield: options.shield,
    css: CARD_STYLE,
    language: options.language,
    topLayer: hit.topLayer,
    around: hit.element,
  });
  if (overlay === undefined) return undefined;
  const { layer, root } = overlay;
  layer.classList.add('bg');
  /** The card shown is the last one; those before it are the way back. */
  const trail: CardContent[] = [options.content];
  let pinned = false;
  let open = true;

  const draw = (): void => {
    const current = trail.at(-1) ?? options.content;
    const before = trail.at(-2);
    const focused = root.activeElement !== null;
    render(
      <Card
        key={`${trail.length} ${current.model.entity}`}
        model={current.model}
        context={current.context}
        text={before === undefined ? hit.text : current.model.name}
        strings={options.strings}
        pinned={pinned}
        sheet={mode === 'touch'}
        closable={pinned || mode === 'keyboard'}
        back={before?.model.name}
        onBack={() => turn(() => trail.pop())}
        onOpen={(entity) => void follow(entity)}
        onPin={options.onPin}
        onClose={options.onClose}
        onReject={before === undefined ? options.onReject : undefined}
        onPanel={() => source.openPanel(current.model.entity)}
      />,
      layer,
    );
    // The button that was pressed may be gone: the focus must not fall out of the card.
    if (focused && root.activeElement === null) focusName();
  };
  const focusName = (): void => root.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  const turn = (change: () => void): void => {
    change();
    draw();
  };
  const follow = async (entity: EntityId): Promise<void> => {
    const found = source.cardOf(entity, hit);
    const content = found instanceof Promise ? await found : found;
    if (open && content !== undefined) turn(() => trail.push(content));
  };

  const place = (x: number | undefined): void => {
    if (mode === 'touch') {
      overlay.placeSheet();
      return;
    }
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    layer.style.width = `${Math.min(CARD_WIDTH, width)}px`;
    layer.style.removeProperty('--max-height');
    const rtl = getComputedStyle(hit.element).direction === 'rtl';
    overlay.place(
      placeCard({
        line: hit.rect,
        ...(x === undefined ? {} : { x }),
        width: CARD_WIDTH,
        height: layer.offsetHeight,
        viewport: { width, height },
        rtl,
      }),
    );
  };

  draw();
  place(options.x);
  if (mode === 'keyboard') focusName();
  const sizes = new ResizeObserver(() => open && options.onBox(layer.getBoundingClientRect()));
  sizes.observe(layer);
  options.onBox(layer.getBoundingClientRect());

  return {
    get hit() {
      return hit;
    },
    overlay,
    mode,
    setPinned(next) {
      if (next === pinned) return;
      pinned = next;
      draw();
    },
    follow(next) {
      hit = next;
      place(undefined);
      options.onBox(layer.getBoundingClientRect());
    },
    close() {
      if (!open) return;
      open = false;
      sizes.disconnect();
      // First the host, so that it knows whether it had the focus; then what was rendered.
      overlay.close();
      render(null, layer);
    },
  };
}
